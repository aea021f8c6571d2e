import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  EVERYBODY,
  type Fixture,
  inEachScope,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  rowsSeenOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findTask,
  insertTask,
  listOpenTasks,
  removeTaskIfEmpty,
  updateTaskDelivery,
} from './task.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

const find = (id: string) => inTransaction(database.db, (trx) => findTask(trx, id));

const openAt = (who: keyof Fixture['cadreIds'], untilOn = '2024-12-31') => ({
  cadreId: fixture.cadreIds[who],
  untilOn,
});

describe('open work of many days', () => {
  it('comes only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01');
    const whose = [
      ['yen', 'stc'],
      ['ha', 'stc'],
      ['bao', 'ccvc'],
      ['yen', 'ccvc'],
      ['ha', 'ccvc'],
    ] as const;
    const tasks = whose.map(([who, unit]) => rows.task(who, unit));
    const lines = days.map((day, i) => rows.line(day, { taskId: tasks[i]!.id, state: 'under-way' }));
    await insertRows(database.db, { work_day: days, task: tasks, work_entry: lines });
    const seen = await inEachScope(fixture, async (scope) =>
      (await listOpenTasks(database.db, scope, openAt('ha'))).map(whoseIn(fixture)).sort(),
    );
    expect(seen).toEqual(rowsSeenOf('ha'));
  });

  it('carries its minutes, and a day once however many lines it has', async () => {
    const days = ['2024-02-05', '2024-02-06'].map((on) => rows.day('tuan', 'snv', on));
    const task = rows.task('tuan', 'snv', { productId: fixture.productIds.staff[5]! });
    const under = (day: (typeof days)[number], minutes: number, ordinal = 0) =>
      rows.line(day, { taskId: task.id, state: 'under-way', minutes, ordinal });
    const lines = [under(days[0]!, 60), under(days[0]!, 45, 1), under(days[1]!, 200)];
    const beside = rows.line(days[1]!, { minutes: 30, ordinal: 1 });
    await insertRows(database.db, { work_day: days, task: [task], work_entry: [...lines, beside] });
    const open = await listOpenTasks(database.db, EVERYBODY, openAt('tuan'));
    const sums = {
      minutes: 305,
      days: 2,
      adHocBy: lines[0]!.adHocBy,
      productName: 'Kế hoạch đào tạo, bồi dưỡng',
      assignerName: null,
    };
    expect(open).toMatchObject([{ ...task, ...sums, lastOn: '2024-02-06' }]);
    const before = await listOpenTasks(database.db, EVERYBODY, openAt('tuan', '2024-02-05'));
    expect(before).toMatchObject([{ id: task.id, minutes: 105, days: 1, lastOn: '2024-02-05' }]);
  });

  it('is listed the latest touched first, those of one day by their ids, without what is delivered', async () => {
    const days = ['2024-03-01', '2024-03-04'].map((on) => rows.day('bao', 'ccvc', on));
    const touched = [
      ['t-4', 0],
      ['t-2', 1],
      ['t-1', 1],
      ['t-3', 0],
      ['t-delivered', 1],
    ] as const;
    const tasks = touched.map(([id]) =>
      rows.task('bao', 'ccvc', { id, deliveredOn: id === 't-delivered' ? '2024-03-04' : null }),
    );
    const lines = touched.map(([taskId, day], ordinal) => rows.line(days[day]!, { taskId, ordinal }));
    // An earlier line does not make a task older.
    lines.push(rows.line(days[0]!, { taskId: 't-2', ordinal: 9 }));
    await insertRows(database.db, { work_day: days, task: tasks, work_entry: lines });
    const open = await listOpenTasks(database.db, EVERYBODY, openAt('bao'));
    const ids = open.map(({ id }) => id).filter((id) => id.startsWith('t-'));
    expect(ids).toEqual(['t-1', 't-2', 't-3', 't-4']);
  });

  it('shows at most fifty', async () => {
    const day = rows.day('phuc', 'snv', '2024-03-05');
    const tasks = Array.from({ length: 51 }, () => rows.task('phuc', 'snv'));
    const lines = tasks.map(({ id }, ordinal) => rows.line(day, { taskId: id, ordinal }));
    await insertRows(database.db, { work_day: [day], task: tasks, work_entry: lines });
    expect(await listOpenTasks(database.db, EVERYBODY, openAt('phuc'))).toHaveLength(50);
  });
});

describe('work of many days', () => {
  it('is delivered on a day and can be opened again, each time as a new version', async () => {
    const [task, other] = [rows.task('ha', 'ccvc'), rows.task('ha', 'ccvc')];
    const deliver = (on: string | null) =>
      inTransaction(database.db, (trx) => updateTaskDelivery(trx, task.id, on));
    await inTransaction(database.db, (trx) => insertTask(trx, task));
    await insertRows(database.db, { task: [other] });
    await deliver('2024-04-01');
    expect(await find(task.id)).toMatchObject({ ...task, deliveredOn: '2024-04-01', version: 2 });
    await deliver(null);
    expect(await find(task.id)).toMatchObject({ ...task, version: 3 });
    expect(await find(other.id)).toMatchObject(other);
  });

  it('is removed when neither a line nor a product belongs to it', async () => {
    const day = rows.day('ha', 'ccvc', '2024-04-02');
    const [empty, withLine, withOutput] = Array.from({ length: 3 }, () => rows.task('ha', 'ccvc'));
    const line = rows.line(day, { taskId: withLine!.id });
    const planned = { taskId: withOutput!.id, deliveredOn: null, workDayId: null };
    const output = rows.output(day, planned);
    const task = [empty!, withLine!, withOutput!];
    await insertRows(database.db, { work_day: [day], task, work_entry: [line], output: [output] });
    for (const { id } of task) await inTransaction(database.db, (trx) => removeTaskIfEmpty(trx, id));
    const left = await Promise.all(task.map(({ id }) => find(id)));
    expect(left.map((one) => one?.id)).toEqual([undefined, withLine!.id, withOutput!.id]);
  });
});
