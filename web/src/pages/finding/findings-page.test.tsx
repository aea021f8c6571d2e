import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { closeUnit } from '@so-viec/server/testing/closings';
import { actOn, adHocOfHa, seeFebruary } from '@so-viec/server/testing/findings';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
  await seeFebruary(server);
});
afterEach(() => app.close());
const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
const write = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('findings', () => {
  test('about one’s own work say what was seen, and are answered', async () => {
    await open('/tin-hieu?thang=2024-02', 'ha.ttt');
    expect(await screen.findByRole('heading', { level: 1, name: 'Dấu hiệu cần xem lại' })).toBeTruthy();
    fireEvent.click(await screen.findByRole('link', { name: /Nhiều việc ngoài danh mục/ }));
    const pane = await screen.findByRole('article');
    expect(within(pane).getByText(/100 % số giờ/)).toBeTruthy();
    expect(within(pane).getByText('10 dòng')).toBeTruthy();
    await press(/^Trả lời/);
    await press(/^Gửi trả lời/);
    expect(await screen.findByText('Ghi một câu.')).toBeTruthy();
    await write('Vì sao như vậy', 'Phục vụ đợt kiểm tra của tỉnh');
    await press(/^Gửi trả lời/);
    expect(await screen.findByText('Phục vụ đợt kiểm tra của tỉnh')).toBeTruthy();
    expect((await screen.findAllByText('Trần Thị Thu Hà trả lời')).length).toBe(1);
  });

  test('of a unit are closed by key, with a reason', async () => {
    await actOn(server, 'ha.ttt', 'answer', 'Phục vụ kiểm tra');
    await open('/tin-hieu?thang=2024-02&xem=unit', 'an.nth');
    expect(await screen.findByText('Phục vụ kiểm tra')).toBeTruthy();
    fireEvent.keyDown(document.body, { code: 'Digit1', key: '1' });
    await write('Lý do khép lại', 'Đúng là việc đột xuất');
    await press(/^Khép lại/);
    await waitFor(() => expect(screen.getByText('Đã khép (1)')).toBeTruthy());
  });

  test('that were closed are the ones that their address opens', async () => {
    await actOn(server, 'ha.ttt', 'answer');
    const { id } = await adHocOfHa(server);
    await actOn(server, 'an.nth', 'closing', 'Đúng là việc đột xuất');
    await open(`/tin-hieu?thang=2024-02&xem=mine&mo=${id}`, 'ha.ttt');
    expect(await screen.findByText('Đúng là việc đột xuất')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Đã khép \(1\)/ }).checked).toBe(true);
  });

  test('that are counted and with their people first are said to be so', async () => {
    await open('/tin-hieu?thang=2024-02&xem=unit&kind=adhoc-heavy', 'thu.dt');
    expect(await screen.findByText('1 dấu hiệu đang để người ghi xem trước')).toBeTruthy();
    expect(screen.queryByText('Không còn dấu hiệu nào chờ xem lại')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Xem tất cả' }));
    expect(await screen.findByText(/^1\d dấu hiệu đang để người ghi xem trước/)).toBeTruthy();
  });

  test('are counted by unit and kind for the committee', async () => {
    await open('/tin-hieu?thang=2024-02', 'thu.dt');
    const card = await screen.findByRole('region', { name: 'Theo đơn vị' });
    expect(within(card).getByRole('link', { name: 'Phòng Công chức, viên chức' })).toBeTruthy();
    const rules = screen.getByRole('region', { name: 'Theo loại' });
    fireEvent.click(within(rules).getByRole('link', { name: 'Nhiều việc ngoài danh mục' }));
    expect(await screen.findByText('1 dấu hiệu đang để người ghi xem trước')).toBeTruthy();
  });

  test('of units that are closed are counted as at their closing, and the page says so', async () => {
    await server.db.updateTable('work_day').set({ state: 'accepted' }).execute();
    expect((await closeUnit(server, 'phuc.nv', 'SNV', { month: '2024-02' })).status).toBe(200);
    await actOn(server, 'ha.ttt', 'answer');
    await open('/tin-hieu?thang=2024-02', 'thu.dt');
    expect(await screen.findByText(/^Đơn vị đã khóa tháng 02\/2024: số dấu hiệu như lúc khóa/)).toBeTruthy();
    const rules = screen.getByRole('region', { name: 'Theo loại' });
    const row = within(rules).getByRole('row', { name: /^Nhiều việc ngoài danh mục/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('1');
  });

  test('are told on the page of the day in one quiet line', async () => {
    await open('/hom-nay', 'ha.ttt');
    const line = await screen.findByRole('link', { name: /dấu hiệu chờ bạn trả lời/ });
    expect(line.getAttribute('href')).toBe('/tin-hieu?thang=2024-02&xem=cho-toi');
  });

  test('are counted of the kind and the body alone that the committee’s page leads to', async () => {
    await open('/tin-hieu?thang=2024-02&don-vi=SNV&loai=adhoc-heavy', 'thu.dt');
    const rules = await screen.findByRole('region', { name: 'Theo loại' });
    const [, ...rows] = within(rules).getAllByRole('row');
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'Nhiều việc ngoài danh mục',
    ]);
    expect(screen.getByText(/^Chỉ .+ · Chỉ "Nhiều việc ngoài danh mục"$/)).toBeTruthy();
  });

  test('are counted of the block that the committee chose, and the way on keeps it', async () => {
    await open('/tin-hieu?thang=2024-02&khoi=chinh-quyen', 'thu.dt');
    expect(await screen.findByText('Chỉ khối Chính quyền')).toBeTruthy();
    const rules = await screen.findByRole('region', { name: 'Theo loại' });
    const link = within(rules).getByRole('link', { name: 'Nhiều việc ngoài danh mục' });
    expect(link.getAttribute('href')).toContain('khoi=chinh-quyen');
  });

  test('are none of another block, with the way back to all', async () => {
    await open('/tin-hieu?thang=2024-02&khoi=dang', 'thu.dt');
    expect(await screen.findByText('Chỉ khối Đảng')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nhiều việc ngoài danh mục' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Xem tất cả' }));
    expect(await screen.findByRole('link', { name: 'Nhiều việc ngoài danh mục' })).toBeTruthy();
  });

  test('name a body by its name, with findings of its offices or without any', async () => {
    await open('/tin-hieu?thang=2024-02&don-vi=STC', 'thu.dt');
    expect(await screen.findByText('Chỉ Sở Tài chính')).toBeTruthy();
  });

  test('of one kind alone are shown where the address names it', async () => {
    await open('/tin-hieu?thang=2024-02&xem=mine&loai=adhoc-heavy', 'ha.ttt');
    const list = await screen.findByRole('region', { name: 'Danh sách dấu hiệu' });
    expect(within(list).getByText('Chỉ "Nhiều việc ngoài danh mục"')).toBeTruthy();
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    fireEvent.click(within(list).getByRole('button', { name: 'Xem tất cả' }));
    await waitFor(() => expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(1));
  });

  test('a month without any says so', async () => {
    await open('/tin-hieu?thang=2023-06', 'ha.ttt');
    expect(await screen.findByText('Tháng 06/2023 không có dấu hiệu nào về việc của bạn')).toBeTruthy();
    expect(screen.getByText(/Tháng này chưa kiểm/)).toBeTruthy();
  });
});

