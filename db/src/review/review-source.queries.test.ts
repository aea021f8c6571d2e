import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../output/output.queries.ts';
import type { Task } from '../task/task.queries.ts';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type PersonKey,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import {
  listFindingsReviewed,
  listJointProducts,
  listOutputsReviewed,
  listSharesOfTasks,
  listSharesReviewed,
  listTasksNamed,
  listTasksReviewed,
} from './review-source.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
const month = '2026-12';
const of = (...who: PersonKey[]) => ({ cadreIds: who.map((one) => fixture.cadreIds[one]), month });
const assigned = (who: PersonKey, changes: Partial<Task>) =>
  rows.task(who, 'ccvc', { origin: 'assigned', coefficientMilli: 1000, dueOn: '2026-12-15', ...changes });

let day: ReturnType<ReturnType<typeof rowsFor>['day']>;
let joint: Output;
let parts: Task;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
  day = rows.day('ha', 'ccvc', '2026-12-10');
  const planned = { state: 'draft', title: '', at: '2026-12-01T00:00:00.000Z', accountId: null, version: 1 };
  const plans = ['2026-12', '2026-Q4', '2026-11'].map((period) => ({
    id: newId(),
    unitId: fixture.unitIds.ccvc,
    period,
    ...planned,
  }));
  await database.db.insertInto('task_plan').values(plans).execute();
  const [ofMonth, ofQuarter, ofOther] = plans.map(({ id }) => id);
  parts = assigned('ha', { title: 'chia phần' });
  const task = [
    assigned('ha', { title: 'đến hạn' }),
    assigned('ha', { title: 'trong kế hoạch tháng', dueOn: null, planId: ofMonth ?? null }),
    assigned('ha', { title: 'trong kế hoạch quý', dueOn: null, planId: ofQuarter ?? null }),
    assigned('ha', { title: 'kế hoạch tháng khác', dueOn: null, planId: ofOther ?? null }),
    assigned('ha', { title: 'hạn tháng khác', dueOn: '2027-01-05' }),
    assigned('ha', { title: 'phát sinh', origin: 'ad-hoc' }),
    assigned('ha', { title: 'đã hủy', state: 'cancelled' }),
    assigned('ha', { title: 'không làm được', state: 'could-not' }),
    parts,
  ];
  const part = assigned('bao', { title: 'một phần', parentId: parts.id });
  const beside = assigned('an', { title: 'chung' });
  joint = rows.output(day, { name: 'chung', taskId: parts.id, standing: 'accepted', degree: 100 });
  const draft = rows.output(day, { name: 'chưa nộp', taskId: parts.id });
  const before = rows.output(day, { name: 'tháng trước', deliveredOn: '2026-11-30' });
  const shares = [
    { outputId: joint.id, cadreId: fixture.cadreIds.ha, shareMilli: 600 },
    { outputId: joint.id, cadreId: fixture.cadreIds.bao, shareMilli: 400 },
    { outputId: draft.id, cadreId: fixture.cadreIds.ha, shareMilli: 1 },
    { outputId: draft.id, cadreId: fixture.cadreIds.bao, shareMilli: 999 },
  ];
  await insertRows(database.db, {
    work_day: [day],
    task: [...task, part, beside],
    output: [joint, draft, before],
  });
  await database.db.insertInto('output_share').values(shares).execute();
  const collaborator = { taskId: beside.id, cadreId: fixture.cadreIds.ha };
  await database.db
    .insertInto('task_collaborator')
    .values([
      { ...collaborator, shareMilli: 250 },
      { ...collaborator, cadreId: fixture.cadreIds.duyen, shareMilli: null },
    ])
    .execute();
});
afterAll(() => database.close());

describe('the tasks of a month', () => {
  it('are those due in it or planned for it, led or shared, with where each was split', async () => {
    const seen = (await listTasksReviewed(database.db, of('ha'))).map(({ title, isSplit }) => [
      title,
      isSplit,
    ]);
    expect(seen.toSorted()).toEqual(
      [
        ['chia phần', 1],
        ['chung', 0],
        ['không làm được', 0],
        ['trong kế hoạch quý', 0],
        ['trong kế hoạch tháng', 0],
        ['đến hạn', 0],
      ].toSorted(),
    );
    expect(await listTasksReviewed(database.db, of())).toEqual([]);
  });

  it('carry the period of their plan, and the lead beside whose share it is', async () => {
    const all = await listTasksReviewed(database.db, of('ha'));
    const find = (title: string) => all.find((task) => task.title === title);
    expect(find('trong kế hoạch quý')?.planPeriod).toBe('2026-Q4');
    expect(find('chung')).toMatchObject({ leadId: fixture.cadreIds.an, cadreId: fixture.cadreIds.ha });
  });

  it('are found by their ids, however many', async () => {
    const ids = [parts.id, ...Array.from({ length: 1500 }, () => newId())];
    expect((await listTasksNamed(database.db, ids)).map(({ id }) => id)).toEqual([parts.id]);
  });

  it('have the shares that were said', async () => {
    const all = await listTasksReviewed(database.db, of('ha'));
    const shares = await listSharesOfTasks(
      database.db,
      all.map(({ id }) => id),
    );
    expect(shares.map(({ cadreId, shareMilli }) => [cadreId, shareMilli])).toEqual([
      [fixture.cadreIds.ha, 250],
    ]);
    expect(await listSharesOfTasks(database.db, [])).toEqual([]);
  });
});

describe('the products of a month', () => {
  it('come to everybody who has a share once they are handed in, and only those of the month', async () => {
    const seen = await listOutputsReviewed(database.db, of('ha', 'bao'));
    expect(seen.map(({ cadreId, name }) => [cadreId, name]).toSorted()).toEqual(
      [
        [fixture.cadreIds.ha, 'chung'],
        [fixture.cadreIds.ha, 'chưa nộp'],
        [fixture.cadreIds.bao, 'chung'],
      ].toSorted(),
    );
    expect(await listOutputsReviewed(database.db, of('duyen'))).toEqual([]);
  });

  it('have everybody’s share, asked for by anybody', async () => {
    const shares = await listSharesReviewed(database.db, of('bao'));
    expect(shares.map(({ shareMilli }) => shareMilli).toSorted()).toEqual([400, 600]);
    expect(shares[0]).toMatchObject({ outputId: joint.id });
    const ofTasks = await listJointProducts(database.db, [parts.id]);
    expect(ofTasks.map(({ taskId, quantity }) => [taskId, quantity])).toEqual([
      [parts.id, 1],
      [parts.id, 1],
    ]);
    expect(await listJointProducts(database.db, [])).toEqual([]);
    expect(await listSharesReviewed(database.db, of('duyen'))).toEqual([]);
  });

  it('have what was found in them, the oldest first, for each of them', async () => {
    const check = (id: string, kind: string, minute: number) => ({
      ...{ id, kind, outputId: joint.id, dayStepId: null, degree: null, quantity: 1, reason: '' },
      ...{ at: `2026-12-11T02:0${minute}:00.000Z`, accountId: null, deliveryId: null, ofCheckId: null },
    });
    const checks = [check('c2', 'fault', 2), check('c1', 'accepted', 1), check('c3', 'revoked', 3)];
    await database.db.insertInto('output_check').values(checks).execute();
    for (const who of ['ha', 'bao'] as const) {
      const found = await listFindingsReviewed(database.db, of(who));
      expect(found.map(({ id }) => id)).toEqual(['c2', 'c3']);
    }
  });
});
