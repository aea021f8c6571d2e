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
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { listReviewedDays, listStepsOfDays } from './review-steps.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let an: string;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  an = fixture.accountIds.an;
});
afterAll(() => database.close());

const AT = (hour: number) => `2024-02-05T${String(hour).padStart(2, '0')}:00:00.000Z`;

function stepOf(
  workDayId: string,
  sequence: number,
  kind: string,
  hour: number,
  accountId: string | null = an,
) {
  return {
    id: `${workDayId}-${9 - sequence}`,
    workDayId,
    sequence,
    kind,
    at: AT(hour),
    accountId,
    reason: kind,
  };
}

describe('the days that somebody reviewed', () => {
  it('come only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01', { state: 'accepted', stepCount: 1 });
    const steps = days.map(({ id }) => stepOf(id, 1, 'acceptance', 1));
    await insertRows(database.db, { work_day: days, day_step: steps });
    const by = { accountId: an, since: AT(0) };
    const seen = await inEachScope(fixture, async (scope) =>
      (await listReviewedDays(database.db, scope, by)).map(whoseIn(fixture)).sort(),
    );
    expect(seen).toEqual(ROWS_SEEN);
  });

  it('are their own acceptances and returns since an instant, the latest first', async () => {
    const rows = rowsFor(fixture);
    const day = (id: string, stepCount: number) =>
      rows.day('ha', 'ccvc', `2024-02-1${id}`, { id, stepCount });
    const { anh, ha } = fixture.accountIds;
    await insertRows(database.db, {
      work_day: [day('2', 4), day('3', 1), day('4', 2), day('5', 1)],
      day_step: [
        stepOf('2', 1, 'submission', 3, ha),
        stepOf('2', 2, 'return', 4),
        stepOf('2', 3, 'submission', 5, ha),
        stepOf('2', 4, 'acceptance', 6),
        stepOf('3', 1, 'acceptance', 5, anh),
        stepOf('4', 1, 'acceptance', 7),
        stepOf('4', 2, 'undo', 8),
        stepOf('5', 1, 'acceptance', 2),
      ],
    });
    const found = await listReviewedDays(database.db, EVERYBODY, { accountId: an, since: AT(3) });
    expect(found.map(({ id, kind, isLast }) => [id, kind, isLast])).toEqual([
      ['4', 'acceptance', false],
      ['2', 'acceptance', true],
      ['2', 'return', false],
    ]);
    const since = await listReviewedDays(database.db, EVERYBODY, { accountId: an, since: AT(7) });
    expect(since.map(({ id, fullName, reason }) => [id, fullName, reason])).toEqual([
      ['4', 'Trần Thị Thu Hà', 'acceptance'],
    ]);
  });

  it('taken at one instant stand in a fixed order', async () => {
    const rows = rowsFor(fixture);
    const ids = ['t-b', 't-c', 't-a'];
    const days = ids.map((id, i) => rows.day('bao', 'ccvc', `2024-03-0${i + 1}`, { id, stepCount: 1 }));
    const steps = ids.map((id) => stepOf(id, 1, 'acceptance', 20));
    await insertRows(database.db, { work_day: days, day_step: steps });
    const found = await listReviewedDays(database.db, EVERYBODY, { accountId: an, since: AT(20) });
    expect(found.map(({ id }) => id)).toEqual(['t-c', 't-b', 't-a']);
  });
});

describe('the steps of days', () => {
  it('name who took them, in the order in which they were taken', async () => {
    const rows = rowsFor(fixture);
    const days = ['u-2', 'u-1'].map((id, i) => rows.day('duyen', 'ccvc', `2024-03-0${i + 1}`, { id }));
    const { duyen } = fixture.accountIds;
    await insertRows(database.db, {
      work_day: days,
      day_step: [
        stepOf('u-2', 2, 'return', 3),
        stepOf('u-2', 1, 'submission', 3, duyen),
        stepOf('u-1', 1, 'acceptance', 2, null),
      ],
    });
    const steps = await listStepsOfDays(database.db, ['u-1', 'u-2']);
    expect(steps.map(({ workDayId, sequence, kind, by }) => [workDayId, sequence, kind, by])).toEqual([
      ['u-1', 1, 'acceptance', null],
      ['u-2', 1, 'submission', 'Lê Thị Mỹ Duyên'],
      ['u-2', 2, 'return', 'Nguyễn Thị Hồng Ân'],
    ]);
    expect(await listStepsOfDays(database.db, ['u-1'])).toHaveLength(1);
    expect(await listStepsOfDays(database.db, [])).toEqual([]);
  });
});
