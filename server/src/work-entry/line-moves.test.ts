import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, monthSumsOf, writeLine } from '../testing/line.ts';
import { addPost } from '../testing/month-of-work.ts';

let server: TestServer;
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer();
  opened.push(server);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

const write = (id: string, changes: Partial<WorkEntryInput> = {}) =>
  writeLine(server, 'ha.ttt', lineOf(server, changes), id);
const rowOf = (id: string) =>
  server.db.selectFrom('work_entry').selectAll().where('id', '=', id).executeTakeFirst();

describe('a line that is there', () => {
  it('stays on its day: moved to another it is refused and nothing has moved', async () => {
    const id = newId();
    await write(id);
    const before = await monthSumsOf(server, 'ha');
    const moved = await write(id, { workedOn: '2024-01-11', version: 1 });
    expect(moved).toMatchObject({
      ...{ status: 400, body: { fields: [{ path: 'workedOn', code: 'day-of-line-fixed' }] } },
    });
    expect(await rowOf(id)).toMatchObject({ workedOn: DAY, version: 1 });
    expect(await monthSumsOf(server, 'ha')).toEqual(before);
    const days = await server.db.selectFrom('work_day').select('workedOn').execute();
    expect(days).toEqual([{ workedOn: DAY }]);
  });

  it('stays in its unit', async () => {
    const { cadreIds, unitIds, positionIds, productIds } = server.fixture;
    const post = { unitId: unitIds.stc, positionId: positionIds.finance };
    await addPost(server.db, { ...post, cadreId: cadreIds.ha, fromOn: '2024-01-01', kind: 'concurrent' });
    const id = newId();
    await write(id);
    const [productId = null] = productIds.finance;
    const moved = await write(id, { ...post, productId, version: 1 });
    expect(moved.body.fields).toMatchObject([{ code: 'day-of-line-fixed' }]);
    expect(await rowOf(id)).toMatchObject({ unitId: unitIds.ccvc });
  });

  it('takes another product with its coefficient and group, and the sums follow', async () => {
    const { staff, shared } = server.fixture.productIds;
    const id = newId();
    await write(id);
    expect(await rowOf(id)).toMatchObject({ productId: staff[0], coefficientMilli: 1000, taskGroup: 'C' });
    await write(id, { productId: shared[2] ?? null, version: 1 });
    expect(await rowOf(id)).toMatchObject({ productId: shared[2], coefficientMilli: 700, taskGroup: 'B' });
    await write(id, { productId: null, adHocBy: 'Giám đốc', version: 2 });
    expect(await rowOf(id)).toMatchObject({ productId: null, coefficientMilli: 0, taskGroup: 'D' });
  });

  it('is not found for anybody else, whatever their rights', async () => {
    const id = newId();
    await write(id);
    for (const who of ['bao.pq', 'an.nth', 'tuan.lm', 'phuc.nv']) {
      const { status } = await writeLine(server, who, lineOf(server, { version: 1 }), id);
      expect([who, status]).toEqual([who, 404]);
      const removal = await server.as(who).post(`/api/work-entries/${id}/removal`, { version: 1 });
      expect([who, removal.status]).toEqual([who, 404]);
    }
    expect(await rowOf(id)).toMatchObject({ version: 1 });
  });

  it('without its product is a line without an output, and the product is gone', async () => {
    const id = newId();
    await write(id);
    const { body } = await write(id, { output: null, version: 1 });
    expect(body.entry.outputs).toEqual([]);
    expect(await server.db.selectFrom('output').select('id').execute()).toEqual([]);
    expect(await server.db.selectFrom('output_entry').select('entryId').execute()).toEqual([]);
  });
});

describe('a line under way', () => {
  it('names the work of many days that it belongs to', async () => {
    const { status, body } = await write(newId(), { state: 'under-way', taskId: null, output: null });
    expect([status, body.fields]).toEqual([400, [{ path: 'taskId', code: 'missing' }]]);
  });

  it('goes on with work of the same product only', async () => {
    const taskId = newId();
    expect((await write(newId(), { state: 'under-way', taskId, output: null })).status).toBe(200);
    const productId = server.fixture.productIds.staff[1] ?? null;
    const other = await write(newId(), { state: 'under-way', taskId, productId, output: null });
    expect(other.body.code).toBe('task-not-open');
    const adHoc = await write(newId(), { ...{ taskId, productId: null, adHocBy: 'Giám đốc', output: null } });
    expect(adHoc.body.code).toBe('task-not-open');
  });

  it('names its work by whole characters where its first line is longer than a title', async () => {
    const begins = 'a'.repeat(299);
    const adHoc = { productId: null, adHocBy: 'Giám đốc', output: null, note: `${begins}😀 và tiếp` };
    const { status, body } = await write(newId(), { state: 'under-way', taskId: newId(), ...adHoc });
    expect([status, body.entry.taskTitle]).toEqual([200, begins]);
    expect(await server.db.selectFrom('task').select('title').execute()).toEqual([{ title: begins }]);
  });

  it('that leaves its work leaves none behind without a line', async () => {
    const [id, taskId] = [newId(), newId()];
    await write(id, { state: 'under-way', taskId, output: null });
    await write(id, { state: 'done', taskId: null, output: null, version: 1 });
    expect(await server.db.selectFrom('task').select('id').execute()).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ taskId: null, state: 'done' });
  });
});

describe('an account without a person', () => {
  it('writes no lines, whatever its role', async () => {
    for (const who of ['thu.dt', 'son.lv', 'vinh.dq']) {
      const { status, body } = await writeLine(server, who, lineOf(server));
      expect([who, status, body.code]).toEqual([who, 403, 'not-allowed']);
    }
    expect(await server.db.selectFrom('work_entry').select('id').execute()).toEqual([]);
  });
});

describe('somebody without the duty to log', () => {
  it('writes no lines: their hours would stand over nobody’s days', async () => {
    const { positionIds, productIds } = server.fixture;
    const [productId = null] = productIds.driver;
    const line = lineOf(server, { positionId: positionIds.driver, productId });
    expect((await writeLine(server, 'loi.hv', line)).body.code).toBe('no-duty-that-day');
  });
});
