import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, maker, NOW_BY_DECREE } from '../../testing/products.ts';
import { giveTask, stepTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const NOVEMBER = { openedOn: '2026-11-02', dueOn: '2026-11-25' };
const rowOf = (id: string) =>
  server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const wanted = (changes: object) => taskFor(server, { ...NOVEMBER, ...changes });
const give = async (quantity: number) =>
  (
    await giveTask(
      server,
      'an.nth',
      wanted({ quantity, productId: null, proposedName: 'Tờ trình', coefficientMilli: 1500 }),
    )
  ).body.id;
const change = async (id: string, changes: object) => {
  const { version } = await rowOf(id);
  const of = { productId: null, proposedName: 'Tờ trình', coefficientMilli: 1500, version, ...changes };
  return giveTask(server, 'an.nth', wanted(of), id);
};
const handIn = async (id: string, quantity: number, isAccepted = true) => {
  const { body } = await maker(server, 'ha.ttt').deliverTask(id, { quantity });
  if (isAccepted) expect((await checker(server, 'an.nth').check(body.outputId)).outcome).toBe('done');
  return body.outputId;
};
const eventsOf = async (id: string) =>
  (
    await server.db.selectFrom('audit_event').select('act').where('objectId', '=', id).orderBy('id').execute()
  ).map(({ act }) => act);

describe('work of which fewer or more are wanted', () => {
  it('is delivered and closed with what is accepted already, and is under way again for more', async () => {
    const id = await give(10);
    await handIn(id, 4);
    const less = await change(id, { quantity: 4 });
    expect([less.status, less.body.state]).toEqual([200, 'closed']);
    expect(await rowOf(id)).toMatchObject({ deliveredOn: '2026-11-20', version: less.body.version });
    expect((await eventsOf(id)).slice(-2)).toEqual(['task.changed', 'task.closed']);

    const more = await give(1);
    await handIn(more, 1, false);
    expect((await rowOf(more)).deliveredOn).toBe('2026-11-20');
    expect((await change(more, { quantity: 10, reason: 'Thêm hồ sơ' })).body.state).toBe('open');
    expect((await rowOf(more)).deliveredOn).toBeNull();
  });

  it('answers the same change sent twice with what stands', async () => {
    const id = await give(10);
    await handIn(id, 4);
    const { version } = await rowOf(id);
    const twice = [await change(id, { quantity: 4, version }), await change(id, { quantity: 4, version })];
    expect(twice.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'closed'],
      [200, 'closed'],
    ]);
  });

  it('weighs its products anew with it, but none that was accepted', async () => {
    const id = await give(3);
    const outputId = await handIn(id, 1, false);
    expect((await change(id, { quantity: 3, coefficientMilli: 2000 })).status).toBe(200);
    const weightOf = () =>
      server.db.selectFrom('output').select('coefficientMilli').where('id', '=', outputId).executeTakeFirst();
    expect(await weightOf()).toEqual({ coefficientMilli: 2000 });
    await checker(server, 'an.nth').check(outputId);
    const late = await change(id, { quantity: 3, coefficientMilli: 3000 });
    expect(late.body.fields).toMatchObject([{ path: 'coefficientMilli', code: 'task-has-accepted' }]);
    expect((await change(id, { quantity: 2, coefficientMilli: 2000 })).status).toBe(200);
  });
});

describe('work that its head ended', () => {
  it('stays closed though a fault is found in one of its products', async () => {
    const id = await give(5);
    const outputId = await handIn(id, 3);
    const { version } = await rowOf(id);
    await stepTask(server, 'an.nth', [id, 'ending'], { version, kind: 'closed', reason: 'Đủ 3' });
    expect((await checker(server, 'an.nth').fault(outputId)).outcome).toBe('done');
    expect((await rowOf(id)).state).toBe('closed');
  });

  it('and on which a product is handed in at once is either ended or waits for its check', async () => {
    await server.as('ha.ttt').get('/api/me');
    await server.as('an.nth').get('/api/me');
    for (let time = 0; time < 5; time++) {
      const id = await give(3);
      await handIn(id, 1);
      const { version } = await rowOf(id);
      const end = { version, kind: 'could-not', reason: 'Đoàn kiểm tra hoãn' };
      const [ended, handed] = await Promise.all([
        stepTask(server, 'an.nth', [id, 'ending'], end),
        maker(server, 'ha.ttt').deliverTask(id),
      ]);
      expect([ended.status, handed.status].toSorted()).toEqual([200, 422]);
      const refused = ended.status === 422 ? ended.body.code : handed.body.code;
      expect(['task-products-undecided', 'task-not-open']).toContain(refused);
    }
  });
});
