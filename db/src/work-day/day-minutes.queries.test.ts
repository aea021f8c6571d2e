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
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { listDayMinutes } from './day-minutes.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const rows = rowsFor(fixture);
  const days = [
    ...daysInBothUnits(fixture, '2023-12-29', { state: 'accepted' }),
    ...daysInBothUnits(fixture, '2024-01-02', { state: 'accepted' }),
    ...daysInBothUnits(fixture, '2024-01-03', { state: 'draft' }),
    ...daysInBothUnits(fixture, '2024-12-31', { state: 'submitted' }),
  ];
  const lines = days.flatMap((day) => [
    rows.line(day, { minutes: day.unitId === fixture.unitIds.ccvc ? 100 : 30 }),
    rows.line(day, { minutes: 5, ordinal: 1, positionId: fixture.positionIds.head }),
  ]);
  await insertRows(database.db, { work_day: days, work_entry: lines });
  await inTransaction(database.db, (trx) => rebuildFigures(trx, '2023-12', '2024-12'));
});
afterAll(() => database.close());

const yearOfHa = () => ({ cadreId: fixture.cadreIds.ha, fromOn: '2024-01-01', toOn: '2024-12-31' });

describe("a person's minutes by day", () => {
  it('add up all units and positions, of days submitted or accepted alone', async () => {
    expect(await listDayMinutes(database.db, EVERYBODY, yearOfHa())).toEqual([
      { workedOn: '2024-01-02', minutes: 140 },
      { workedOn: '2024-12-31', minutes: 140 },
    ]);
  });

  it('come only from within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const [first] = await listDayMinutes(database.db, scope, yearOfHa());
      return first?.minutes;
    });
    expect(seen).toMatchObject({ everybody: 140, ha: 140, stc: 35, haAndBaoInCcvc: 105, yenAndCcvc: 105 });
    expect(seen.nobody).toBeUndefined();
  });
});
