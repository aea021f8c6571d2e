import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, maker } from '../../testing/products.ts';
import { submitDay } from '../../testing/submitted-day.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

interface Own {
  handedIn: Record<'waiting' | 'accepted', { name: string }[]>;
}
const handedIn = async (who: string) => {
  const { body } = await server.as(who).get<Own>('/api/my-work');
  return [body.handedIn.waiting.map(({ name }) => name), body.handedIn.accepted.map(({ name }) => name)];
};

describe('a person’s products', () => {
  it('wait once their day is submitted, and are done once they are accepted', async () => {
    const { outputIds } = await submitDay(server, 'ha.ttt');
    const [[waiting]] = [await handedIn('ha.ttt')];
    expect(waiting).toHaveLength(1);
    await checker(server, 'an.nth').check(outputIds[0] ?? '', { degree: 100 });
    expect((await handedIn('ha.ttt')).map(({ length }) => length)).toEqual([0, 1]);
    expect(await handedIn('bao.pq')).toEqual([[], []]);
  });

  it('of work that is handed in whole stand with that work', async () => {
    const id = newId();
    await giveTask(server, 'an.nth', taskFor(server, { quantity: 2 }), id);
    await maker(server, 'ha.ttt').deliverTask(id, { name: 'Đợt 1' });
    expect(await handedIn('ha.ttt')).toEqual([['Đợt 1'], []]);
    await maker(server, 'ha.ttt').deliverTask(id, { name: 'Đợt 2' });
    expect(await handedIn('ha.ttt')).toEqual([[], []]);
  });
});
