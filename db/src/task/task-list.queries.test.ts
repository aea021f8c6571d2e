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
  scopeOf,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findTaskWithin, listTasks, type TaskFilter } from './task-list.queries.ts';
import { countUndecided, hasWork, listCollaborators, setCollaborators } from './task-people.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

describe('tasks', () => {
  it('come only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-02-01');
    const whose = [
      ['yen', 'stc'],
      ['ha', 'stc'],
      ['bao', 'ccvc'],
      ['yen', 'ccvc'],
      ['ha', 'ccvc'],
    ] as const;
    await insertRows(database.db, {
      work_day: days,
      task: whose.map(([who, unit]) => rows.task(who, unit, { state: 'open' })),
    });
    const seen = await inEachScope(fixture, async (scope) =>
      (await listTasks(database.db, scope, {}))
        .filter(({ cadreId }) => cadreId === fixture.cadreIds.ha)
        .map(whoseIn(fixture))
        .sort(),
    );
    expect(seen).toEqual(rowsSeenOf('ha'));
  });

  it('are read by who works on them beside their lead', async () => {
    const task = rows.task('bao', 'ccvc', { title: 'Cùng làm' });
    await insertRows(database.db, { task: [task] });
    const duyen = scopeOf({ cadreId: fixture.cadreIds.duyen });
    expect(await findTaskWithin(database.db, duyen, task.id)).toBeUndefined();
    const set = (ids: string[]) => inTransaction(database.db, (trx) => setCollaborators(trx, task.id, ids));
    await set([fixture.cadreIds.duyen, fixture.cadreIds.ha]);
    await set([fixture.cadreIds.duyen]);
    expect((await listCollaborators(database.db, [task.id])).map(({ fullName }) => fullName)).toEqual([
      'Lê Thị Mỹ Duyên',
    ]);
    expect(await findTaskWithin(database.db, duyen, task.id)).toMatchObject({ title: 'Cùng làm' });
    expect((await listTasks(database.db, duyen, {})).map(({ id }) => id)).toContain(task.id);
  });

  it('carry what went into them, those due first, and are narrowed', async () => {
    const day = rows.day('an', 'ccvc', '2024-03-01');
    const [early, late, none] = [['2024-03-05'], ['2024-03-20'], [null]].map(([dueOn = null]) =>
      rows.task('an', 'ccvc', { dueOn, assignerId: fixture.cadreIds.tuan, quantity: 5 }),
    );
    const part = rows.task('anh', 'ccvc', { parentId: late!.id, state: 'cancelled' });
    const line = rows.line(day, { taskId: late!.id, minutes: 90 });
    const outputs = [
      rows.output(day, { taskId: late!.id, quantity: 2, standing: 'accepted' }),
      rows.output(day, { taskId: late!.id, quantity: 1 }),
    ];
    await insertRows(database.db, {
      work_day: [day],
      task: [early!, late!, none!, part],
      work_entry: [line],
      output: outputs,
    });
    const done = rows.task('an', 'ccvc', { dueOn: '2024-03-06', state: 'closed' });
    await insertRows(database.db, { task: [done] });
    const ids = async (filter: TaskFilter) =>
      (await listTasks(database.db, EVERYBODY, filter))
        .filter(({ cadreId }) => cadreId === fixture.cadreIds.an)
        .map(({ id }) => id);
    expect(await ids({})).toEqual([early!.id, done.id, late!.id, none!.id]);
    expect(await ids({ states: [] })).toEqual([]);
    expect(await ids({ states: ['closed'] })).toEqual([done.id]);
    expect(await ids({ openOrSince: '2024-03-06' })).toContain(done.id);
    expect(await ids({ openOrSince: '2024-03-07' })).toEqual([early!.id, late!.id, none!.id]);
    expect(await ids({ isGiven: true })).toEqual([early!.id, late!.id, none!.id]);
    expect(await findTaskWithin(database.db, EVERYBODY, late!.id)).toMatchObject({
      ...{ minutes: 90, days: 1, delivered: 3, accepted: 2, waiting: 1, faulty: 0, parts: 0 },
    });
    expect([await hasWork(database.db, late!.id), await hasWork(database.db, early!.id)]).toEqual([
      true,
      false,
    ]);
    expect(await countUndecided(database.db, late!.id)).toBe(1);
  });
});
