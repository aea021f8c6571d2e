import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { addTask, checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, storyOf } from '../../testing/products.ts';
import { reviewing } from '../../testing/reviewed-month.ts';
import { submitAgain, submitDay } from '../../testing/submitted-day.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const refusedOf = ({ status, body }: { status: number; body: { code: string; fields?: object[] } }) => [
  status,
  body.code,
  body.fields,
];
const handIn = async (taskId: string, quantity = 1) =>
  (await maker(server, 'ha.ttt').deliverTask(taskId, { quantity })).body.outputId;
const taskStory = async (taskId: string) =>
  (await server.as('ha.ttt').get<{ may: object; failed: object }>(`/api/tasks/${taskId}/story`)).body;
const sums = async () => {
  const { sheet } = await reviewing(server, 'ha.ttt', 'CB-HA', '2026-11').view();
  return [sheet.score?.sums.assigned.exact, sheet.score?.sums.delivered.exact];
};

it('a product at fault is handed in again as itself, not left behind for another', async () => {
  const taskId = await addTask(server, 'ha');
  const outputId = await handIn(taskId);
  await checker(server, 'an.nth').fault(outputId);
  const params = { id: outputId, name: 'Báo cáo rà soát', left: 0 };
  const field = { path: 'quantity', code: 'task-product-at-fault', params };
  const another = await maker(server, 'ha.ttt').deliverTask(taskId);
  expect(refusedOf(another)).toEqual([422, 'task-product-at-fault', [field]]);
  const body = await taskStory(taskId);
  expect(body).toMatchObject({ may: { deliver: false, deliverAgain: true }, failed: { id: outputId } });
  expect((await maker(server, 'ha.ttt').deliverAgain(outputId)).status).toBe(200);
});

it('beside it the rest of what was wanted is handed in, without a line or by one', async () => {
  const work = { productId: null, proposedName: 'Hồ sơ', coefficientMilli: 1000, quantity: 10 };
  const days = { openedOn: '2026-11-02', dueOn: '2026-11-25' };
  const { body } = await giveTask(server, 'an.nth', taskFor(server, { ...work, ...days }));
  const failed = await handIn(body.id, 3);
  await checker(server, 'an.nth').fault(failed);
  const rest = { may: { deliver: true, deliverAgain: false }, failed: { id: failed, comesFirst: false } };
  expect(await taskStory(body.id)).toMatchObject(rest);
  const line = (quantity: number) => {
    const output = { id: newId(), name: 'Hồ sơ đợt 2', quantity, documentNumber: '' };
    const of = { workedOn: DAY_BY_DECREE, productId: null, taskId: body.id, output };
    return writeLine(server, 'ha.ttt', lineOf(server, of));
  };
  const over = await line(8);
  expect(over.body).toMatchObject({
    code: 'task-product-at-fault',
    fields: [{ path: 'output.quantity', params: { left: 7 } }],
  });
  expect((await line(5)).status).toBe(200);
  expect((await maker(server, 'ha.ttt').deliverTask(body.id, { quantity: 3 })).body.code).toBe(
    'task-product-at-fault',
  );
  expect((await maker(server, 'ha.ttt').deliverTask(body.id, { quantity: 2 })).status).toBe(200);
  await server.db.updateTable('task').set({ state: 'cancelled' }).where('id', '=', body.id).execute();
  expect((await taskStory(body.id)).may).toMatchObject({ deliver: false, deliverAgain: false });
});

it('what is handed in again is at least what failed: it is accepted as a whole', async () => {
  const outputId = await handIn(await addTask(server, 'ha', { quantity: 3 }), 3);
  await checker(server, 'an.nth').fault(outputId, { quantity: 2 });
  const { status, body } = await maker(server, 'ha.ttt').deliverAgain(outputId, { quantity: 1 });
  expect([status, body.code, body.params]).toEqual([422, 'delivery-too-few', { count: 2 }]);
  expect((await maker(server, 'ha.ttt').deliverAgain(outputId, { quantity: 2 })).status).toBe(200);
});

it('its day taken back and submitted again does not hand it in: it waits for its own delivery, of that day', async () => {
  const taskId = await addTask(server, 'ha', { dueOn: '2026-11-18' });
  const day = await submitDay(server, 'ha.ttt', [{ workedOn: '2026-11-18', taskId }]);
  const id = day.outputIds[0] ?? '';
  await checker(server, 'an.nth').fault(id);
  const takeBack = async (version: number) => {
    const step = { id: newId(), version, reason: '' };
    const path = `/api/work-days/${day.id}/withdrawal`;
    expect((await server.as('ha.ttt').post(path, step)).status).toBe(200);
    return submitAgain(server, 'ha.ttt', day.id, '2026-11-18');
  };
  const version = await takeBack(day.version);
  const story = () => storyOf(server, 'ha.ttt', id);
  expect(await story()).toMatchObject({ standing: 'fault', may: { deliverAgain: true } });
  expect((await story()).deliveries).toHaveLength(1);
  await maker(server, 'ha.ttt').deliverAgain(id);
  await takeBack(version);
  expect(await story()).toMatchObject({ standing: 'waiting', isPastDue: true });
  const live = (await story()).deliveries.filter(({ withdrawnAt }) => withdrawnAt === null);
  expect(live.map(({ deliveredOn }) => deliveredOn)).toEqual(['2026-11-18', DAY_BY_DECREE]);
});

it('a listed product of a day that failed stays assigned: a fault raises no score', async () => {
  const first = (await submitDay(server, 'ha.ttt', [{ workedOn: '2026-11-19' }])).outputIds[0] ?? '';
  const failed = (await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE }])).outputIds[0] ?? '';
  const an = checker(server, 'an.nth');
  await an.check(first);
  const [one] = await sums();
  await an.fault(failed);
  expect(await sums()).toEqual([String(2 * Number(one)), one]);
  await maker(server, 'ha.ttt').deliverAgain(failed);
  expect(await sums()).toEqual([String(2 * Number(one)), one]);
  await an.check(failed);
  expect(await sums()).toEqual([String(2 * Number(one)), String(2 * Number(one))]);
});
