import { addDay, openTestServer, sumUp, type TestServer } from '@so-viec/server/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;

beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const log = (who: 'ha' | 'bao', day: string, minutes: number) =>
    addDay(db, {
      ...{ cadreId: fixture.cadreIds[who], unitId: fixture.unitIds.ccvc, day, lines: [{ minutes }] },
      positionId: fixture.positionIds.staff,
    });
  await log('ha', '2023-11-15', 90);
  await log('ha', '2024-01-08', 120);
  await log('bao', '2024-01-09', 480);
  await sumUp(db, '2023-11', '2024-01');
});
afterEach(() => app.close());

const open = async (path: string) => {
  app = await openApp(path, { as: 'thu.dt', server });
};
const table = () => screen.findByRole('table');
const people = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('twelve months of people', () => {
  test('are one link from the units of a month, and from its people', async () => {
    await open('/tong-hop?month=2024-01');
    fireEvent.click(await screen.findByRole('link', { name: '12 tháng theo người' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Giờ 12 tháng theo người, tháng 01/2024' }),
    ).toBeTruthy();
    fireEvent.click(await screen.findByRole('link', { name: 'Chỉ tháng này' }));
    expect(await screen.findByRole('link', { name: '12 tháng theo người' })).toBeTruthy();
    expect(window.location.search).toContain('phan=tung-nguoi');
  });

  test('show each month and the sum, and are sorted by any of them', async () => {
    await open('/tong-hop?month=2024-01&tab=year&unit=SNV-CCVC');
    const heads = within(await table()).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent).slice(2)).toEqual([
      ...['11/2023', '12/2023', '01/2024 tạm tính', 'Cộng'],
    ]);
    const ha = within(await table()).getByRole('row', { name: /^Trần Thị Thu Hà/ });
    expect(
      within(ha)
        .getAllByRole('cell')
        .slice(1)
        .map((cell) => cell.textContent),
    ).toEqual(['1,50', '0', '2,00', '3,50']);
    fireEvent.click(screen.getByRole('button', { name: /^01\/2024/ }));
    await waitFor(async () =>
      expect((await people()).slice(0, 2)).toEqual(['Phạm Quốc Bảo', 'Trần Thị Thu Hà']),
    );
    fireEvent.click(screen.getByRole('button', { name: '11/2023' }));
    await waitFor(async () => expect((await people())[0]).toBe('Trần Thị Thu Hà'));
    expect(window.location.search).toContain('xep=-2023-11');
  });

  test("lead from a month's hours to that month of the person", async () => {
    await open('/tong-hop?month=2024-01&tab=year&unit=SNV-CCVC');
    const ha = within(await table()).getByRole('row', { name: /^Trần Thị Thu Hà/ });
    fireEvent.click(within(ha).getByRole('link', { name: '1,50' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Trần Thị Thu Hà, tháng 11/2023' }),
    ).toBeTruthy();
  });

  test('are taken away as they stand on the screen', async () => {
    await open('/tong-hop?month=2024-01&tab=year&unit=SNV-CCVC&sort=-minutes');
    const shown = (await people()).slice(0, -1);
    const address = (await screen.findAllByRole('link', { name: 'Xuất CSV' }))[0]?.getAttribute('href') ?? '';
    const rows = (await (await app.browser.raw(address)).text()).split('\r\n').map((line) => line.split(';'));
    expect(rows.slice(1, shown.length + 1).map((row) => row[2]?.replaceAll('"', ''))).toEqual(shown);
  });

  test.each(['year', 'people'])('are sorted on a phone too, by a list: %s', async (tab) => {
    await open(`/tong-hop?month=2024-01&tab=${tab}&unit=SNV-CCVC`);
    const choice = await screen.findByRole('combobox', { name: 'Sắp theo' });
    expect((choice as HTMLSelectElement).value).toBe('name');
    const most = tab === 'year' ? 'Cộng, giảm dần' : 'Giờ/người/ngày, giảm dần';
    const { value } = within(choice).getByRole<HTMLOptionElement>('option', { name: most });
    fireEvent.change(choice, { target: { value } });
    await waitFor(async () => expect((await people())[0]).toBe('Phạm Quốc Bảo'));
    expect(window.location.search).toContain(tab === 'year' ? 'xep=-so-gio' : 'xep=-gio-ngay');
  });

  test('forget a sorting that they do not know', async () => {
    await open('/tong-hop?month=2024-01&tab=year&sort=-per-day');
    expect((await people()).length).toBe(12);
  });
});
