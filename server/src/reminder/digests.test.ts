import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailDaily, mailNew } from '../notice/mail/mail-notices.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { unreadOf } from '../testing/notices.ts';
import { tellOfMonth } from './month-end.ts';
import { tellOfWeek } from './week.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const giveAddresses = () =>
  server.db
    .updateTable('cadre')
    .set((eb) => ({ email: eb.fn('lower', ['code']) }))
    .execute();
const letters = () => server.db.selectFrom('mail').selectAll().orderBy('key').execute();
/** What goes by mail for notices, from now to two mornings later. */
async function mailed(after: Date): Promise<number> {
  const later = (hours: number) => new Date(after.getTime() + hours * 3_600_000);
  return (await mailNew(server.db, later(1), '')) + (await mailDaily(server.db, later(48), ''));
}

describe('what the week left', () => {
  const MONDAY = { at: new Date('2024-01-15T00:00:00.000Z'), subject: '2024-01-15' };

  it('is told to heads once, by one letter where there is an address', async () => {
    await giveAddresses();
    expect(await tellOfWeek(server.db, MONDAY, '')).toEqual({ heads: 4, told: 4, letters: 4 });
    expect(await tellOfWeek(server.db, MONDAY, '')).toEqual({ heads: 4, told: 0, letters: 0 });
    const ofUnit = (await letters()).find(({ toAddress }) => toAddress === 'cb-an');
    expect(ofUnit?.body).toContain('5 người còn 24 ngày làm việc của tuần chưa trình.');
    expect(await mailed(MONDAY.at)).toBe(0);
  });

  it('stands on the page of who has no address', async () => {
    expect(await tellOfWeek(server.db, MONDAY, '')).toMatchObject({ told: 4, letters: 0 });
    const path = '/tong-hop?thang=2024-01&phan=chua-ghi';
    expect(await unreadOf(server, 'an.nth')).toEqual([
      `Tuần 08/01 đến 14/01: 5 người còn 24 ngày chưa trình |  | ${path}`,
    ]);
  });

  it('is of all units of who leads several', async () => {
    const { cadreIds } = server.fixture;
    await server.db
      .updateTable('headship')
      .set({ cadreId: cadreIds.an })
      .where('kind', '=', 'head')
      .execute();
    await inTransaction(server.db, raiseChangeCounter);
    await tellOfWeek(server.db, MONDAY, '');
    const told = await unreadOf(server, 'an.nth');
    expect(told).toHaveLength(1);
    expect(Number(/: (\d+) người/.exec(told[0] ?? '')?.[1])).toBeGreaterThan(5);
  });

  it('is not told where nothing is left', async () => {
    await server.db.updateTable('assignment').set({ hasDutyToLog: 0 }).execute();
    await inTransaction(server.db, raiseChangeCounter);
    expect(await tellOfWeek(server.db, MONDAY, '')).toMatchObject({ heads: 4, told: 0 });
  });
});

describe('what the month left', () => {
  const FIRST = { at: new Date('2024-02-01T00:00:00.000Z'), subject: '2024-02-01' };
  beforeEach(async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const post = { unitId: unitIds.ccvc, positionId: positionIds.staff, lines: [{ minutes: 300 }] };
    const days = [
      ...[
        { day: '2024-01-09', state: 'draft' as const },
        { day: '2024-01-04', state: 'returned' as const },
      ],
      { day: '2024-01-03', state: 'submitted' as const },
    ];
    for (const day of days) await addDay(server.db, { ...post, ...day, cadreId: cadreIds.ha });
    await addDay(server.db, { ...post, day: '2024-01-05', state: 'submitted', cadreId: cadreIds.bao });
    await sumUp(server.db, '2024-01');
  });

  it('is told once to who has days not handed in, on their page, with or without an address', async () => {
    expect(await tellOfMonth(server.db, FIRST, '')).toEqual({ people: 1, told: 1, letters: 0 });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      'Tháng 01/2024 còn 2 ngày đã ghi mà chưa trình | Đơn vị chưa khóa được tháng khi còn ngày chưa trình. | /hom-nay/2024-01-04',
    ]);
    expect(await unreadOf(server, 'bao.pq')).toEqual([]);
    await giveAddresses();
    expect(await tellOfMonth(server.db, FIRST, 'https://sv')).toEqual({ people: 1, told: 0, letters: 1 });
    expect(await letters()).toMatchObject([
      { toAddress: 'cb-ha', body: expect.stringContaining('https://sv/hom-nay/2024-01-04') },
    ]);
    expect(await mailed(FIRST.at)).toBe(0);
  });
});
