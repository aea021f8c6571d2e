import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  EVERYBODY,
  type Fixture,
  inEachScope,
  insertFixture,
  insertRows,
  openTestDatabase,
  ROWS_SEEN,
  rowsFor,
  rowsSeenOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { listCadreDays, sumDays } from './day.queries.ts';
import { rebuildFigures } from './figures.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const rows = rowsFor(fixture);
  const days = [
    ...daysInBothUnits(fixture, '2024-01-31', { state: 'accepted' }),
    ...daysInBothUnits(fixture, '2024-01-03', { state: 'submitted' }),
    ...daysInBothUnits(fixture, '2024-01-02', { state: 'returned' }),
    ...daysInBothUnits(fixture, '2024-02-01', { state: 'submitted' }),
  ];
  const lines = days.flatMap((day) => [rows.line(day, { minutes: 40 }), rows.line(day, { ordinal: 1 })]);
  const { head } = fixture.positionIds;
  const asHead = rows.line(days[0]!, { positionId: head, minutes: 7, ordinal: 2 });
  await insertRows(database.db, { work_day: days, work_entry: [...lines, asHead] });
  await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-02'));
});
afterAll(() => database.close());

/** Counted minutes, as "day unit: minutes", in a fixed order. */
async function minutesByDay(...of: [scope: typeof EVERYBODY, month: string, positionIds?: string[]]) {
  const found = await sumDays(database.db, ...of);
  const unitOf = (id: string) => (id === fixture.unitIds.stc ? 'stc' : 'ccvc');
  return found
    .filter(({ minutes }) => minutes > 0)
    .map((row) => `${row.workedOn} ${unitOf(row.unitId)}: ${row.minutes}`)
    .sort();
}

describe('the days of a month', () => {
  it('are summed by unit over the people within the scope', async () => {
    const seen = await inEachScope(fixture, (scope) => minutesByDay(scope, '2024-01'));
    const day = (on: string, ccvc: number, stc: number) => [
      ...(ccvc > 0 ? [`2024-01-${on} ccvc: ${ccvc}`] : []),
      ...(stc > 0 ? [`2024-01-${on} stc: ${stc}`] : []),
    ];
    // Yến worked seven minutes as head in stc on the 31st.
    const both = (ccvc: number, stc: number, asHead = 0) => [
      ...day('03', ccvc, stc),
      ...day('31', ccvc, stc + asHead),
    ];
    expect(seen).toEqual({
      everybody: both(300, 200, 7),
      ha: both(100, 100),
      stc: both(0, 200, 7),
      haAndBaoInCcvc: both(200, 0),
      yenAndCcvc: both(300, 100, 7),
      nobody: [],
    });
  });

  it('are those of the positions named', async () => {
    const { head } = fixture.positionIds;
    expect(await minutesByDay(EVERYBODY, '2024-01', [head])).toEqual(['2024-01-31 stc: 7']);
    expect(await minutesByDay(EVERYBODY, '2024-01', [])).toEqual([]);
  });

  it('do not run into the next month', async () => {
    expect(await minutesByDay(EVERYBODY, '2024-02')).toEqual(['2024-02-01 ccvc: 300', '2024-02-01 stc: 200']);
    expect(await minutesByDay(EVERYBODY, '2024-03')).toEqual([]);
  });
});

describe('one day of everybody', () => {
  it('comes only from within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listCadreDays(database.db, scope, { month: '2024-01', day: '2024-01-03' });
      return found.map(whoseIn(fixture)).sort();
    });
    expect(seen).toEqual(ROWS_SEEN);
  });
});

describe('the days of one person', () => {
  const ofHa = () => ({ month: '2024-01', cadreId: fixture.cadreIds.ha });

  it('come only from within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listCadreDays(database.db, scope, ofHa());
      return [...new Set(found.map(whoseIn(fixture)))].sort();
    });
    expect(seen).toEqual(rowsSeenOf('ha'));
  });

  it('are listed in the order of the calendar with their state and sums', async () => {
    const found = await listCadreDays(database.db, EVERYBODY, ofHa());
    const ofDivision = found.filter((day) => day.unitId === fixture.unitIds.ccvc);
    expect(ofDivision.map((day) => [day.workedOn, day.state, day.minutes, day.minutesWaiting])).toEqual([
      ['2024-01-02', 'returned', 0, 100],
      ['2024-01-03', 'submitted', 100, 0],
      ['2024-01-31', 'accepted', 100, 0],
    ]);
    expect(ofDivision[2]).toMatchObject({ minutesAccepted: 100, entries: 2, entriesWithoutOutput: 2 });
    const places = found.map((day) => `${day.workedOn} ${day.unitId}`);
    expect(places).toEqual(places.toSorted());
    expect(found).toHaveLength(6);
  });
});
