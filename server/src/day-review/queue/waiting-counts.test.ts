import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addTask, DAY_BY_DECREE, maker, NOW_BY_DECREE } from '../../testing/products.ts';
import { proposalFor, propose } from '../../testing/proposals.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const countsOf = (username: string) => server.as(username).get<object>('/api/day-reviews/waiting');

describe('what waits for a head', () => {
  it('is counted by kind for who decides it, and for nobody else', async () => {
    await submitDay(server, 'bao.pq', [{ workedOn: DAY_BY_DECREE }]);
    await maker(server, 'ha.ttt').deliverTask(await addTask(server, 'ha'));
    await propose(server, 'ha.ttt', newId(), proposalFor(server));
    const { body } = await countsOf('an.nth');
    expect(body).toMatchObject({ days: 1, leave: 0, proposals: 1 });
    const queue = await server.as('an.nth').get<{ total: number }>('/api/product-reviews');
    expect(body).toMatchObject({ products: queue.body.total });
    expect((await countsOf('huy.tq')).body).toMatchObject({ days: 0, products: 0, proposals: 0 });
    expect((await countsOf('ha.ttt')).status).toBe(403);
  });
});
