import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addTask, checker, maker, NOW_BY_DECREE, queueOf } from '../../testing/products.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const stateOf = async (id: string) =>
  (await server.db.selectFrom('task').select('state').where('id', '=', id).executeTakeFirst())?.state;

async function splitInTwo() {
  const parent = await addTask(server, 'ha', { quantity: 2 });
  const parts = [
    { who: 'ha.ttt', id: await addTask(server, 'ha', { quantity: 1 }) },
    { who: 'bao.pq', id: await addTask(server, 'bao', { quantity: 1 }) },
  ];
  const ids = parts.map(({ id }) => id);
  await server.db.updateTable('task').set({ parentId: parent }).where('id', 'in', ids).execute();
  const products: string[] = [];
  for (const { who, id } of parts) {
    const { body, status } = await maker(server, who).deliverTask(id);
    expect(status).toBe(200);
    products.push(body.outputId);
  }
  return { parent, ids, products: products as [string, string] };
}

describe('the queue of products', () => {
  it('says what was delivered after its due day, and by the last delivery where it came again', async () => {
    const taskId = await addTask(server, 'ha', { dueOn: '2026-11-20' });
    const { outputId } = (await maker(server, 'ha.ttt').deliverTask(taskId)).body;
    const first = async () => (await queueOf(server, 'an.nth')).products[0];
    expect(await first()).toMatchObject({ isPastDue: false, deliveredOn: '2026-11-20' });
    await checker(server, 'an.nth').fault(outputId);
    server.setNow('2026-11-23T02:00:00.000Z');
    await maker(server, 'ha.ttt').deliverAgain(outputId);
    expect(await first()).toMatchObject({ isPastDue: true, deliveredOn: '2026-11-23', deliveries: 2 });
  });
});

describe('work that was split', () => {
  it('is closed when the last of its parts is accepted, and open again when one is at fault', async () => {
    const { parent, ids, products } = await splitInTwo();
    const an = checker(server, 'an.nth');
    await an.check(products[0]);
    expect([await stateOf(ids[0] ?? ''), await stateOf(parent)]).toEqual(['closed', 'open']);
    await an.check(products[1]);
    expect(await stateOf(parent)).toBe('closed');
    await an.fault(products[1]);
    expect([await stateOf(ids[1] ?? ''), await stateOf(parent)]).toEqual(['open', 'open']);
  });

  it('is closed too when both parts are accepted at once', async () => {
    const { parent, products } = await splitInTwo();
    const an = checker(server, 'an.nth');
    await server.as('an.nth').get('/api/me');
    const outcomes = await Promise.all(products.map((product) => an.check(product)));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(await stateOf(parent)).toBe('closed');
  });

  it('is closed beside a part that could not be done', async () => {
    const { parent, ids, products } = await splitInTwo();
    await server.db
      .updateTable('task')
      .set({ state: 'could-not' })
      .where('id', '=', ids[1] ?? '')
      .execute();
    await checker(server, 'an.nth').check(products[0]);
    expect(await stateOf(parent)).toBe('closed');
  });
});
