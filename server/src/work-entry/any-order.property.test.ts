import { inTransaction, rebuildFigures } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { reviewer } from '../testing/reviewing.ts';
import type { EntryView } from './entry-view.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Things that Hà and her head do to two days, four lines and one piece of work of many days, in any order. */
type Act =
  | { do: 'write'; line: number; minutes: number; isDone: boolean; inTask: boolean; hasOutput: boolean }
  | { do: 'remove'; line: number }
  | { do: 'submit' | 'withdraw' | 'accept' | 'undo' | 'return' | 'reopen'; day: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      line: fc.nat(3),
      minutes: fc.integer({ min: 1, max: 200 }),
      isDone: fc.boolean(),
      inTask: fc.boolean(),
      hasOutput: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), line: fc.nat(3) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('submit' as const, 'withdraw', 'accept', 'accept', 'undo', 'return', 'reopen'),
      day: fc.nat(1),
    }),
  },
);

const DAYS = ['2024-01-11', '2024-01-12'] as const;

/** One walk: ids of its own, and what Hà's page knows of each line. */
function newWalk() {
  const lines = Array.from({ length: 4 }, () => ({ id: newId(), outputId: newId() }));
  return { lines, taskId: newId(), taskOutputId: newId() };
}
type Walk = ReturnType<typeof newWalk>;

const table = (name: 'work_entry' | 'work_day', column: 'id' | 'workedOn', value: string) =>
  server.db.selectFrom(name).select(['id', 'version']).where(column, '=', value).executeTakeFirst();

async function write({ lines, taskId, taskOutputId }: Walk, given: Extract<Act, { do: 'write' }>) {
  const { id, outputId } = lines[given.line]!;
  const row = await table('work_entry', 'id', id);
  const named = {
    id: given.inTask ? taskOutputId : outputId,
    name: 'Tờ trình',
    quantity: 2,
    documentNumber: '',
  };
  const workedOn = DAYS[given.line % 2]!;
  const { status, body } = await writeLine(
    server,
    'ha.ttt',
    lineOf(server, {
      ...{ workedOn, minutes: given.minutes, ordinal: given.line },
      ...{ state: given.isDone ? 'done' : 'under-way', taskId: given.inTask ? taskId : null },
      ...{ output: given.hasOutput ? named : null, version: row?.version ?? 0 },
    }),
    id,
  );
  if (status === 200) expect(body.entry).toEqual(await shown(workedOn, id));
  return status;
}

/** The line as its person's day shows it. */
async function shown(day: string, id: string): Promise<EntryView | undefined> {
  const { body } = await server.as('ha.ttt').get<{ entries: EntryView[] }>(`/api/work-days/${day}`);
  return body.entries.find((entry) => entry.id === id);
}

async function perform(walk: Walk, given: Act): Promise<number> {
  if (given.do === 'write') return write(walk, given);
  const ha = server.as('ha.ttt');
  if (given.do === 'remove') {
    const { id } = walk.lines[given.line]!;
    const version = (await table('work_entry', 'id', id))?.version ?? 0;
    return (await ha.post(`/api/work-entries/${id}/removal`, { version })).status;
  }
  const row = await table('work_day', 'workedOn', DAYS[given.day]!);
  const day = { id: row?.id ?? newId(), version: row?.version ?? 0, entryIds: [], outputIds: [] };
  const step = { id: newId(), version: day.version, reason: '' };
  const an = reviewer(server, 'an.nth');
  const asked = { day, reason: 'Thiếu số văn bản' };
  const does = {
    submit: async () => (await ha.post(`/api/work-days/${day.id}/submission`, step)).status,
    withdraw: async () => (await ha.post(`/api/work-days/${day.id}/withdrawal`, step)).status,
    accept: async () => (await an.accept({ day })).status,
    undo: async () => (await an.undo({ day })).status,
    return: async () => (await an.giveBack(asked)).status,
    reopen: async () => (await an.reopen(asked)).status,
  };
  return does[given.do]();
}

async function keptSums() {
  const days = await server.db.selectFrom('cadre_day').selectAll().orderBy('workDayId').execute();
  const months = await server.db.selectFrom('cadre_month').selectAll().orderBy('cadreId').execute();
  return { days, months };
}

/** What must hold of products and work of many days, whatever was done. */
async function expectInOrder(): Promise<void> {
  const { db } = server;
  const outputs = await db.selectFrom('output').selectAll().execute();
  const ties = await db.selectFrom('output_entry').selectAll().execute();
  const lines = await db.selectFrom('work_entry').selectAll().execute();
  for (const output of outputs) {
    const from = lines.filter(({ id }) => ties.some((t) => t.entryId === id && t.outputId === output.id));
    const isDelivered = from.some((line) => line.state === 'done' && line.workedOn === output.deliveredOn);
    expect([output.deliveredOn !== null, output.workDayId !== null]).toEqual([isDelivered, isDelivered]);
    if (!isDelivered) expect(output.degree).toBeNull();
  }
  for (const task of await db.selectFrom('task').selectAll().execute()) {
    const own = lines.filter(({ taskId }) => taskId === task.id);
    // Without lines it stays only for its story: a product of it was handed in once, or it was closed.
    if (own.length === 0) expect(task.stepCount + (await timesHandedIn(task.id))).toBeGreaterThan(0);
    const done = own.filter(({ state }) => state === 'done').map(({ workedOn }) => workedOn);
    expect(done).toEqual(task.deliveredOn === null ? [] : [task.deliveredOn]);
  }
  expect(lines.filter(({ state, taskId }) => state === 'under-way' && taskId === null)).toEqual([]);
}

async function timesHandedIn(taskId: string): Promise<number> {
  const rows = await server.db
    .selectFrom('output_delivery as d')
    .innerJoin('output as o', 'o.id', 'd.outputId')
    .select('d.id')
    .where('o.taskId', '=', taskId)
    .execute();
  return rows.length;
}

async function clear(): Promise<void> {
  const tables = [
    'output_check',
    'output_delivery',
    'output_entry',
    'output',
    'cadre_day',
    'cadre_month',
    'work_entry',
  ] as const;
  for (const name of [...tables, 'task', 'day_step', 'work_day'] as const)
    await server.db.deleteFrom(name).execute();
}

describe('in whatever order lines are written and days reviewed', () => {
  it('nothing breaks, and the sums kept are the sums made anew', async () => {
    const property = fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 30 }), async (acts) => {
      await clear();
      const walk = newWalk();
      for (const given of acts) {
        const status = await perform(walk, given);
        expect([given.do, status]).not.toEqual([given.do, 500]);
      }
      await expectInOrder();
      const kept = await keptSums();
      await inTransaction(server.db, (trx) => rebuildFigures(trx, '2024-01', '2024-01'));
      expect(await keptSums()).toEqual(kept);
    });
    await fc.assert(property, { numRuns: 12 });
  }, 120_000);
});
