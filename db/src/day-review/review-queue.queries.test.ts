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
  type PersonKey,
  ROWS_SEEN,
  rowsFor,
  scopeOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import type { WorkDay } from '../work-day/work-day.queries.ts';
import { listPeopleWithoutLines } from './people-under-review.queries.ts';
import { listDaysToReview, listSubmittedDays } from './review-queue.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

const idsOf = (days: { id: string }[]) => days.map(({ id }) => id);
const sumUp = () => inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-12'));

describe('the days that wait for review', () => {
  it('come only from within the scope, with their people and sums', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01', { state: 'submitted' });
    await insertRows(database.db, { work_day: days });
    const queued = await inEachScope(fixture, async (scope) =>
      (await listSubmittedDays(database.db, scope, 'day')).map(whoseIn(fixture)).sort(),
    );
    expect(queued).toEqual(ROWS_SEEN);
    const seen = await inEachScope(fixture, async (scope) =>
      (await listDaysToReview(database.db, scope, idsOf(days))).map(whoseIn(fixture)).sort(),
    );
    expect(seen).toEqual(ROWS_SEEN);
  });

  it('are the submitted ones, by day and by name as Vietnamese sorts names', async () => {
    const { snv } = fixture.unitIds;
    const day = (who: PersonKey, on: string, state: WorkDay['state'] = 'submitted') =>
      rows.day(who, 'snv', on, { id: `${who} ${on.slice(8)}`, state });
    await insertRows(database.db, {
      work_day: [
        day('duyen', '2024-03-01'),
        day('anh', '2024-03-02'),
        day('an', '2024-03-01'),
        day('anh', '2024-03-01'),
        day('an', '2024-03-02'),
        day('bao', '2024-03-01', 'draft'),
        day('bao', '2024-03-02', 'returned'),
        day('bao', '2024-03-03', 'accepted'),
      ],
    });
    const inOrder = async (order: 'day' | 'person') =>
      idsOf(await listSubmittedDays(database.db, scopeOf({ unitIds: [snv] }), order));
    // Ánh comes before Ân, whatever the bytes say.
    expect(await inOrder('day')).toEqual(['anh 01', 'an 01', 'duyen 01', 'anh 02', 'an 02']);
    expect(await inOrder('person')).toEqual(['anh 01', 'anh 02', 'an 01', 'an 02', 'duyen 01']);
  });

  it('of one person in two units stand beside each other', async () => {
    const days = daysInBothUnits(fixture, '2024-04-01', { state: 'submitted' });
    await insertRows(database.db, { work_day: days });
    const ofHa = scopeOf({ cadreId: fixture.cadreIds.ha });
    const found = (await listSubmittedDays(database.db, ofHa, 'day')).slice(-2);
    const units = found.map(({ unitId }) => unitId);
    expect(units).toEqual([fixture.unitIds.ccvc, fixture.unitIds.stc].toSorted());
  });
});

describe('a day to review', () => {
  it('comes with its person and the sums of all its positions', async () => {
    const day = rows.day('ha', 'ccvc', '2024-05-02', { state: 'submitted', basis: 'Trực', lateReason: 'Ốm' });
    const { head } = fixture.positionIds;
    const lines = [rows.line(day, { minutes: 100 }), rows.line(day, { minutes: 30, positionId: head })];
    const output = rows.output(day, { quantity: 4 });
    await insertRows(database.db, {
      work_day: [day],
      work_entry: lines,
      output: [output],
      output_entry: [{ outputId: output.id, entryId: lines[0]!.id }],
    });
    await sumUp();
    const { stepCount: _s, touchedAt: _t, ...own } = day;
    const person = { cadreCode: 'CB-HA', fullName: 'Trần Thị Thu Hà' };
    const sums = { minutes: 130, entries: 2, outputsDelivered: 4, minutesWithoutOutput: 30 };
    expect(await listDaysToReview(database.db, EVERYBODY, [day.id])).toEqual([
      { ...own, ...person, ...sums },
    ]);
  });

  it('without a line has sums of nought', async () => {
    const day = rows.day('ha', 'ccvc', '2024-05-03', { state: 'submitted' });
    await insertRows(database.db, { work_day: [day] });
    const nothing = { minutes: 0, entries: 0, outputsDelivered: 0, minutesWithoutOutput: 0 };
    expect(await listDaysToReview(database.db, EVERYBODY, [day.id])).toMatchObject([nothing]);
    expect(await listDaysToReview(database.db, EVERYBODY, [])).toEqual([]);
  });
});

