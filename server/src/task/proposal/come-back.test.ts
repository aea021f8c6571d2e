import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, maker, NOW_BY_DECREE } from '../../testing/products.ts';
import { type Proposals, take } from '../../testing/proposals.ts';
import { REVIEW_NOW, reviewing } from '../../testing/reviewed-month.ts';
import { giveTask, stepTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const give = async () => {
  const november = { openedOn: '2026-11-02', dueOn: '2026-11-25' };
  const { body, status } = await giveTask(server, 'an.nth', taskFor(server, november));
  expect(status).toBe(200);
  return body.id;
};

interface Handed {
  quantity?: number;
  staysAssigned?: boolean;
  reason?: string;
}
const hand = (
  who: string,
  fromTaskId: string,
  to: PersonKey,
  { id = newId(), ...changes }: Handed & { id?: string },
) =>
  server.as(who).put<{ id: string; state: string; code: string }>(`/api/handovers/${id}`, {
    ...{ fromTaskId, cadreId: server.fixture.cadreIds[to], quantity: 10, reason: '', staysAssigned: false },
    ...changes,
  });
const OF: Record<string, string> = { ha: 'ha.ttt', bao: 'bao.pq', duyen: 'duyen.ltm' };

/** Work goes along these people: given by the head, or proposed by who has it and taken by the head. */
async function along(fromTaskId: string, people: PersonKey[], by: 'head' | 'person', how: Handed[] = []) {
  let [from, holder] = [fromTaskId, 'ha'];
  for (const [i, to] of people.entries()) {
    const { status, body } = await hand(
      by === 'head' ? 'an.nth' : (OF[holder] ?? ''),
      from,
      to,
      how[i] ?? {},
    );
    expect([status, body.code]).toEqual([200, undefined]);
    const { quantity = 10, staysAssigned = false } = how[i] ?? {};
    if (by === 'person')
      expect((await take(server, 'an.nth', body.id, { quantity, staysAssigned })).status).toBe(200);
    [from, holder] = [body.id, to];
  }
  return from;
}

const taskOf = (id: string) =>
  server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const deliver = async (who: string, taskId: string, quantity: number) => {
  const { body, status } = await maker(server, who).deliverTask(taskId, { quantity });
  expect(status).toBe(200);
  expect((await checker(server, 'an.nth').check(body.outputId)).outcome).toBe('done');
};
const sheetOf = async (month = '2026-11') => {
  server.setNow(REVIEW_NOW);
  const { sheet } = await reviewing(server, 'ha.ttt', 'CB-HA', month).view();
  server.setNow(NOW_BY_DECREE);
  const origins = sheet.lines.filter(({ delivered }) => delivered.length > 0).map(({ origin }) => origin);
  return { g: sheet.score?.sums.assigned.exact, result: sheet.resultHundredths, origins };
};

describe('work that comes back to who had it', () => {
  it.each<['head' | 'person', PersonKey[]]>([
    ['head', ['bao', 'ha']],
    ['person', ['bao', 'ha']],
    ['head', ['bao', 'duyen', 'ha']],
    ['head', ['bao', 'ha', 'bao', 'ha']],
  ])('counts as before, by %s along %j', async (by, people) => {
    const first = await give();
    expect(await sheetOf()).toMatchObject({ g: '15' });
    const last = await along(first, people, by);
    expect(await taskOf(last)).toMatchObject({ origin: 'assigned', dueOn: '2026-11-25' });
    expect(await sheetOf()).toMatchObject({ g: '15' });
    await deliver('ha.ttt', last, 10);
    expect(await sheetOf()).toEqual({ g: '15', result: 7000, origins: ['assigned'] });
  });

  it('counts as before where a part of it comes back', async () => {
    const first = await give();
    const last = await along(first, ['bao', 'ha'], 'person', [{ quantity: 6 }, { quantity: 4 }]);
    await deliver('ha.ttt', first, 4);
    await deliver('ha.ttt', last, 4);
    expect(await sheetOf()).toEqual({ g: '12', result: 7000, origins: ['assigned'] });
  });

  it('counts once where it stayed in what was assigned', async () => {
    const last = await along(await give(), ['bao', 'ha'], 'head', [{ staysAssigned: true }]);
    await deliver('ha.ttt', last, 10);
    expect(await sheetOf()).toEqual({ g: '15', result: 7000, origins: ['takenOver'] });
  });

  it('stays in the month it was due, whatever day it is taken back for', async () => {
    const away = await along(await give(), ['bao'], 'head');
    server.setNow(REVIEW_NOW);
    const { body } = await hand('bao.pq', away, 'ha', {});
    expect((await take(server, 'an.nth', body.id, { quantity: 10, dueOn: '2026-12-10' })).status).toBe(200);
    expect(await taskOf(body.id)).toMatchObject({ origin: 'assigned', dueOn: '2026-12-10' });
    expect(await sheetOf()).toMatchObject({ g: '15' });
  });

  it('comes back on their own due day, also when that has passed', async () => {
    const away = (await hand('ha.ttt', await give(), 'bao', {})).body.id;
    expect((await take(server, 'an.nth', away, { quantity: 10, dueOn: '2026-12-20' })).status).toBe(200);
    server.setNow(REVIEW_NOW);
    const { id } = (await hand('bao.pq', away, 'ha', {})).body;
    const own = { quantity: 10, dueOn: (await taskOf(id)).dueOn };
    expect((await take(server, 'an.nth', id, own)).status).toBe(200);
    expect(await taskOf(id)).toMatchObject({ origin: 'assigned', dueOn: '2026-11-25' });
    expect(await sheetOf()).toMatchObject({ g: '15' });
  });

  it('is taken over by everybody else', async () => {
    const last = await along(await give(), ['bao', 'duyen'], 'head');
    expect(await taskOf(last)).toMatchObject({ origin: 'taken-over' });
  });
});

describe('the same handover again', () => {
  it('is one, also once it was decided for fewer; with anything else it is refused', async () => {
    const [from, id] = [await give(), newId()];
    const said = { id, quantity: 4, reason: 'Nghỉ phép' };
    expect((await hand('ha.ttt', from, 'bao', said)).status).toBe(200);
    for (const other of [{ staysAssigned: true }, { reason: 'Đi học' }, { quantity: 3 }]) {
      const { status, body } = await hand('ha.ttt', from, 'bao', { ...said, ...other });
      expect([status, body.code]).toEqual([409, 'duplicate-id']);
    }
    expect((await take(server, 'an.nth', id, { quantity: 3 })).status).toBe(200);
    expect((await hand('ha.ttt', from, 'bao', said)).body).toMatchObject({ id, state: 'open' });
  });
});

describe('a proposed handover', () => {
  const waiting = async () =>
    (await server.as('an.nth').get<Proposals>('/api/proposals')).body.proposals.map(({ id }) => id);

  it('waits no more once its work ended or was handed in', async () => {
    const [ended, made, still] = [await give(), await give(), await give()];
    for (const from of [ended, made]) await hand('ha.ttt', from, 'bao', {});
    const { body } = await hand('ha.ttt', still, 'bao', {});
    expect(await waiting()).toHaveLength(3);
    const end = { version: 1, kind: 'cancelled', reason: 'Không cần nữa' };
    expect((await stepTask(server, 'an.nth', [ended, 'ending'], end)).status).toBe(200);
    await maker(server, 'ha.ttt').deliverTask(made, { quantity: 10 });
    await maker(server, 'ha.ttt').deliverTask(still, { quantity: 9 });
    expect(await waiting()).toEqual([body.id]);
    // Who was to take it over is told, and takes the proposal back.
    const { tasks } = (
      await server.as('bao.pq').get<{ tasks: { id: string; isGone: boolean }[] }>('/api/my-work')
    ).body;
    expect(tasks.filter(({ isGone }) => !isGone).map(({ id }) => id)).toEqual([body.id]);
    const [gone] = tasks.filter(({ isGone }) => isGone);
    const back = { id: newId(), version: 1, reason: '' };
    expect((await server.as('bao.pq').post(`/api/proposals/${gone?.id}/withdrawal`, back)).status).toBe(200);
  });
});
