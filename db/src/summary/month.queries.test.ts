import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../dialects.ts';
import {
  EVERYBODY as all,
  type Fixture,
  inEachScope,
  insertFixture,
  openTestDatabase,
  ROWS_SEEN,
  scopeOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { listCadreDays, sumDays } from './day.queries.ts';
import {
  findFirstMonth,
  findNearestMonths,
  listCadreMonths,
  listLoggedDays,
  listMonthSums,
  sumMonths,
} from './month.queries.ts';

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

const ofUnit = (unitId: string) => scopeOf({ unitIds: [unitId] });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const month = (month: string, cadreId: string, unitId: string, minutes: number) => ({
    ...NOTHING,
    ...{ month, cadreId, unitId, minutes, positionId: 'cv', loggedMask: 3 },
  });
  const rows = [
    month('2024-01', 'ha', 'stc', 60),
    month('2024-01', 'ha', 'snv', 480),
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

describe('the months of people', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await insertFixture(database.db);
    const { cadreIds, unitIds } = fixture;
    const whose = [
      ['ha', 'ccvc'],
      ['ha', 'stc'],
      ['bao', 'ccvc'],
      ['yen', 'ccvc'],
      ['yen', 'stc'],
    ] as const;
    const rows = ['2026-01', '2026-02', '2026-03'].flatMap((month) =>
      whose.map(([who, unit], i) => ({
        ...{ ...NOTHING, month, cadreId: cadreIds[who], unitId: unitIds[unit], positionId: 'cv' },
        ...{ minutes: 10 ** i, outputsDelivered: 2 * 10 ** i, outputsAccepted: 10 ** i, loggedMask: 2 ** i },
      })),
    );
    await database.db.insertInto('cadre_month').values(rows).execute();
  });
  const whose = (rows: { cadreId: string; unitId: string }[]) => rows.map(whoseIn(fixture)).sort();

  it('come only from within the scope, one by one', async () => {
    const { db } = database;
    expect(await inEachScope(fixture, async (s) => whose(await listMonthSums(db, s, '2026-01')))).toEqual(
      ROWS_SEEN,
    );
    const ofTwo = (from: string, to: string) =>
      inEachScope(fixture, async (s) => whose(await listCadreMonths(db, s, from, to)));
    expect(await ofTwo('2026-02', '2026-02')).toEqual(ROWS_SEEN);
    expect((await ofTwo('2026-02', '2026-03')).ha).toEqual(['ha ccvc', 'ha ccvc', 'ha stc', 'ha stc']);
  });

  it('are summed over the people within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await sumMonths(database.db, scope, '2026-02', '2026-02');
      const sums = found.map((row) => [row.unitId, row.minutes, row.outputsDelivered, row.outputsAccepted]);
      return Object.fromEntries(sums.map(([unitId, ...rest]) => [unitId, rest]));
    });
    const { ccvc, stc } = fixture.unitIds;
    const of = (minutes: number) => [minutes, 2 * minutes, minutes];
    expect(seen).toEqual({
      everybody: { [ccvc]: of(1101), [stc]: of(10_010) },
      ha: { [ccvc]: of(1), [stc]: of(10) },
      stc: { [stc]: of(10_010) },
      haAndBaoInCcvc: { [ccvc]: of(101) },
      yenAndCcvc: { [ccvc]: of(1101), [stc]: of(10_000) },
      nobody: {},
    });
  });

  it('lie nearest within the scope only', async () => {
    const seen = await inEachScope(fixture, (scope) => findNearestMonths(database.db, scope, '2026-02'));
    const both = { before: '2026-01', after: '2026-03' };
    const found = { everybody: both, ha: both, stc: both, haAndBaoInCcvc: both, yenAndCcvc: both };
    expect(seen).toEqual({ ...found, nobody: { before: null, after: null } });
  });

  it('tell on which days those with a post in the scope logged anywhere', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listLoggedDays(database.db, scope, '2026-01');
      return found.map(({ loggedMask }) => loggedMask).sort((a, b) => a - b);
    });
    // Hà and Bảo hold their posts in the division, Yến hers in Sở Tài chính: where they logged is another thing.
    expect(seen).toEqual({
      everybody: [1, 2, 4, 8, 16],
      ha: [1, 2],
      stc: [8, 16],
      haAndBaoInCcvc: [1, 2, 4],
      yenAndCcvc: [1, 2, 4, 8, 16],
      nobody: [],
    });
  });

  it('tell nothing of somebody whose post ended before the month or begins after it', async () => {
    const held = async (fromOn: string, toOn: string | null) => {
      const id = fixture.assignmentIds.yen;
      await database.db.updateTable('assignment').set({ fromOn, toOn }).where('id', '=', id).execute();
      return (await listLoggedDays(database.db, ofUnit(fixture.unitIds.stc), '2026-01')).length;
    };
    expect(await held('2023-01-01', '2025-12-31')).toBe(0);
    expect(await held('2023-01-01', '2026-01-01')).toBe(2);
    expect(await held('2026-01-31', null)).toBe(2);
    expect(await held('2026-02-01', null)).toBe(0);
  });
});

it('the first month is that of the first line of anybody', async () => {
  expect(await findFirstMonth(database.db)).toBe('2024-01');
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
