import { openTestServer, type TestServer } from '@so-viec/server/testing';
import {
  addBodies,
  addJanuary,
  CLOSING_NOW,
  closeAll,
  closeUnit,
  reopen,
} from '@so-viec/server/testing/closings';
import { openSecondOffice } from '@so-viec/server/testing/transfers';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
  await addJanuary(server);
});
afterEach(() => app.close());
const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);

/** A request of the personnel officer about a unit's closing in force. */
async function ask(unit: string, reason: string): Promise<string> {
  const { body } = await server
    .as('phuc.nv')
    .get<{ rows: { code: string; closing: { id: string } | null }[] }>('/api/closings/2024-01');
  const closingId = body.rows.find(({ code }) => code === unit)?.closing?.id ?? '';
  const id = newId();
  await server.as('phuc.nv').put(`/api/reopenings/${id}`, { closingId, reason, untilOn: '2024-02-09' });
  return id;
}

describe('the page of closings', () => {
  test('says what opening the whole opens too, to who asks and to who agrees', async () => {
    const { id: closingId } = await closeAll(server);
    await open('/chot-thang?viec=mo-lai&o=TINH', 'thu.dt');
    const reach = /Mở lại Tỉnh là mở lại cả 2 cơ quan đã khóa bên dưới/;
    expect(await screen.findByText(reach)).toBeTruthy();
    const asked = { closingId, reason: 'Sót ngày', untilOn: '2024-02-09' };
    await server.as('thu.dt').put(`/api/reopenings/${newId()}`, asked);
    await app.refetch();
    expect(await screen.findByText(/Chờ người thứ hai.*Mở lại Tỉnh là mở lại cả 2 cơ quan/)).toBeTruthy();
  });

  test('begins with the requests though what is closed is folded, and counts them beside the name of the page', async () => {
    await addBodies(server, 45);
    await closeUnit(server, 'phuc.nv', 'SNV');
    await ask('SNV-CCVC', 'Sót một ngày');
    await ask('SNV', 'Thiếu cả tuần');
    await open('/chot-thang', 'thu.dt');
    const requests = await screen.findByRole('region', { name: 'Đề nghị mở lại' });
    expect(within(requests).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(requests).getByText(/Nguyễn Văn Phúc đề nghị mở lại đến 09\/02\/2024: Sót một ngày/),
    ).toBeTruthy();
    expect(within(requests).getByText(', Sở Nội vụ')).toBeTruthy();
    expect(await screen.findAllByTitle('2 đề nghị mở lại chờ bạn trả lời')).not.toHaveLength(0);
    await press(/^Đồng ý mở lại.*Phòng Công chức/);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Đề nghị mở lại' })).toBeNull());
    expect(screen.queryByTitle(/đề nghị mở lại chờ bạn/)).toBeNull();
  });

  test('leads from another month to what waits', async () => {
    await closeUnit(server, 'phuc.nv', 'SNV');
    await ask('SNV', 'Sót ngày');
    await open('/chot-thang?thang=2023-12', 'thu.dt');
    const link = await screen.findByRole('link', { name: 'tháng 01/2024 (1)' });
    expect(link.getAttribute('href')).toBe('/chot-thang?thang=2024-01');
  });

  test('keeps why an answer was refused beside a page that is up to date', async () => {
    await closeUnit(server, 'phuc.nv', 'SNV');
    const id = await ask('SNV', 'Sót ngày');
    await open('/chot-thang', 'thu.dt');
    await screen.findByRole('button', { name: /^Đồng ý mở lại/ });
    await server.as('phuc.nv').post(`/api/reopenings/${id}/withdrawal`, {});
    await press(/^Đồng ý mở lại/);
    expect(await screen.findByText(/^Sở Nội vụ: Đề nghị này đã được trả lời hoặc rút lại/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Đồng ý mở lại/ })).toBeNull());
    expect(screen.queryByText(/Tải lại trang/)).toBeNull();
  });

  test('says when the end of a reopening has passed', async () => {
    await closeUnit(server, 'phuc.nv', 'SNV');
    const { body } = await server
      .as('phuc.nv')
      .get<{ rows: { code: string; closing: { id: string } | null }[] }>('/api/closings/2024-01');
    await reopen(server, body.rows.find(({ code }) => code === 'SNV')?.closing?.id ?? '');
    server.setNow('2024-02-12T02:00:00.000Z');
    await open('/chot-thang', 'phuc.nv');
    expect(await screen.findByText(/hết hạn ghi từ ngày 09\/02\/2024/)).toBeTruthy();
    expect(screen.queryByText(/Đang mở lại/)).toBeNull();
  });

  test('has the person who may write longer found by name', async () => {
    const due = { month: '2024-01', unit: 'SNV', dueOn: '2024-02-02' };
    await server.as('phuc.nv').put(`/api/closing-deadlines/${newId()}`, due);
    await open('/chot-thang?viec=gia-han&o=SNV', 'phuc.nv');
    const field = await screen.findByLabelText('Người được ghi thêm');
    fireEvent.change(field, { target: { value: 'thu ha' } });
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Trần Thị Thu Hà/ }));
    fireEvent.change(screen.getByLabelText('Được ghi đến hết ngày'), { target: { value: '07/02/2024' } });
    fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Mới đi công tác về' } });
    await press('Lưu');
    await waitFor(() => expect(screen.getByText(/Trần Thị Thu Hà ghi đến 07\/02\/2024/)).toBeTruthy());
  });

  test('folds the bodies that are closed where there are many, until all are asked for', async () => {
    await addBodies(server, 45);
    await closeUnit(server, 'phuc.nv', 'SNV');
    await open('/chot-thang', 'thu.dt');
    expect(await screen.findByText('1 nơi đã khóa được gập lại.')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /^Sở Nội vụ/ })).toBeNull();
    await press('Hiện tất cả');
    expect(await screen.findByRole('row', { name: /^Sở Nội vụ/ })).toBeTruthy();
  });

  test('begins on a phone with what stands in the way, and shows the others at a press', async () => {
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), { media, matches: media.includes('width <') }),
    );
    try {
      await addBodies(server, 45);
      await server.db.updateTable('work_day').set({ state: 'submitted' }).execute();
      await open('/chot-thang', 'thu.dt');
      const rest = await screen.findByRole('button', { name: /^Xem \d+ nơi còn lại$/ });
      const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
      expect(names).toHaveLength(12);
      expect(names.slice(0, 2)).toEqual(['Tỉnh', 'Sở Nội vụ']);
      fireEvent.click(rest);
      await waitFor(() => expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(45));
      expect(screen.queryByRole('button', { name: /nơi còn lại$/ })).toBeNull();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
