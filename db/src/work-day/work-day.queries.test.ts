import { newId } from '@so-viec/shared/id/uuidv7';
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
import {
  ensureWorkDay,
  findDayStep,
  findWorkDay,
  insertDayStep,
  listDaySteps,
  listWorkDays,
  touchWorkDay,
  updateDayReasons,
  type WorkDay,
} from './work-day.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

const LATER = '2024-01-12T10:15:00.000Z';
const find = (id: string) => findWorkDay(database.db, EVERYBODY, id);

/** A day of Hà in the division that is in the database. */
async function insertDay(workedOn: string, changes: Partial<WorkDay> = {}): Promise<WorkDay> {
  const day = rows.day('ha', 'ccvc', workedOn, changes);
  await insertRows(database.db, { work_day: [day] });
  return day;
}

const step = (kind: string, state: WorkDay['state'], reason = '') => ({
  ...{ id: newId(), kind, at: LATER, accountId: fixture.accountIds.ha, reason },
  state,
});

describe('a day', () => {
  it('is found by its id from within the scope only', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01');
    await insertRows(database.db, { work_day: days });
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await Promise.all(days.map(({ id }) => findWorkDay(database.db, scope, id)));
      return found
        .filter((day) => day !== undefined)
        .map(whoseIn(fixture))
        .sort();
    });
    expect(seen).toEqual(ROWS_SEEN);
    expect(await find(days[0]!.id)).toMatchObject(days[0]!);
    expect(await find('nobody')).toBeUndefined();
  });

  it('made twice at once is one row, the first', async () => {
    const { cadreIds, unitIds } = fixture;
    const of = { cadreId: cadreIds.ha, workedOn: '2024-02-02', unitId: unitIds.ccvc, at: LATER };
    const ensure = (id: string) => inTransaction(database.db, (trx) => ensureWorkDay(trx, { id, ...of }));
    const made = await Promise.all(['d-1', 'd-2', 'd-3'].map(ensure));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const fresh = { state: 'draft', stepCount: 0, basis: '', lateReason: '', version: 1 };
    expect(made[0]).toMatchObject({ ...fresh, touchedAt: LATER, workedOn: '2024-02-02' });
    const other = { ...of, id: 'd-4', unitId: unitIds.stc };
    const inOtherUnit = await inTransaction(database.db, (trx) => ensureWorkDay(trx, other));
    expect(inOtherUnit.id).toBe('d-4');
  });

  it('that is there already keeps its state and reasons when it is needed again', async () => {
    const day = await insertDay('2024-02-05', { state: 'returned', basis: 'Trực lễ', version: 4 });
    const { cadreId, workedOn, unitId } = day;
    const again = { id: newId(), cadreId, workedOn, unitId, at: LATER };
    expect(await inTransaction(database.db, (trx) => ensureWorkDay(trx, again))).toMatchObject(day);
  });

  it('takes other reasons at the version seen and none at a stale one', async () => {
    const day = await insertDay('2024-02-06');
    const update = (basis: string, lateReason: string) =>
      inTransaction(database.db, (trx) =>
        updateDayReasons(trx, { id: day.id, version: 1, basis, lateReason, at: LATER }),
      );
    expect(await update('Họp đột xuất', 'Đi công tác')).toBe(true);
    expect(await update('Khác', '')).toBe(false);
    const reasons = { basis: 'Họp đột xuất', lateReason: 'Đi công tác' };
    expect(await find(day.id)).toMatchObject({ ...day, ...reasons, touchedAt: LATER, version: 2 });
  });

  it('notes when its lines changed without becoming another version', async () => {
    const [day, other] = [await insertDay('2024-02-07'), await insertDay('2024-02-08')];
    await inTransaction(database.db, (trx) => touchWorkDay(trx, day.id, LATER));
    expect(await find(day.id)).toMatchObject({ ...day, touchedAt: LATER });
    expect(await find(other.id)).toMatchObject(other);
  });
});

