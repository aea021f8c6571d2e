import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { giveTask, partFor, stepTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const given = async (changes = {}) => (await giveTask(server, 'an.nth', taskFor(server, changes))).body.id;
const underWay = (taskId: string, changes = {}) =>
  lineOf(server, { taskId, state: 'under-way', output: null, minutes: 30, ...changes });
const rowOf = (id: string) =>
  server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();

describe('a line on work that was given', () => {
  it('is of its product, whatever the line names, and is delivered by the line that is done', async () => {
    const taskId = await given();
    const productId = server.fixture.productIds.staff[1];
    const id = newId();
    for (const _ of ['once', 'twice']) {
      const { status, body } = await writeLine(server, 'ha.ttt', underWay(taskId), id);
      expect([status, body.entry.productId, body.entry.version]).toEqual([200, productId, 1]);
    }
    const output = { id: newId(), name: 'Tờ trình 12', quantity: 10, documentNumber: '12/TTr' };
    const done = underWay(taskId, { state: 'done', output });
    expect((await writeLine(server, 'ha.ttt', done)).body.entry).toMatchObject({ taskId, productId });
    expect(await rowOf(taskId)).toMatchObject({ deliveredOn: '2024-01-12', state: 'open' });
    const made = await server.db
      .selectFrom('output')
      .selectAll()
      .where('id', '=', output.id)
      .executeTakeFirst();
    expect(made).toMatchObject({ taskId, productId, coefficientMilli: 1500, quantity: 10 });
  });

  it('weighs what the task weighs: a component less than its kind', async () => {
    const parentId = await given({ quantity: 1 });
    const parts = [750, 750].map((coefficientMilli) => partFor(server, 'ha', 1, { coefficientMilli }));
    await stepTask(server, 'an.nth', [parentId, 'parts'], { version: 1, parts });
    const [part] = parts;
    const output = { id: newId(), name: 'Phần 1', quantity: 1, documentNumber: '' };
    await writeLine(server, 'ha.ttt', underWay(part?.id ?? '', { state: 'done', output }));
    const made = await server.db
      .selectFrom('output')
      .selectAll()
      .where('id', '=', output.id)
      .executeTakeFirst();
    expect(made).toMatchObject({ coefficientMilli: 750 });
    const whole = underWay(parentId, { state: 'done', output: { ...output, id: newId() } });
    expect((await writeLine(server, 'ha.ttt', whole)).body.code).toBe('task-has-parts');
    expect((await writeLine(server, 'ha.ttt', underWay(parentId))).body.code).toBe('task-has-parts');
  });

  it('is written by who helps as well, who hands in no product', async () => {
    const taskId = await given({ collaboratorIds: [server.fixture.cadreIds.bao] });
    expect((await writeLine(server, 'bao.pq', underWay(taskId))).status).toBe(200);
    const done = underWay(taskId, {
      state: 'done',
      output: { id: newId(), name: 'A', quantity: 1, documentNumber: '' },
    });
    expect((await writeLine(server, 'bao.pq', done)).body.fields).toMatchObject([
      { path: 'state', code: 'task-lead-delivers' },
    ]);
    expect((await writeLine(server, 'duyen.ltm', underWay(taskId))).body.code).toBe('task-not-open');
  });

  it('that is done names what was made', async () => {
    const taskId = await given();
    const { body } = await writeLine(server, 'ha.ttt', underWay(taskId, { state: 'done' }));
    expect(body.fields).toMatchObject([{ path: 'output.name', code: 'output-name-missing' }]);
  });

  it('is of the body’s own work where its product is outside the catalogue', async () => {
    const fresh = { productId: null, proposedName: 'Sổ tay', coefficientMilli: 2500 };
    const taskId = await given(fresh);
    const { body } = await writeLine(server, 'ha.ttt', underWay(taskId));
    expect(body.entry).toMatchObject({ productId: null, adHocBy: '', taskGroup: 'C' });
  });

  it.each(['cancelled', 'could-not', 'closed'])('is not written once it is %s', async (kind) => {
    const taskId = await given();
    await stepTask(server, 'an.nth', [taskId, 'ending'], { version: 1, kind, reason: 'Thôi' });
    expect((await writeLine(server, 'ha.ttt', underWay(taskId))).body.code).toBe('task-not-open');
  });

  it('leaves the task behind when it is removed', async () => {
    const taskId = await given();
    const id = newId();
    await writeLine(server, 'ha.ttt', underWay(taskId), id);
    await server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: 1 });
    expect(await rowOf(taskId)).toMatchObject({ state: 'open' });
  });
});
