import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import type { WorkDay } from '../work-day/work-day.queries.ts';
import {
  findOutput,
  insertOutput,
  listOutputsOf,
  listOutputsOfTasks,
  removeOutputIfLoose,
  tieOutput,
  untieOutput,
  updateOutput,
} from './output.queries.ts';
import {
  insertOutputCheck,
  listChecksOfStep,
  listLastChecks,
  listOutputsDelivered,
} from './output-check.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
let day: WorkDay;
let nextDay: WorkDay;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
  day = rows.day('ha', 'ccvc', '2024-02-01');
  nextDay = rows.day('ha', 'ccvc', '2024-02-02');
  await insertRows(database.db, { work_day: [day, nextDay] });
});
afterAll(() => database.close());

const inTrx = <T>(body: (trx: Trx) => Promise<T>) => inTransaction(database.db, body);
const find = (id: string) => inTrx((trx) => findOutput(trx, id));
const step = (id: string, sequence: number) => ({
  ...{ id, workDayId: day.id, sequence, kind: 'acceptance', at: '2024-02-01T10:00:00.000Z' },
  ...{ accountId: fixture.accountIds.an, reason: '' },
});
const check = (
  id: string,
  outputId: string,
  dayStepId: string | null,
  at: string,
  degree: number | null,
) => ({
  ...{ id, outputId, dayStepId, at, degree, kind: degree === null ? 'revoked' : 'accepted', quantity: 1 },
  ...{ accountId: fixture.accountIds.an, reason: `vì ${id}`, deliveryId: null, ofCheckId: null },
});

describe('a product', () => {
  it('is tied to its lines once, and comes with each of them', async () => {
    const lines = [
      rows.line(day, { id: 'e-1' }),
      rows.line(day, { id: 'e-2' }),
      rows.line(day, { id: 'e-3' }),
    ];
    await insertRows(database.db, { work_entry: lines });
    const output = rows.output(day, { quantity: 2, documentNumber: '58/SNV-CCVC', documentOn: '2024-02-01' });
    await inTrx(async (trx) => {
      await insertOutput(trx, output);
      for (const entryId of ['e-1', 'e-1', 'e-2']) await tieOutput(trx, output.id, entryId);
    });
    const at = async (...ids: string[]) =>
      (await listOutputsOf(database.db, ids)).map(({ entryId, ...row }) => [entryId, row]).toSorted();
    expect(await at('e-1', 'e-2', 'e-3')).toMatchObject([
      ['e-1', output],
      ['e-2', output],
    ]);
    await inTrx((trx) => untieOutput(trx, output.id, 'e-1'));
    expect(await at('e-1', 'e-2')).toMatchObject([['e-2', output]]);
    expect(await listOutputsOf(database.db, [])).toEqual([]);
  });

  it('becomes the next version of itself and of no other', async () => {
    const [output, other] = [rows.output(day), rows.output(day)];
    await insertRows(database.db, { output: [output, other] });
    const changed = { ...output, name: 'Tờ trình', quantity: 3, deliveredOn: null, workDayId: null };
    await inTrx((trx) => updateOutput(trx, output, changed));
    expect(await find(output.id)).toMatchObject({ ...changed, version: 2 });
    expect(await find(other.id)).toMatchObject(other);
  });

  it('is removed when no line yields it and nobody has checked it', async () => {
    const line = rows.line(day);
    const [loose, tied, checked] = [rows.output(day), rows.output(day), rows.output(day)];
    await insertRows(database.db, {
      day_step: [step('s-loose', 1)],
      work_entry: [line],
      output: [loose, tied, checked],
      output_entry: [{ outputId: tied.id, entryId: line.id }],
      output_check: [check('c-loose', checked.id, 's-loose', '2024-02-01T10:00:00.000Z', 100)],
    });
    const remove = (id: string) => inTrx((trx) => removeOutputIfLoose(trx, id));
    const gone = [await remove(loose.id), await remove(tied.id), await remove(checked.id)];
    expect(gone).toEqual([true, false, false]);
    const left = await Promise.all([loose, tied, checked].map(({ id }) => find(id)));
    expect(left).toMatchObject([undefined, tied, checked]);
    await inTrx((trx) => untieOutput(trx, tied.id, line.id));
    expect(await remove(tied.id)).toBe(true);
    expect(await remove(tied.id)).toBe(false);
  });

  it('of work of many days is found by its task', async () => {
    const [task, other] = [rows.task('ha', 'ccvc'), rows.task('ha', 'ccvc')];
    const planned = { deliveredOn: null, workDayId: null };
    const outputs = ['o-2', 'o-1'].map((id) => rows.output(day, { ...planned, id, taskId: task.id }));
    await insertRows(database.db, { task: [task, other], output: outputs });
    const content = { taskId: task.id, name: 'Công văn', quantity: 1, deliveredOn: null, documentNumber: '' };
    expect(await listOutputsOfTasks(database.db, [task.id, other.id])).toEqual([
      { id: 'o-1', ...content },
      { id: 'o-2', ...content },
    ]);
    expect(await listOutputsOfTasks(database.db, [])).toEqual([]);
  });
});

