import { inTransaction, lockOrganisation, raiseChangeCounter } from '@so-viec/db';
import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf } from '../testing/line.ts';
import { reviewer } from '../testing/reviewing.ts';
import { type SubmittedDay, submitDay } from '../testing/submitted-day.ts';
import type { QueueView } from './queue/review-queue.ts';

let server: TestServer;
let ofHa: SubmittedDay;
let ofAnh: SubmittedDay;
let ofAn: SubmittedDay;

const queueOf = async (username: string) => {
  const { body } = await server.as(username).get<QueueView>('/api/day-reviews');
  return body.days.map((day) => day.id);
};

/** A finished line of somebody in Phòng Công chức, viên chức who leads it. */
const lineOfLeader = () => ({
  positionId: server.fixture.positionIds.head,
  productId: server.fixture.productIds.head[0] ?? null,
});

async function delegate(
  unitId: string,
  fromKey: PersonKey | null,
  toKey: PersonKey,
  fromOn: string,
  toOn: string,
) {
  const { cadreIds } = server.fixture;
  const who = { fromCadreId: fromKey && cadreIds[fromKey], toCadreId: cadreIds[toKey] };
  await server.db
    .insertInto('delegation')
    .values({ id: newId(), unitId, ...who, fromOn, toOn })
    .execute();
  await inTransaction(server.db, async (trx) => {
    await lockOrganisation(trx);
    await raiseChangeCounter(trx);
  });
}

beforeAll(async () => {
  server = await openTestServer();
  ofHa = await submitDay(server, 'ha.ttt');
  ofAnh = await submitDay(server, 'anh.vn', [lineOfLeader()]);
  ofAn = await submitDay(server, 'an.nth', [lineOfLeader()]);
}, 60_000);
afterAll(() => server.close());

describe('who sees a submitted day in their queue', () => {
  it('is the head, of everybody in the unit but themselves', async () => {
    expect((await queueOf('an.nth')).sort()).toEqual([ofHa.id, ofAnh.id].sort());
  });

  it('is a deputy as well, but not for their own day or that of the head', async () => {
    expect(await queueOf('anh.vn')).toEqual([ofHa.id]);
  });

  it('is the next head above, and their deputy, for a head', async () => {
    expect(await queueOf('tuan.lm')).toEqual([ofAn.id]);
    expect(await queueOf('hanh.dt')).toEqual([ofAn.id]);
    expect(await queueOf('khanh.bv')).toEqual([]);
  });

  it('is a stand-in while the delegation lasts, and sees what the head sees', async () => {
    await delegate(server.fixture.unitIds.ccvc, 'an', 'phuc', '2024-01-12', '2024-01-14');
    const queue = await queueOf('phuc.nv');
    expect(queue).toEqual(expect.arrayContaining([ofHa.id, ofAnh.id]));
    expect(queue).not.toContain(ofAn.id);
    server.setNow('2024-01-15T02:00:00.000Z');
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
    server.setNow('2024-01-12T09:42:11.123Z');
  });
});

describe('curiosity', () => {
  const reading = (id: string) => [`/api/day-reviews/${id}`, `/api/day-reviews/${id}/month`];

  it.each([
    ['a colleague', 'bao.pq', 403],
    ['the person', 'ha.ttt', 403],
    ['the head of another unit', 'huy.tq', 404],
    ['the head two levels above, who reads but does not review', 'tuan.lm', 403],
    ['a committee member', 'thu.dt', 403],
    ['an administrator', 'vinh.dq', 403],
  ])('%s does not open a day to review', async (_who, username, status) => {
    for (const path of reading(ofHa.id)) expect((await server.as(username).get(path)).status).toBe(status);
  });

  it('of a deputy about their own day is refused; that of their head is not there for them', async () => {
    for (const path of reading(ofAnh.id)) expect((await server.as('anh.vn').get(path)).status).toBe(403);
    for (const path of reading(ofAn.id)) expect((await server.as('anh.vn').get(path)).status).toBe(404);
  });

  it.each([
    ['bao.pq', 403],
    ['ha.ttt', 403],
    ['thu.dt', 403],
  ])('%s may not even ask to accept', async (username, status) => {
    const answer = await reviewer(server, username).accept({ day: ofHa });
    expect([answer.status, answer.body]).toMatchObject([status, { code: 'not-allowed' }]);
  });

  it('of a reviewer elsewhere gets nowhere with any act', async () => {
    const huy = reviewer(server, 'huy.tq');
    expect((await huy.accept({ day: ofHa })).first).toMatchObject({ problem: { code: 'not-found' } });
    expect((await huy.undo({ day: ofHa })).first).toMatchObject({ problem: { code: 'not-found' } });
    expect((await huy.giveBack({ day: ofHa, reason: 'x' })).status).toBe(404);
    expect((await huy.reopen({ day: ofHa, reason: 'x' })).status).toBe(404);
  });

  it('of a head about their own day ends at 403', async () => {
    const an = reviewer(server, 'an.nth');
    expect((await an.accept({ day: ofAn })).first).toMatchObject({ problem: { code: 'not-allowed' } });
    expect((await an.giveBack({ day: ofAn, reason: 'x' })).status).toBe(403);
  });

  it('about a day that does not exist ends at 404, and so does a mistyped id', async () => {
    expect((await server.as('an.nth').get(`/api/day-reviews/${newId()}`)).status).toBe(404);
    expect((await server.as('an.nth').get('/api/day-reviews/1')).status).toBe(404);
  });
});

describe('a day that was never submitted', () => {
  it('is not in the queue, and cannot be accepted', async () => {
    const { body } = await server
      .as('duyen.ltm')
      .put<{ entry: { workDayId: string } }>(
        `/api/work-entries/${newId()}`,
        lineOf(server, { workedOn: DAY }),
      );
    const draft = { id: body.entry.workDayId, version: 1 };
    expect(await queueOf('an.nth')).not.toContain(draft.id);
    const { first } = await reviewer(server, 'an.nth').accept({ day: draft });
    expect(first).toMatchObject({ problem: { code: 'day-not-submitted', current: { state: 'draft' } } });
  });
});
