import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { askingFor, openSecondOffice, proposeTransfer } from '@so-viec/server/testing/transfers';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';
import { pressSure } from '../../testing/press-sure.ts';

let app: TestApp;
afterEach(() => app.close());

/** A page of one of two bodies that have their officers; `prepare` is what happened before. */
async function open(path: string, as: string, prepare?: (server: TestServer) => Promise<unknown>) {
  const server = await openTestServer();
  await openSecondOffice(server);
  await prepare?.(server);
  app = await openApp(path, { as, server });
}

const press = async (role: 'button' | 'link', name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole(role, { name }))[0] as HTMLElement);
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const pick = async (label: string, typed: string, name: RegExp) => {
  await type(label, typed);
  fireEvent.pointerDown(await screen.findByRole('option', { name }));
};
const card = async () =>
  (await screen.findByRole('heading', { name: 'Chuyển giữa hai cơ quan' })).closest('section') as HTMLElement;

describe('a transfer between two bodies', () => {
  test('is proposed by a move to a unit outside of one’s scope, and withdrawn', async () => {
    await open('/can-bo/CB-HA', 'phuc.nv');
    await press('link', /^Chuyển đơn vị/);
    await pick('Đơn vị', 'tai chinh', /Sở Tài chính/);
    expect(await screen.findByText(/Sở Tài chính ngoài phạm vi của bạn/)).toBeTruthy();
    expect(screen.queryByLabelText('Vị trí việc làm')).toBeNull();
    await type('Từ ngày', '31/02/2024');
    await press('button', 'Gửi đề nghị');
    expect(await screen.findByText('Ghi ngày như 15/01/2024.')).toBeTruthy();
    await type('Từ ngày', '15/01/2024');
    await type('Số quyết định', '45/QĐ-SNV');
    await type('Lời nhắn cho bên kia', 'Theo nguyện vọng');
    await press('button', 'Gửi đề nghị');
    expect(await within(await card()).findByText('Theo nguyện vọng')).toBeTruthy();
    expect(screen.queryByRole('form')).toBeNull();
    await press('button', /^Rút đề nghị/);
    expect(await screen.findByText(/^Đã rút: Nguyễn Văn Phúc/)).toBeTruthy();
  });

  test('goes back to a move within one’s scope when another unit is picked', async () => {
    await open('/can-bo/CB-HA', 'phuc.nv');
    await press('link', /^Chuyển đơn vị/);
    await pick('Đơn vị', 'tai chinh', /Sở Tài chính/);
    await press('button', 'Chọn đơn vị khác');
    await pick('Đơn vị', 'SNV', /^Sở Nội vụ/);
    expect(screen.getByLabelText('Vị trí việc làm')).toBeTruthy();
  });

  test('waits with a number beside Cán bộ, and is taken on with unit, position and hours', async () => {
    await open('/can-bo', 'yen.pt', (server) => proposeTransfer(server));
    expect(await screen.findByText('1 đề nghị chờ bạn trả lời')).toBeTruthy();
    expect((await screen.findAllByText('1 đề nghị chuyển chờ trả lời')).length).toBeGreaterThan(0);
    await press('link', /^Nhận/);
    const form = await screen.findByRole('form', { name: 'Nhận Trần Thị Thu Hà' });
    await press('button', 'Nhận người này');
    expect((await screen.findAllByText('Chọn một dòng trong danh sách hiện ra.')).length).toBe(2);
    await pick('Đơn vị', 'stc', /Sở Tài chính/);
    await pick('Vị trí việc làm', 'ngan sach', /ngân sách/);
    fireEvent.click(within(form).getByRole('button', { name: 'Nhận người này' }));
    expect(await screen.findByText(/^Đã nhận: Phan Thị Yến/)).toBeTruthy();
    expect(await screen.findByText('Từ 01/01/2023 đến 14/01/2024')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('1 đề nghị chuyển chờ trả lời')).toBeNull());
  });

  test('is refused with a reason', async () => {
    await open('/can-bo', 'yen.pt', (server) => proposeTransfer(server));
    await press('button', /^Không đồng ý/);
    await press('button', /^Không đồng ý/);
    expect(await screen.findByText('Không đồng ý thì ghi lý do, để bên đề nghị biết.')).toBeTruthy();
    await type('Lý do không đồng ý', 'Không còn chỉ tiêu');
    await press('button', /^Không đồng ý/);
    expect(await screen.findByText('Không còn chỉ tiêu')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Không đồng ý/ })).toBeNull();
  });

  test('is asked for by code and name, and let go by the other officer', async () => {
    await open('/can-bo', 'yen.pt');
    await press('link', 'Xin nhận người');
    await press('button', 'Gửi đề nghị');
    expect((await screen.findAllByText('Chưa ghi.')).length).toBe(2);
    await type('Mã cán bộ', 'CB-HA');
    await type('Họ và tên', 'Trần Thị Thu Hà');
    await pick('Đơn vị', 'stc', /Sở Tài chính/);
    await pick('Vị trí việc làm', 'ngan sach', /ngân sách/);
    await type('Từ ngày', '15/01/2024');
    fireEvent.change(await screen.findByLabelText('Hình thức'), { target: { value: 'secondment' } });
    await press('button', 'Gửi đề nghị');
    expect(await within(await card()).findByText(/biệt phái/)).toBeTruthy();
    expect(within(await card()).queryByRole('link')).toBeNull();
  });

  test('that is asked for is agreed to on the second press', async () => {
    await open('/can-bo/CB-HA', 'phuc.nv', (server) => proposeTransfer(server, askingFor(server), 'yen.pt'));
    await press('button', /^Đồng ý chuyển/);
    await pressSure(/^Chuyển người này/);
    expect(await screen.findByText(/^Đã nhận: Nguyễn Văn Phúc/)).toBeTruthy();
    expect((await screen.findAllByText('Sở Tài chính')).length).toBeGreaterThan(0);
  });
});
