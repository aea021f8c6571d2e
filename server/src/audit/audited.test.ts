import { keepQuiet } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, writeLine } from '../testing/line.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { tellReadings } from './readings.ts';
import { tellRefusedReads } from './refused-reads.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const refused = () =>
  server.db
    .selectFrom('audit_event')
    .select(['act', 'objectId', 'accountId', 'detail'])
    .where('outcome', '=', 'refused')
    .where('object', '=', 'route')
    .orderBy('id')
    .execute();

describe('a write that is refused', () => {
  it('is in the trail with who, which row and why, once a minute', async () => {
    const { accountIds } = server.fixture;
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    for (let tries = 0; tries < 3; tries++) await writeLine(server, 'bao.pq', lineOf(server), id);
    expect(await refused()).toMatchObject([{ act: 'day.write', objectId: id, accountId: accountIds.bao }]);
    expect(JSON.parse((await refused())[0]?.detail ?? '')).toMatchObject({
      code: 'not-found',
      method: 'PUT',
    });
    server.setNow('2024-01-12T09:44:00.000Z', { keepSessions: true });
    await writeLine(server, 'bao.pq', lineOf(server), id);
    expect(await refused()).toHaveLength(2);
  });

  it('is there for a rule as for a right, and for each of many at once', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 1440 }));
    const day = newId();
    await server.as('an.nth').post('/api/day-reviews/acceptance', {
      days: [{ id: newId(), workDayId: day, version: 1, checks: [] }],
    });
    const codes = (await refused()).map(({ detail }) => JSON.parse(detail).code);
    expect(codes).toEqual(['day-over-limit', 'not-found']);
    expect((await refused())[1]?.objectId).toBe(day);
  });

  it('is no act where it cannot be read', async () => {
    await server.as('ha.ttt').put(`/api/work-entries/${newId()}`, { minutes: 'hai giờ' });
    await server.app.request('/api/accounts');
    await tellRefusedReads(server.db);
    expect(await refused()).toEqual([]);
  });
});

it('a write whose act the trail does not take is not done, and others are', async () => {
  const { ha } = server.fixture.accountIds;
  const [id, other] = [newId(), newId()];
  for (const who of ['ha.ttt', 'bao.pq']) await server.as(who).get('/api/me');
  const lift = await keepQuiet(server.db, {
    ...{ table: 'audit_event', act: 'insert', which: `new."accountId" = '${ha}'` },
  });
  const kept = await writeLine(server, 'ha.ttt', lineOf(server), id);
  const done = await writeLine(server, 'bao.pq', lineOf(server), other);
  await lift();
  expect([kept.status, done.status]).toEqual([500, 200]);
  const lines = await server.db
    .selectFrom('work_entry')
    .select('id')
    .where('id', 'in', [id, other])
    .execute();
  expect(lines).toEqual([{ id: other }]);
});