describe('the days of a person', () => {
  beforeAll(async () => {
    const days = ['2024-03-04', '2024-03-01', '2024-03-05'].flatMap((on) => daysInBothUnits(fixture, on));
    await insertRows(database.db, { work_day: days });
  });
  const of = (fromOn: string, toOn: string) => ({ cadreId: fixture.cadreIds.ha, fromOn, toOn });

  it('come only from within the scope', async () => {
    const seen = await inEachScope(fixture, async (scope) => {
      const found = await listWorkDays(database.db, scope, of('2024-03-04', '2024-03-04'));
      return found.map(whoseIn(fixture)).sort();
    });
    expect(seen).toEqual(rowsSeenOf('ha'));
  });

  it('are listed from the first day to the last, unit by unit', async () => {
    const found = await listWorkDays(database.db, EVERYBODY, of('2024-03-01', '2024-03-04'));
    const units = [fixture.unitIds.ccvc, fixture.unitIds.stc].toSorted();
    expect(found.map((day) => [day.workedOn, day.unitId])).toEqual([
      ['2024-03-01', units[0]],
      ['2024-03-01', units[1]],
      ['2024-03-04', units[0]],
      ['2024-03-04', units[1]],
    ]);
    expect(await listWorkDays(database.db, EVERYBODY, of('2024-03-02', '2024-03-03'))).toEqual([]);
  });
});

describe('a step', () => {
  it('moves the day to its state and to the next version', async () => {
    const day = await insertDay('2024-04-01');
    const submission = step('submission', 'submitted');
    const [moved, found] = await inTransaction(database.db, async (trx) => [
      await insertDayStep(trx, day, submission),
      await findDayStep(trx, submission.id),
    ]);
    expect(moved).toBe(true);
    const { state: _, ...row } = submission;
    expect(found).toMatchObject({ ...row, workDayId: day.id, sequence: 1 });
    const after = { state: 'submitted', stepCount: 1, touchedAt: LATER, version: 2 };
    expect(await find(day.id)).toMatchObject({ ...day, ...after });
  });

  it('on a stale version changes neither the day nor its steps', async () => {
    const day = await insertDay('2024-04-02');
    const take = (of: ReturnType<typeof step>) =>
      inTransaction(database.db, (trx) => insertDayStep(trx, day, of));
    const late = step('submission', 'submitted');
    expect([await take(step('submission', 'submitted')), await take(late)]).toEqual([true, false]);
    expect(await inTransaction(database.db, (trx) => findDayStep(trx, late.id))).toBeUndefined();
    expect(await find(day.id)).toMatchObject({ stepCount: 1, version: 2 });
  });

  it('taken by two at once is taken once', async () => {
    const day = await insertDay('2024-04-03', { state: 'submitted', version: 2 });
    const kinds = [step('acceptance', 'accepted'), step('return', 'returned', 'Thiếu sản phẩm')];
    const taken = await Promise.all(
      kinds.map((kind) => inTransaction(database.db, (trx) => insertDayStep(trx, day, kind))),
    );
    expect(taken.toSorted()).toEqual([false, true]);
    const steps = await listDaySteps(database.db, [day]);
    expect(steps.map(({ kind }) => kind)).toEqual([kinds[taken.indexOf(true)]!.kind]);
  });

  it('is listed with those of its day, in order', async () => {
    const days = [await insertDay('2024-04-04', { id: 's-b' }), await insertDay('2024-04-05', { id: 's-a' })];
    const path = [
      ['submission', 'submitted'],
      ['withdrawal', 'draft'],
      ['submission', 'submitted'],
    ] as const;
    for (const [kind, state] of path) {
      const now = (await find('s-b'))!;
      // Ids that sort backwards: only the sequence says what came first.
      const id = `step-${9 - now.stepCount}`;
      await inTransaction(database.db, (trx) => insertDayStep(trx, now, { ...step(kind, state), id }));
    }
    await inTransaction(database.db, (trx) => insertDayStep(trx, days[1]!, step('submission', 'submitted')));
    const steps = await listDaySteps(database.db, days);
    expect(steps.map(({ workDayId, sequence, kind }) => [workDayId, sequence, kind])).toEqual([
      ['s-a', 1, 'submission'],
      ['s-b', 1, 'submission'],
      ['s-b', 2, 'withdrawal'],
      ['s-b', 3, 'submission'],
    ]);
    expect(await listDaySteps(database.db, [])).toEqual([]);
  });
});