describe('the products of a day', () => {
  it('are those it delivered, by their ids', async () => {
    const outputs = ['p-2', 'p-1'].map((id) => rows.output(nextDay, { id }));
    const planned = rows.output(nextDay, { deliveredOn: null, workDayId: null });
    await insertRows(database.db, { output: [...outputs, planned] });
    expect(await listOutputsDelivered(database.db, nextDay.id)).toMatchObject([outputs[1], outputs[0]]);
    expect(await listOutputsDelivered(database.db, 'no day')).toEqual([]);
  });
});

describe('what is said about a product', () => {
  it('gives the product its degree, or takes it away', async () => {
    const [output, other] = [rows.output(day), rows.output(day)];
    await insertRows(database.db, { output: [output, other], day_step: [step('s-1', 2), step('s-2', 3)] });
    const say = (id: string, stepId: string, degree: number | null) =>
      inTrx((trx) =>
        insertOutputCheck(trx, check(id, output.id, stepId, '2024-02-01T11:00:00.000Z', degree)),
      );
    await say('k-1', 's-1', 75);
    expect(await find(output.id)).toMatchObject({ ...output, degree: 75, standing: 'accepted', version: 2 });
    await say('k-2', 's-2', null);
    expect(await find(output.id)).toMatchObject({ ...output, degree: null, standing: 'waiting', version: 3 });
    await say('k-3', 's-2', 0);
    expect(await find(output.id)).toMatchObject({ ...output, degree: 0, standing: 'fault', version: 4 });
    const fault = { ...check('k-4', output.id, 's-2', '2024-02-01T12:00:00.000Z', null), kind: 'fault' };
    await inTrx((trx) => insertOutputCheck(trx, fault));
    expect(await find(output.id)).toMatchObject({ ...output, degree: null, standing: 'fault', version: 5 });
    expect(await find(other.id)).toMatchObject(other);
  });

  it('in one step is told from what another step said', async () => {
    const outputs = ['q-1', 'q-2', 'q-3'].map((id) => rows.output(day, { id }));
    await insertRows(database.db, { output: outputs, day_step: [step('s-3', 4), step('s-4', 5)] });
    const checks = [
      check('k-b', 'q-1', 's-3', '2024-02-01T11:00:00.000Z', 100),
      check('k-a', 'q-2', 's-3', '2024-02-01T11:00:00.000Z', 50),
      check('k-c', 'q-1', 's-4', '2024-02-01T12:00:00.000Z', null),
    ];
    for (const row of checks) await inTrx((trx) => insertOutputCheck(trx, row));
    const said = await listChecksOfStep(database.db, 's-3', ['q-1', 'q-2', 'q-3']);
    expect(said).toMatchObject([checks[1], checks[0]]);
    expect(await listChecksOfStep(database.db, 's-3', ['q-2'])).toMatchObject([checks[1]]);
    expect(await listChecksOfStep(database.db, 's-3', [])).toEqual([]);
  });

  it('last is what stands, of one instant the later id', async () => {
    const outputs = ['l-1', 'l-2', 'l-3'].map((id) => rows.output(day, { id }));
    const at = (hour: number) => `2024-02-02T${hour}:00:00.000Z`;
    const checks = [
      check('z-1', 'l-1', null, at(11), 100),
      check('y-1', 'l-1', null, at(12), 50),
      check('y-3', 'l-2', null, at(10), 0),
      check('y-2', 'l-2', null, at(10), 100),
    ];
    await insertRows(database.db, { output: outputs, output_check: checks });
    const last = await listLastChecks(database.db, ['l-1', 'l-2', 'l-3']);
    expect(last.map(({ outputId, id, reason }) => [outputId, id, reason]).toSorted()).toEqual([
      ['l-1', 'y-1', 'vì y-1'],
      ['l-2', 'y-3', 'vì y-3'],
    ]);
    expect(await listLastChecks(database.db, [])).toEqual([]);
  });
});