describe('a reading that is refused', () => {
  const toldOf = async () =>
    (await refused()).map(({ act, detail }) => {
      const { code, address, times } = JSON.parse(detail);
      return [act, code, times, address];
    });

  it('is in the trail with who and where first, and then how often by tens', async () => {
    const { cadreIds, accountIds } = server.fixture;
    const ofBao = `/api/cadres/${cadreIds.bao}/work-days/${DAY}`;
    const guesses = [ofBao, ...Array.from({ length: 10 }, () => `/api/cadres/${newId()}/work-days/${DAY}`)];
    for (const path of guesses) expect((await server.as('ha.ttt').get(path)).status).toBe(404);
    for (const path of ['/api/accounts', '/api/accounts', '/api/nobody-knows'])
      expect((await server.as('ha.ttt').get(path)).status).toBeGreaterThan(402);
    expect(await refused()).toEqual([]);
    expect(await tellRefusedReads(server.db)).toBe(4);
    expect((await toldOf()).toSorted()).toEqual([
      ['GET /api/*', 'not-found', 1, '/api/nobody-knows'],
      ['account.read', 'not-allowed', 1, '/api/accounts'],
      ['day.read', 'not-found', 1, ofBao],
      ['day.read', 'not-found', 10, guesses[9]],
    ]);
    expect(new Set((await refused()).map(({ accountId }) => accountId))).toEqual(new Set([accountIds.ha]));
  });

  it('of one’s own days is told as reading, not as writing', async () => {
    for (const path of [
      `/api/work-days/${DAY}`,
      `/api/work-weeks/${DAY}`,
      `/api/work-months/${DAY.slice(0, 7)}`,
    ])
      expect((await server.as('vinh.dq').get(path)).status).toBe(403);
    await tellRefusedReads(server.db);
    expect((await toldOf()).map(([act]) => act)).toEqual(['day.own']);
  });

  it('is told once an hour, and none that was answered', async () => {
    const read = (path: string) => server.as('ha.ttt').get(path);
    await read('/api/accounts');
    expect(await tellRefusedReads(server.db)).toBe(1);
    await read('/api/accounts');
    await read('/api/me');
    expect(await tellRefusedReads(server.db)).toBe(0);
    server.setNow('2024-01-12T10:05:00.000Z');
    await read('/api/accounts');
    expect(await tellRefusedReads(server.db)).toBe(1);
    expect(await refused()).toHaveLength(2);
  });

  it('is answered all the same where the trail takes nothing, and told once it does', async () => {
    const { db } = server;
    await server.as('ha.ttt').get('/api/me');
    await db.schema.alterTable('audit_event').renameTo('audit_event_away').execute();
    expect((await server.as('ha.ttt').get('/api/accounts')).status).toBe(403);
    await expect(tellRefusedReads(db)).rejects.toThrow();
    expect((await server.as('ha.ttt').get('/api/accounts')).status).toBe(403);
    await db.schema.alterTable('audit_event_away').renameTo('audit_event').execute();
    expect(await tellRefusedReads(db)).toBe(1);
  });
});

interface Trail {
  events: { act: string; byName: string | null; what: string }[];
}

describe('the history of one’s own rows', () => {
  const trailOf = async (who: string) =>
    (await server.as(who).get<Trail>('/api/me/trail/2024-01')).body.events;

  it('tells who read, returned and took them, each reading once a day and none of one’s own', async () => {
    const { cadreIds } = server.fixture;
    const { id, version } = await submitDay(server, 'ha.ttt');
    for (let times = 0; times < 2; times++) await server.as('an.nth').get(`/api/day-reviews/${id}`);
    await server.as('ha.ttt').get(`/api/cadres/${cadreIds.ha}/work-days/${DAY}`);
    await server
      .as('an.nth')
      .post(`/api/day-reviews/${id}/return`, { id: newId(), version, reason: 'Thiếu số' });
    await tellReadings(server.db);
    const told = (await trailOf('ha.ttt')).map(({ act, byName, what }) => [act, byName, what].join(' '));
    expect(told.toSorted()).toEqual(['day.return Nguyễn Thị Hồng Ân ', 'person.read Nguyễn Thị Hồng Ân day']);
    expect(await trailOf('bao.pq')).toEqual([]);
    expect(await trailOf('vinh.dq')).toEqual([]);
  });

  it('is told once by two servers, and again on another day', async () => {
    const { id } = await submitDay(server, 'ha.ttt');
    const read = () => server.as('an.nth').get(`/api/day-reviews/${id}`);
    await read();
    expect(await tellReadings(server.db)).toBe(1);
    await read();
    expect(await tellReadings(server.db)).toBe(0);
    server.setNow('2024-01-15T02:00:00.000Z');
    await read();
    await tellReadings(server.db);
    expect((await trailOf('ha.ttt')).filter(({ act }) => act === 'person.read')).toHaveLength(2);
  });
});
