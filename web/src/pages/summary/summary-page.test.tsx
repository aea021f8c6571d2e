import { addDay, openTestServer, sumUp, type TestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;

async function fill({ db, fixture }: TestServer) {
  const { ha, bao, yen } = fixture.cadreIds;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  await addDay(db, {
    ...ccvc,
    cadreId: ha,
    day: '2024-01-08',
    state: 'accepted',
    lines: [{ minutes: 480, note: 'Soạn tờ trình' }],
  });
  await addDay(db, {
    ...ccvc,
    cadreId: bao,
    day: '2024-01-09',
    lines: [{ minutes: 90, isConfidential: true, note: 'Họp kín' }],
  });
  await addDay(db, {
    ...stc,
    cadreId: yen,
    day: '2024-01-08',
    lines: [{ minutes: 300, output: { quantity: 2, degree: 100 } }],
  });
  await sumUp(db, '2024-01');
}

beforeEach(async () => {
  server = await openTestServer();
  await fill(server);
});
afterEach(() => app.close());

const open = async (path: string, as = 'thu.dt') => {
  app = await openApp(path, { as, server });
};
const link = (name: string | RegExp) => screen.findByRole('link', { name });
/** The names in the first table of the page, the line of the sum left out. */
const rowNames = () =>
  within(screen.getAllByRole('table')[0] as HTMLElement)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
    .filter((name) => name !== 'Cộng');

describe('a month', () => {
  test('shows the two averages with what they are divided by', async () => {
    await open('/tong-hop?month=2024-01');
    expect(await screen.findByRole('heading', { level: 1, name: 'Tháng 01/2024' })).toBeTruthy();
    // Friday 12 January: eight working days of eleven people are over.
    expect(await link('88 ngày công')).toBeTruthy();
    expect(screen.getByText('Tính trên các ngày đã qua, đến ngày 11/01/2024.')).toBeTruthy();
    expect((await screen.findAllByRole('link', { name: '14,50 giờ' })).length).toBe(2);
  });

  test('says how a figure is computed, and which reading was taken', async () => {
    await open('/tong-hop?month=2024-01');
    fireEvent.click(await screen.findByRole('button', { name: 'Cách tính: Bình quân một người một tháng' }));
    const panel = screen.getByRole('dialog');
    expect(panel.textContent).toContain('14,50 ÷ 11 = 1,32');
    expect(panel.textContent).toContain('1,32 ÷ 22 = 0,06');
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('lists the units below, sorted by any column, and says so', async () => {
    await open('/tong-hop?month=2024-01');
    await screen.findByRole('button', { name: 'Số người' });
    fireEvent.click(screen.getByRole('button', { name: 'Số người' }));
    await waitFor(() => expect(window.location.search).toContain('xep=-so-nguoi'));
    const head = await screen.findByRole('columnheader', { name: 'Số người' });
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('descending'));
    await waitFor(() => expect(rowNames()[0]).toBe('Sở Nội vụ'));
  });

  test('leads from a unit to a person, a day and the lines', async () => {
    await open('/tong-hop?month=2024-01&unit=SNV-CCVC');
    const [person] = await screen.findAllByRole('link', { name: 'Trần Thị Thu Hà' });
    fireEvent.click(person as HTMLElement);
    expect(await screen.findByRole('heading', { level: 1, name: /^Trần Thị Thu Hà/ })).toBeTruthy();
    fireEvent.click(await link('Thứ Hai 08/01'));
    expect(await screen.findByText('Soạn tờ trình')).toBeTruthy();
    expect(window.location.search).toContain('ngay-ghi=2024-01-08');
  });

  test('shows no content of a confidential line', async () => {
    await open('/tong-hop?month=2024-01&unit=SNV-CCVC&tab=entries');
    expect(await screen.findByText('Việc mật, không hiện nội dung')).toBeTruthy();
    expect(screen.queryByText('Họp kín')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: '9,50 giờ, 2 người' })).toBeTruthy();
  });

  test('exports what it shows, in the same order', async () => {
    await open('/tong-hop?month=2024-01&unit=SNV&sort=-missing');
    await screen.findAllByRole('rowheader');
    const address = (await screen.findAllByRole('link', { name: 'Xuất CSV' }))[0]?.getAttribute('href') ?? '';
    const csv = await (await app.browser.raw(address)).text();
    const lines = csv.split('\r\n').map((line) => line.split(';')[2]?.replaceAll('"', ''));
    await waitFor(() => expect(rowNames()).toEqual(lines.slice(1, -2)));
  });

  test('says where data are when a month has none', async () => {
    await open('/tong-hop?month=2023-05');
    expect(await screen.findByRole('heading', { name: 'Tháng 05/2023 chưa có dòng nào' })).toBeTruthy();
    fireEvent.click(await link('Mở tháng 01/2024'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Tháng 01/2024' })).toBeTruthy();
  });

  test('keeps filters in the address', async () => {
    await open('/tong-hop?month=2024-01');
    fireEvent.change((await screen.findAllByRole('combobox', { name: 'Loại vị trí' }))[0] as HTMLElement, {
      target: { value: 'specialised' },
    });
    await waitFor(() => expect(window.location.search).toContain('nhom=chuyen-nganh'));
    expect(await link('5 người')).toBeTruthy();
  });

  test('offers to clear filters that leave nothing', async () => {
    await open('/tong-hop?month=2024-01&block=party');
    expect(await link('Bỏ lọc')).toBeTruthy();
  });
});

describe('an address with mistakes', () => {
  test.each(['month=2026-13', 'tab=khong-co', 'which=x&day=2024-02-30&tab=entries'])(
    '%s opens',
    async (search) => {
      await open(`/tong-hop?${search}`);
      expect(await screen.findByRole('heading', { level: 1, name: /[Tt]háng \d\d\/\d{4}/ })).toBeTruthy();
      expect(await screen.findByRole('navigation', { name: 'Đang ở' })).toBeTruthy();
    },
  );
});

describe('the units above a view', () => {
  test('are links that keep month and filters', async () => {
    await open('/tong-hop?month=2024-01&unit=SNV-CCVC&group=specialised&tab=people');
    const where = await screen.findByRole('navigation', { name: 'Đang ở' });
    await within(where).findByText('Phòng Công chức, viên chức');
    const links = within(where).getAllByRole('link');
    expect(links.at(-1)?.textContent).toBe('Phòng Công chức, viên chức');
    for (const found of links) {
      expect(found.getAttribute('href')).toContain('thang=2024-01');
      expect(found.getAttribute('href')).toContain('nhom=chuyen-nganh');
    }
  });
});

describe('a head', () => {
  test('starts at their own unit and finds no other', async () => {
    await open('/tong-hop?month=2024-01', 'tuan.lm');
    const where = await screen.findByRole('navigation', { name: 'Đang ở' });
    await waitFor(() => expect(within(where).getByText('Sở Nội vụ')).toBeTruthy());
  });

  test('is told that there is no such page for a unit outside', async () => {
    await open('/tong-hop?month=2024-01&unit=STC', 'tuan.lm');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});

describe('days without a log', () => {
  test('are named with their people', async () => {
    await open('/tong-hop?month=2024-01&tab=missing&unit=STC');
    const row = await screen.findByRole('row', { name: /Phan Thị Yến/ });
    expect(row.textContent).toContain('02/01, 03/01, 04/01, 05/01, 09/01');
  });
});