describe('what needs a look first in a month', () => {
  test('leads to the signals of that body', async () => {
    app = await openApp('/tong-hop?month=2024-02', { as: 'thu.dt', server });
    const [link] = await screen.findAllByRole('link', { name: /xem trước, \d+ chưa khép$/ });
    fireEvent.click(link as HTMLElement);
    expect(await screen.findByText('Chỉ Sở Nội vụ')).toBeTruthy();
    expect(window.location.search).toContain('thang=2024-02');
    expect(window.location.search).toContain('pham-vi=co-quan');
  });

  test('names no body that has nothing to look at first, and counts its signals in one line', async () => {
    await server.db.updateTable('finding').set({ severity: 'look' }).execute();
    app = await openApp('/tong-hop?month=2024-02', { as: 'thu.dt', server });
    expect(await screen.findByText(/^Không có dấu hiệu cần xem trước; \d+ cơ quan/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /xem trước, \d+ chưa khép$/ })).toBeNull();
  });

  test('leads to the signals of a kind in the block that was chosen', async () => {
    app = await openApp('/tong-hop?month=2024-02&block=government', { as: 'thu.dt', server });
    fireEvent.click(await screen.findByRole('link', { name: /^Nhiều việc ngoài danh mục 1$/ }));
    expect(await screen.findByText('Chỉ khối Chính quyền · Chỉ "Nhiều việc ngoài danh mục"')).toBeTruthy();
  });
});
