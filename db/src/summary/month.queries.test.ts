import type { Scope } from '@so-viec/shared/access/scope';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../dialects.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { listCadreDays, sumDays } from './day.queries.ts';
import { findNearestMonths, listCadreMonths, listMonthSums, sumMonths } from './month.queries.ts';

const NOTHING = {
  minutesAccepted: 0,
  minutesWaiting: 0,
  minutesWithOutput: 0,
  minutesUnderWay: 0,
  minutesWithoutOutput: 0,
  minutesAdHoc: 0,
  minutesA: 0,
  minutesB: 0,
  minutesC: 0,
  minutesD: 0,
  entries: 1,
  entriesWithoutOutput: 0,
  outputsDelivered: 0,
  outputsAccepted: 0,
};

const all = { all: true, cadreId: null, unitIds: [], people: [] } as unknown as Scope;
const ofUnit = (unitId: string) => ({ ...all, all: false, unitIds: [unitId] }) as unknown as Scope;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const month = (month: string, cadreId: string, unitId: string, minutes: number) => ({
    ...NOTHING,
    ...{ month, cadreId, unitId, minutes, positionId: 'cv', loggedMask: 3 },
  });
  const rows = [
    month('2024-01', 'ha', 'snv', 480),
    month('2024-01', 'ha', 'stc', 60),
    month('2024-01', 'bao', 'snv', 30),
    month('2024-03', 'yen', 'stc', 300),
  ];
  await database.db.insertInto('cadre_month').values(rows).execute();
});
afterAll(() => database.close());

describe('the months of a scope', () => {
  it('lists each person in each unit, person by person', async () => {
    const rows = await listMonthSums(database.db, all, '2024-01');
    expect(rows.map((row) => [row.cadreId, row.unitId, row.minutes])).toEqual([
      ['bao', 'snv', 30],
      ['ha', 'snv', 480],
      ['ha', 'stc', 60],
    ]);
  });

  it('keeps to the scope', async () => {
    expect(await listMonthSums(database.db, ofUnit('stc'), '2024-01')).toHaveLength(1);
    expect(await listMonthSums(database.db, ofUnit('none'), '2024-01')).toEqual([]);
    expect(await listCadreMonths(database.db, ofUnit('stc'), '2024-01', '2024-03')).toHaveLength(2);
  });

  it('sums months by unit as numbers', async () => {
    const rows = await sumMonths(database.db, all, '2024-01', '2024-12');
    expect(rows.find((row) => row.month === '2024-01' && row.unitId === 'snv')?.minutes).toBe(510);
  });

  it('finds the nearest months with work', async () => {
    expect(await findNearestMonths(database.db, all, '2024-02')).toEqual({
      before: '2024-01',
      after: '2024-03',
    });
    expect(await findNearestMonths(database.db, ofUnit('snv'), '2024-02')).toEqual({
      before: '2024-01',
      after: null,
    });
  });

  it('reads no day where there is none', async () => {
    expect(await sumDays(database.db, all, '2024-01')).toEqual([]);
    expect(await listCadreDays(database.db, all, { month: '2024-01', day: '2024-01-02' })).toEqual([]);
  });
});

describe('a month on SQLite', () => {
  it('is read by its index, however long the history', async ({ skip }) => {
    if (dialectOf(database.db) !== 'sqlite') skip();
    const query = sql<{ detail: string }>`explain query plan
      select * from cadre_month where month = '2024-01' order by "cadreId"`;
    const { rows } = await query.execute(database.db);
    expect(rows.map((row) => row.detail).join()).toMatch(/SEARCH cadre_month USING INDEX \S+ \(month=\?\)$/);
  });
});
