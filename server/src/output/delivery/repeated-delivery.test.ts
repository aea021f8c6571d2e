import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addTask, checker, maker, NOW_BY_DECREE, storyOf } from '../../testing/products.ts';

let server: TestServer;
let taskId: string;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  taskId = await addTask(server, 'ha');
});
afterEach(() => server.close());

const refusal = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

describe('a delivery asked for twice', () => {
  it('is one; another under its id is 409', async () => {
    const ha = maker(server, 'ha.ttt');
    const of = { id: newId(), outputId: newId() };
    expect((await ha.deliverTask(taskId, of)).status).toBe(200);
    expect((await ha.deliverTask(taskId, of)).status).toBe(200);
    expect(refusal(await ha.deliverTask(taskId, { ...of, quantity: 3 }))).toEqual([409, 'duplicate-id']);
    for (const other of [{ note: 'Khác' }, { name: 'Khác' }, { documentNumber: '7/BC-SNV' }]) {
      expect(refusal(await ha.deliverTask(taskId, { ...of, ...other }))).toEqual([409, 'duplicate-id']);
    }
    expect((await storyOf(server, 'ha.ttt', of.outputId)).deliveries).toHaveLength(1);
  });

  it('after a fault is one; another under its id is 409', async () => {
    const ha = maker(server, 'ha.ttt');
    const { outputId } = (await ha.deliverTask(taskId, { quantity: 2 })).body;
    await checker(server, 'an.nth').fault(outputId);
    const id = newId();
    expect((await ha.deliverAgain(outputId, { id })).status).toBe(200);
    expect((await ha.deliverAgain(outputId, { id })).status).toBe(200);
    expect(refusal(await ha.deliverAgain(outputId, { id, quantity: 2 }))).toEqual([409, 'duplicate-id']);
    expect((await storyOf(server, 'ha.ttt', outputId)).deliveries).toHaveLength(2);
  });

  it('with a cause or a link under its id that says something else is 409', async () => {
    const ha = maker(server, 'ha.ttt');
    const { outputId } = (await ha.deliverTask(taskId)).body;
    const fault = await checker(server, 'an.nth').fault(outputId);
    const id = newId();
    expect((await ha.askCause(outputId, fault.id, { id })).status).toBe(200);
    expect(refusal(await ha.askCause(outputId, fault.id, { id, reason: 'Khác' }))).toEqual([
      409,
      'duplicate-id',
    ]);
    const link = newId();
    expect((await ha.link(outputId, 'https://example.vn/1', link)).status).toBe(200);
    expect((await ha.link(outputId, 'https://example.vn/1', link)).status).toBe(200);
    expect(refusal(await ha.link(outputId, 'https://example.vn/2', link))).toEqual([409, 'duplicate-id']);
  });
});