describe('people without a line of a day', () => {
  const names = async (scope: typeof EVERYBODY, day: string) =>
    (await listPeopleWithoutLines(database.db, scope, day)).map(({ fullName }) => fullName);
  const ofDivision = () => scopeOf({ unitIds: [fixture.unitIds.ccvc] });

  it('are those in the scope who owe a log, by name; the driver owes none', async () => {
    const division = [
      'Võ Ngọc Ánh',
      'Nguyễn Thị Hồng Ân',
      'Phạm Quốc Bảo',
      'Lê Thị Mỹ Duyên',
      'Trần Thị Thu Hà',
    ];
    const seen = await inEachScope(fixture, (scope) => names(scope, '2024-06-03'));
    expect(seen.stc).toEqual(['Trần Quốc Huy', 'Phan Thị Yến']);
    expect(seen.ha).toEqual(['Trần Thị Thu Hà']);
    expect(seen.haAndBaoInCcvc).toEqual(['Phạm Quốc Bảo', 'Trần Thị Thu Hà']);
    expect(seen.yenAndCcvc).toEqual([...division, 'Phan Thị Yến']);
    expect(seen.everybody).toHaveLength(11);
    expect(seen.nobody).toEqual([]);
    expect(await names(ofDivision(), '2022-12-30')).toEqual([]);
  });

  it('are no longer those who wrote one, in whatever unit and state', async () => {
    const days = [
      rows.day('ha', 'stc', '2024-06-04'),
      rows.day('bao', 'ccvc', '2024-06-04', { state: 'returned' }),
    ];
    const empty = rows.day('anh', 'ccvc', '2024-06-04');
    const lines = days.map((day) => rows.line(day));
    await insertRows(database.db, { work_day: [...days, empty], work_entry: lines });
    await sumUp();
    const left = await names(ofDivision(), '2024-06-04');
    expect(left).toEqual(['Võ Ngọc Ánh', 'Nguyễn Thị Hồng Ân', 'Lê Thị Mỹ Duyên']);
    expect(await names(ofDivision(), '2024-06-05')).toHaveLength(5);
  });

  it('are not asked for in a concurrent post, nor after their last day', async () => {
    const { stc } = fixture.unitIds;
    const post = { cadreId: fixture.cadreIds.ha, unitId: stc, positionId: fixture.positionIds.staff };
    const rest = { title: '', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: 1, version: 1 };
    const since = { fromOn: '2024-07-01', toOn: '2024-07-31' };
    const assignment = ['concurrent', 'secondment'].map((kind, i) => ({
      ...{ id: `post-${i}`, ...post, ...rest, kind },
      ...(kind === 'concurrent' ? { ...since, fromOn: '2024-06-10' } : since),
    }));
    await insertRows(database.db, { assignment });
    const inStc = (day: string) => names(scopeOf({ unitIds: [stc] }), day);
    expect(await inStc('2024-06-11')).toEqual(['Trần Quốc Huy', 'Phan Thị Yến']);
    expect(await inStc('2024-07-31')).toEqual(['Trần Thị Thu Hà', 'Trần Quốc Huy', 'Phan Thị Yến']);
    expect(await inStc('2024-08-01')).toEqual(['Trần Quốc Huy', 'Phan Thị Yến']);
  });
});
