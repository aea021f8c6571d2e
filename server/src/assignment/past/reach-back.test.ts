import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'phuc.nv';
const terms = (more: object = {}) => ({
  ...{ unitId: server.fixture.unitIds.snv, positionId: server.fixture.positionIds.staff, title: '' },
  ...{ dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, ...more },
});
const succeed = (more: object) => {
  const body = { ...terms(more), id: newId(), version: 1 };
  return server
    .as(OFFICER)
    .post<Told>(`/api/assignments/${server.fixture.assignmentIds.ha}/succession`, body);
};
const begin = (more: object) => {
  const body = { ...terms(more), kind: 'concurrent', toOn: null };
  return server.as(OFFICER).put<Told>(`/api/cadres/CB-HA/assignments/${newId()}`, body);
};
const end = (lastOn: string, decision = '') => {
  const path = `/api/assignments/${server.fixture.assignmentIds.ha}/end`;
  return server.as(OFFICER).post<Told>(path, { version: 1, lastOn, decision });
};
const depart = (lastOn: string, decision = '') =>
  server.as(OFFICER).post<Told>('/api/cadres/CB-HA/departure', { version: 1, lastOn, decision });

interface Told {
  fields?: { path: string; code: string; params: { day: string } }[];
}
const told = ({ status, body }: { status: number; body: Told }) => {
  const [field] = body.fields ?? [];
  return field ? [status, field.path, field.code, field.params.day] : [status];
};
const NEEDED = [422, 'decision', 'decision-needed', '01/12/2023'];

describe('months that were reported change by a decision only', () => {
  it.each([
    ['a move', (on: string, decision: string) => succeed({ fromOn: on, decision })],
    [
      'another week',
      (on: string, decision: string) =>
        succeed({
          ...{ unitId: server.fixture.unitIds.ccvc, weeklyPattern: '480 480 480 480 480 240 0' },
          ...{ fromOn: on, decision },
        }),
    ],
    ['a post beside another', (on: string, decision: string) => begin({ fromOn: on, decision })],
    ['the end of a post', end],
    ['a departure', depart],
  ])('%s', async (_, ask) => {
    expect(told(await ask('2023-11-30', ''))).toEqual(NEEDED);
    expect(told(await ask('2023-11-30', '../../QĐ'))).toEqual([200]);
  });

  it('which is not of a day still to come', async () => {
    const { body } = await succeed({ fromOn: '2024-01-12', decision: '9/QĐ', decidedOn: '2024-01-13' });
    expect(body.fields?.[0]).toMatchObject({ path: 'decidedOn', code: 'day-to-come' });
  });

  it('and from the month before on without one', async () => {
    expect(told(await succeed({ fromOn: '2023-12-01' }))).toEqual([200]);
  });
});

describe('before a change of posts is saved', () => {
  it('it is told which months, days and decided reviews it touches', async () => {
    const { db, fixture } = server;
    const row = { cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc };
    const line = { ...row, positionId: fixture.positionIds.staff };
    for (const [day, state] of [
      ['2023-11-14', 'accepted'],
      ['2023-11-15', 'accepted'],
      ['2023-12-01', 'submitted'],
    ] as const)
      await addDay(db, { ...line, day, state, lines: [{ minutes: 60 }] });
    const review = { ...line, packId: 'da09-2024', kind: 'staff', state: 'approved', version: 1 };
    const ids = { id: newId(), period: '2023-11', createdAt: '2023-12-01T00:00:00.000Z' };
    await db
      .insertInto('review')
      .values({ ...review, ...ids })
      .execute();
    const ask = async (query: string, username = OFFICER) =>
      (await server.as(username).get(`/api/cadres/CB-HA/touched?${query}`)).body;
    const work = { days: 2, accepted: 1, open: 0, decided: 1 };
    expect(await ask('fromOn=2023-11-15')).toEqual({
      ...work,
      pastMonths: { first: '2023-11', last: '2023-12', count: 2 },
    });
    expect(await ask('fromOn=2023-11-15&toOn=2023-11-30')).toMatchObject({
      ...{ days: 1, accepted: 1, pastMonths: { count: 1 } },
    });
    expect(await ask('fromOn=2024-01-02')).toMatchObject({ days: 0, pastMonths: { count: 0 } });
    // Who keeps records and reads no days is told the months alone.
    expect(await ask('fromOn=2023-11-15', 'vinh.dq')).toMatchObject({ days: 0, pastMonths: { count: 2 } });
  });
});
