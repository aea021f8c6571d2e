import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { maker } from '../../testing/products.ts';
import { type Proposals, proposalFor, propose, refuse, take } from '../../testing/proposals.ts';
import { giveTask, partFor, stepTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

interface End {
  id: string;
  fullName: string;
  mayRead: boolean;
}
interface Story {
  task: { state: string; quantity: number };
  may: Record<string, boolean>;
  partsSum: object | null;
  takenOverFrom: End | null;
  takenOverBy: End[];
  steps: { kind: string }[];
}

const story = (who: string, id: string) => server.as(who).get<Story>(`/api/tasks/${id}/story`);
const colleague = (who: PersonKey) => server.fixture.cadreIds[who];

async function given(changes: object = {}): Promise<string> {
  const id = newId();
  const { status, body } = await giveTask(server, 'an.nth', taskFor(server, changes), id);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return id;
}

const hand = (who: string, fromTaskId: string, changes: object = {}, id = newId()) =>
  server
    .as(who)
    .put<{ code: string; state: string; version: number; fields: object[] }>(`/api/handovers/${id}`, {
      ...{ fromTaskId, cadreId: colleague('bao'), quantity: 4, reason: 'Nghỉ phép', staysAssigned: false },
      ...changes,
    });

describe('work taken over from a colleague', () => {
  it('is proposed by who has it, taken by the head, and shown at both ends', async () => {
    const [from, id] = [await given(), newId()];
    expect((await hand('ha.ttt', from, {}, id)).body).toMatchObject({ state: 'proposed' });
    expect((await hand('ha.ttt', from, {}, id)).status).toBe(200);
    expect((await take(server, 'an.nth', id, { quantity: 4 })).status).toBe(200);
    const source = await story('ha.ttt', from);
    expect(source.body).toMatchObject({ task: { quantity: 6, state: 'open' } });
    expect(source.body.takenOverBy).toMatchObject([{ id, fullName: 'Phạm Quốc Bảo' }]);
    expect(source.body.steps.at(-1)?.kind).toBe('handed-over');
    const taken = await story('bao.pq', id);
    expect(taken.body.task).toMatchObject({ origin: 'taken-over', quantity: 4, coefficientMilli: 1500 });
    expect(taken.body.takenOverFrom).toMatchObject({ id: from, fullName: 'Trần Thị Thu Hà' });
  });

  it('leaves nothing behind where all of it goes, or work that could not be done', async () => {
    const [gone, stays] = [await given(), await given()];
    await hand('an.nth', gone, { quantity: 10 });
    await hand('an.nth', stays, { quantity: 10, staysAssigned: true });
    expect((await story('ha.ttt', gone)).body.task).toMatchObject({ state: 'cancelled', quantity: 10 });
    expect((await story('ha.ttt', stays)).body.task).toMatchObject({ state: 'could-not', quantity: 10 });
  });

  it('may be proposed by who takes it, where they work on it already', async () => {
    const from = await given({ collaboratorIds: [colleague('bao')] });
    expect((await hand('bao.pq', from)).body.state).toBe('proposed');
    expect((await hand('duyen.ltm', from)).status).toBe(404);
  });

  it('is refused by the head with a reason', async () => {
    const [from, id] = [await given(), newId()];
    await hand('ha.ttt', from, {}, id);
    expect((await refuse(server, 'an.nth', id, 'Tự làm được')).status).toBe(200);
    expect((await story('ha.ttt', from)).body.task).toMatchObject({ quantity: 10 });
  });

  it('is never more than there is, never one’s own, and stays in the unit', async () => {
    const from = await given();
    expect((await hand('ha.ttt', from, { quantity: 11 })).body.fields).toMatchObject([{ path: 'quantity' }]);
    expect((await hand('an.nth', from, { cadreId: colleague('ha') })).status).toBe(422);
    expect((await hand('an.nth', from, { cadreId: colleague('yen') })).body.code).toBe('task-person-no-post');
  });

  it('is never what was handed in meanwhile, nor what went before and stayed assigned', async () => {
    const [from, id] = [await given(), newId()];
    await hand('ha.ttt', from, { quantity: 6 }, id);
    expect((await maker(server, 'ha.ttt').deliverTask(from, { quantity: 5 })).status).toBe(200);
    const late = await take(server, 'an.nth', id, { quantity: 6 });
    expect(late.body.fields).toMatchObject([{ code: 'over-quantity', params: { limit: 5 } }]);
    const stays = { quantity: 3, staysAssigned: true };
    expect((await hand('an.nth', from, stays)).status).toBe(200);
    expect((await hand('an.nth', from, stays)).body.fields).toMatchObject([{ params: { limit: 2 } }]);
    expect((await hand('an.nth', from, { ...stays, quantity: 2 })).status).toBe(200);
    expect((await story('ha.ttt', from)).body.task).toMatchObject({ state: 'could-not', quantity: 10 });
  });

  it('keeps the parts of split work adding up', async () => {
    const whole = await given();
    const parts = [partFor(server, 'ha', 6), partFor(server, 'duyen', 4)];
    await stepTask(server, 'an.nth', [whole, 'parts'], { version: 1, parts });
    await hand('an.nth', parts[0]?.id ?? '', { quantity: 2 });
    expect((await story('an.nth', whole)).body.partsSum).toMatchObject({ sum: 10, isExact: true });
  });
});

describe('who hands work over', () => {
  it('is whoever has it: a colleague who could not read it sees both ends, and its files', async () => {
    const [from, id, fileId] = [await given(), newId(), newId()];
    const file = await server.as('an.nth').raw(`/api/tasks/${from}/files/${fileId}?name=giao.pdf`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(pdfOf('giao việc')),
    });
    expect(file.status).toBe(201);
    expect((await hand('bao.pq', from)).status).toBe(404);
    await hand('ha.ttt', from, { quantity: 10 }, id);
    await take(server, 'an.nth', id, { quantity: 10 });
    const { body } = await story('bao.pq', id);
    expect(body.takenOverFrom).toMatchObject({ id: from, fullName: 'Trần Thị Thu Hà', mayRead: false });
    expect((await server.as('bao.pq').raw(`/api/tasks/${id}/files/${fileId}`)).status).toBe(200);
    expect((await story('bao.pq', from)).status).toBe(404);
    expect((await story('ha.ttt', from)).body.takenOverBy).toMatchObject([{ id, mayRead: false }]);
    expect((await story('an.nth', from)).body.takenOverBy).toMatchObject([{ id, mayRead: true }]);
  });

  it('may be a deputy who takes over what they read: the head decides', async () => {
    const [from, id] = [await given(), newId()];
    const taken = await hand('anh.vn', from, { cadreId: colleague('anh') }, id);
    expect(taken.body).toMatchObject({ state: 'proposed' });
    expect((await take(server, 'an.nth', id, { quantity: 4 })).status).toBe(200);
  });

  it('never decides over what they were assigned themselves: a head above both does', async () => {
    const [from, id] = [newId(), newId()];
    const own = taskFor(server, { productId: null, proposedName: 'Đề cương', coefficientMilli: 1000 }, [
      'an',
      'ccvc',
    ]);
    expect((await giveTask(server, 'tuan.lm', own, from)).status).toBe(200);
    expect((await hand('an.nth', from, {}, id)).body).toMatchObject({ state: 'proposed' });
    const waitingFor = async (who: string) =>
      (await server.as(who).get<Proposals>('/api/proposals')).body.proposals.map((each) => each.id);
    expect([await waitingFor('an.nth'), await waitingFor('anh.vn')]).toEqual([[], []]);
    expect((await story('an.nth', id)).body.may).toMatchObject({ decide: false });
    expect((await take(server, 'an.nth', id, { quantity: 4 })).body.code).toBe('task-own');
    expect((await refuse(server, 'anh.vn', id, 'Không')).status).toBe(404);
    expect(await waitingFor('tuan.lm')).toEqual([id]);
    expect((await take(server, 'tuan.lm', id, { quantity: 4 })).status).toBe(200);
    expect((await story('an.nth', from)).body.task).toMatchObject({ quantity: 6 });
  });

  it('is nobody who merely reads', async () => {
    const from = await given();
    expect((await hand('son.lv', from)).status).toBe(403);
    expect((await hand('phuc.nv', from)).body.code).toBe('not-allowed');
    expect((await story('phuc.nv', from)).body.may).toMatchObject({ handOver: false });
  });

  it('hands over routine work that was opened, too', async () => {
    const [from, productId] = [newId(), server.fixture.productIds.staff[0] ?? null];
    await propose(server, 'ha.ttt', from, proposalFor(server, { origin: 'routine', productId, askedBy: '' }));
    expect((await hand('an.nth', from, { quantity: 1 })).body).toMatchObject({ state: 'open' });
    expect((await story('ha.ttt', from)).body.task).toMatchObject({ state: 'cancelled' });
  });
});
