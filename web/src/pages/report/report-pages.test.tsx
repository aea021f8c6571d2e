import { addDay, openTestServer, sumUp, type TestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2024-01-08', lines: [{ minutes: 480 }] });
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2023-12-05', lines: [{ minutes: 240 }] });
  await sumUp(db, '2024-01');
  await sumUp(db, '2023-12');
});
afterEach(() => app.close());

describe('the page of reports', () => {
  test('makes a report with one press, keeps what is written on it, and lists it', async () => {
    app = await openApp('/bao-cao?ky=2023-12', { as: 'thu.dt', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Lập báo cáo' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Báo cáo tháng 12/2023, bản 1' }),
    ).toBeTruthy();
    expect(await screen.findByText(/^Tháng 12\/2023, mỗi người ghi bình quân/)).toBeTruthy();
    const remarks = '<b>Đậm</b> & <i>nghiêng</i>';
    fireEvent.change(screen.getByRole('textbox', { name: 'Nhận xét, kiến nghị' }), {
      target: { value: remarks },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.getAllByText(remarks).length).toBeGreaterThan(1));
    fireEvent.click(screen.getByRole('link', { name: 'Các báo cáo' }));
    expect(await screen.findByRole('link', { name: 'tháng 12/2023' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: '12/01/2024 16:42' })).toBeTruthy();
  });

  test('says what is missing before a report is issued', async () => {
    app = await openApp('/bao-cao?ky=2023-12', { as: 'thu.dt', server });
    fireEvent.click(await screen.findByRole('button', { name: 'Lập báo cáo' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Phát hành' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Chưa đủ số, ngày và người ký');
  });
});

const chosen = (name: string) =>
  screen.getAllByRole<HTMLSelectElement>('combobox', { name }).map(({ value }) => value);

describe('the page of reports, opened by itself', () => {
  test('has the last month that is over and has lines chosen', async () => {
    server.setNow('2026-11-20T03:00:00.000Z');
    app = await openApp('/bao-cao', { as: 'thu.dt', server });
    await screen.findByRole('button', { name: 'Lập báo cáo' });
    expect(chosen('Kỳ')).toEqual(['2024-01']);
  });
});

describe('the page of reports, opened from a unit', () => {
  test('has that unit chosen', async () => {
    app = await openApp('/bao-cao?ky=2023-12&don-vi=SNV', { as: 'thu.dt', server });
    await screen.findByRole('button', { name: 'Lập báo cáo' });
    expect([chosen('Kỳ'), chosen('Đơn vị')]).toEqual([['2023-12'], ['SNV']]);
  });
});

describe('the page of comparison', () => {
  test('has the units of the address chosen, each changed on its own side', async () => {
    app = await openApp('/so-sanh?ky=2024-01&don-vi=SNV&voi=2023-12&voi-don-vi=SNV', {
      as: 'thu.dt',
      server,
    });
    await screen.findByRole('row', { name: /^Giờ 8,00 4,00/ });
    expect(chosen('Đơn vị')).toEqual(['SNV', 'SNV']);
    const [left] = screen.getAllByRole<HTMLSelectElement>('combobox', { name: 'Đơn vị' });
    const other =
      [...(left?.options ?? [])].find(({ value }) => value !== '' && value !== 'SNV')?.value ?? '';
    fireEvent.change(left as HTMLElement, { target: { value: other } });
    await waitFor(() => expect(chosen('Đơn vị')).toEqual([other, 'SNV']));
  });

  test('sets two months side by side with their difference', async () => {
    app = await openApp('/so-sanh?ky=2024-01&voi=2023-12', { as: 'thu.dt', server });
    const row = await screen.findByRole('row', { name: /^Giờ 8,00 4,00/ });
    expect(row.textContent).toContain('+4,00');
  });

  test('leads from each figure to what it is made of, from a quarter through its months', async () => {
    app = await openApp('/so-sanh?ky=2023-Q4&don-vi=SNV&voi=2024-01&voi-don-vi=SNV', {
      as: 'thu.dt',
      server,
    });
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows.length).toBe(13);
    for (const row of rows) {
      const [left, right] = within(row).getAllByRole('cell');
      const name = within(row).getByRole('rowheader').textContent;
      expect(left?.querySelector('button') ?? left?.textContent, name ?? '').toBeTruthy();
      if (right?.textContent === '–') continue;
      const address = new URL(within(right as HTMLElement).getByRole<HTMLAnchorElement>('link').href);
      const { thang: month, 'don-vi': unit, phan: tab } = Object.fromEntries(address.searchParams);
      expect([address.pathname, month, unit, typeof tab], name ?? '').toEqual([
        ...['/tong-hop', '2024-01', 'SNV', 'string'],
      ]);
    }
    fireEvent.click(screen.getByRole('button', { name: /^4,00.*Giờ từng tháng$/ }));
    const december = await screen.findByRole('row', { name: /tháng 12\/2023 4,00/ });
    fireEvent.click(within(december).getByRole('link', { name: '4,00' }));
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Các dòng đã trình hoặc đã duyệt, tháng 12/2023',
      }),
    ).toBeTruthy();
  });

  test('opens on the last two months with data', async () => {
    app = await openApp('/so-sanh', { as: 'thu.dt', server });
    await screen.findByRole('row', { name: /^Giờ 8,00 4,00/ });
    expect(chosen('Kỳ')).toEqual(['2024-01', '2023-12']);
  });

  test('says where data begin, of a month before them', async () => {
    app = await openApp('/so-sanh?ky=2024-01&voi=2023-06', { as: 'thu.dt', server });
    expect((await screen.findByRole('alert')).textContent).toContain('12/2023');
  });

  test('takes the earlier month from the later, whichever stands at the left', async () => {
    app = await openApp('/so-sanh?ky=2023-12&voi=2024-01', { as: 'thu.dt', server });
    const row = await screen.findByRole('row', { name: /^Giờ 4,00 8,00/ });
    expect(row.textContent).toContain('+4,00');
    expect(
      screen.getByText(
        /^Chênh: .*tháng 01\/2024 trừ .*tháng 12\/2023\. Kỳ chưa hết: .* chỉ tính những ngày đã qua/,
      ),
    ).toBeTruthy();
  });
});
