import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, writeLine } from '../testing/line.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { tellReadings } from './readings.ts';

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

  it('is no act where it only reads or cannot be read', async () => {
    await server.as('ha.ttt').get(`/api/day-reviews/${newId()}`);
    await server.as('ha.ttt').put(`/api/work-entries/${newId()}`, { minutes: 'hai giờ' });
    expect(await refused()).toEqual([]);
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
