import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuildFigures } from '../summary/figures.queries.ts';
import {
  daysInBothUnits,
  EVERYBODY,
  type Fixture,
  inEachScope,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type Seen,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { listDaysOfMonth, sumCadreMonth, sumTasks } from './month-beside.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const rows = rowsFor(fixture);
  const task = rows.task('ha', 'ccvc', { id: 'task' });
  const months = [
    ...daysInBothUnits(fixture, '2024-01-31', { state: 'accepted' }),
    ...daysInBothUnits(fixture, '2024-01-02', { state: 'returned' }),
    ...daysInBothUnits(fixture, '2024-02-01', { state: 'submitted' }),
  ];
  const lines = months.flatMap((day) => [
    rows.line(day, { minutes: day.unitId === fixture.unitIds.ccvc ? 100 : 30, taskId: 'task' }),
    rows.line(day, { minutes: 5, ordinal: 1, state: 'under-way', positionId: fixture.positionIds.head }),
    rows.line(day, { minutes: 1, ordinal: 2, taskId: 'task' }),
  ]);
  const outputs = months.map((day) =>
    rows.output(day, { quantity: 2, degree: day.state === 'accepted' ? 50 : null }),
  );
  await insertRows(database.db, { task: [task], work_day: months, work_entry: lines, output: outputs });
  await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-02'));
});
afterAll(() => database.close());

const ofHa = (month = '2024-01') => ({ cadreId: fixture.cadreIds.ha, month });
const CCVC = { 'ha ccvc': true };
const BOTH = { ...CCVC, 'ha stc': true };
/** In which of Hà's two units each scope lets her work through. */
const UNITS: Seen<object> = {
  everybody: BOTH,
  ha: BOTH,
  stc: { 'ha stc': true },
  haAndBaoInCcvc: CCVC,
  yenAndCcvc: CCVC,
  nobody: {},
};
const inUnits = <T>(ofCcvc: T[], ofStc: T[]): T[][] =>
  Object.values(UNITS).map((units) => [
    ...('ha ccvc' in units ? ofCcvc : []),
    ...('ha stc' in units ? ofStc : []),
  ]);

describe("a person's days of a month", () => {
  it('come only from within the scope, with their minutes whatever their state', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listDaysOfMonth(database.db, scope, ofHa());
      return found.map((day) => `${day.workedOn} ${day.state} ${day.minutes}`).sort();
    });
    const days = (minutes: number) => [`2024-01-02 returned ${minutes}`, `2024-01-31 accepted ${minutes}`];
    expect(Object.values(seen)).toEqual(inUnits(days(106), days(36)).map((found) => found.toSorted()));
  });

  it('are listed in the order of the calendar', async () => {
    const found = await listDaysOfMonth(database.db, EVERYBODY, ofHa());
    expect(found.map((day) => day.workedOn)).toEqual([
      '2024-01-02',
      '2024-01-02',
      '2024-01-31',
      '2024-01-31',
    ]);
    expect(await listDaysOfMonth(database.db, EVERYBODY, ofHa('2024-03'))).toEqual([]);
  });
});

describe("the sums of a person's month", () => {
  it('are those of the units within the scope, and nought outside', async () => {
    const seen = await inEachScope(fixture, (scope) => sumCadreMonth(database.db, scope, ofHa()));
    const counts = Object.values(seen).map((sums) => [sums.minutes, sums.minutesWithoutOutput]);
    const expected = inUnits([[106, 101]], [[36, 31]]).map((units) => [
      units.reduce((sum, [minutes]) => sum + minutes!, 0),
      units.reduce((sum, [, unclear]) => sum + unclear!, 0),
    ]);
    expect(counts).toEqual(expected);
    expect(seen.everybody).toMatchObject({ outputsDelivered: 4, outputsAccepted: 4 });
    const february = await sumCadreMonth(database.db, EVERYBODY, ofHa('2024-02'));
    expect(february).toEqual({
      minutes: 142,
      outputsDelivered: 4,
      outputsAccepted: 0,
      minutesWithoutOutput: 132,
    });
  });
});

describe('what went into work of many days', () => {
  it('comes only from within the scope, up to a day', async () => {
    const of = { taskIds: ['task', 'other'], untilOn: '2024-01-31' };
    const seen = await inEachScope(fixture, (scope) => sumTasks(database.db, scope, of));
    const task = (minutes: number) => [{ taskId: 'task', minutes, days: 2 }];
    expect(seen).toEqual({
      everybody: task(2 * (3 * 101 + 2 * 31)),
      ha: task(2 * (101 + 31)),
      stc: task(2 * 2 * 31),
      haAndBaoInCcvc: task(2 * 2 * 101),
      yenAndCcvc: task(2 * (3 * 101 + 31)),
      nobody: [],
    });
    const until = (untilOn: string) => sumTasks(database.db, EVERYBODY, { ...of, untilOn });
    expect(await until('2024-02-01')).toMatchObject([{ days: 3 }]);
    expect(await until('2024-01-30')).toMatchObject([{ days: 1 }]);
    expect(await sumTasks(database.db, EVERYBODY, { ...of, taskIds: [] })).toEqual([]);
  });
});
