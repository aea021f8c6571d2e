import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { reviewer } from '../testing/reviewing.ts';
import { reviewedSumsOf, stepKindsOf, submitAgain, submitDay } from '../testing/submitted-day.ts';

let server: TestServer;

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('accepting several days in one request', () => {
  it('accepts several days at once, and one that has changed loses none of the others', async () => {
    const ha = await submitDay(server, 'ha.ttt');
    const bao = await submitDay(server, 'bao.pq');
    const duyen = await submitDay(server, 'duyen.ltm');
    await server
      .as('bao.pq')
      .post(`/api/work-days/${bao.id}/withdrawal`, { id: newId(), version: bao.version, reason: '' });
    const version = await submitAgain(server, 'bao.pq', bao.id);
    const { outcomes } = await reviewer(server, 'an.nth').accept({ day: ha }, { day: bao }, { day: duyen });
    expect(outcomes.map((o) => o.outcome)).toEqual(['done', 'refused', 'done']);
    expect(outcomes[1]?.problem).toMatchObject({
      code: 'stale-version',
      status: 412,
      current: { version, state: 'submitted' },
    });
    expect((await reviewedSumsOf(server, 'duyen'))?.minutesAccepted).toBe(150);
    expect((await reviewedSumsOf(server, 'bao'))?.minutesAccepted).toBe(0);
  });

  it('tells of a day at which the database fails, and accepts the others', async () => {
    const ha = await submitDay(server, 'ha.ttt');
    const bao = await submitDay(server, 'bao.pq');
    // The day has an audit event of its submission already: a second one fails.
    const once = server.db.schema.createIndex('one_event_of_bao').unique().on('audit_event');
    await once.column('objectId').where('objectId', '=', bao.id).execute();
    const { status, outcomes } = await reviewer(server, 'an.nth').accept({ day: ha }, { day: bao });
    await server.db.schema.dropIndex('one_event_of_bao').execute();
    expect([status, ...outcomes.map((o) => o.outcome)]).toEqual([200, 'done', 'refused']);
    expect(outcomes[1]?.problem).toEqual({
      type: 'about:blank',
      title: 'internal',
      status: 500,
      code: 'internal',
    });
    expect((await reviewedSumsOf(server, 'ha'))?.minutesAccepted).toBe(150);
    expect((await reviewedSumsOf(server, 'bao'))?.minutesAccepted).toBe(0);
  });

  it('refuses the same day or id twice in one request', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const { status, body } = await reviewer(server, 'an.nth').accept({ day }, { day });
    expect(status).toBe(400);
    expect(body.fields).toMatchObject([{ path: 'days', code: 'duplicate-id' }]);
  });
});

describe('two reviewers at once', () => {
  it('lets one win and tells the other who accepted', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await server.as('an.nth').get('/api/me');
    await server.as('anh.vn').get('/api/me');
    const both = await Promise.all([
      reviewer(server, 'an.nth').accept({ day }),
      reviewer(server, 'anh.vn').accept({ day }),
    ]);
    const outcomes = both.map((answer) => answer.first?.outcome).sort();
    expect(outcomes).toEqual(['done', 'refused']);
    const refused = both.find((answer) => answer.first?.outcome === 'refused');
    expect(refused?.first?.problem).toMatchObject({ code: 'day-accepted', current: { state: 'accepted' } });
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'acceptance']);
  });

  it('makes one acceptance of a double Enter', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const id = newId();
    await server.as('an.nth').get('/api/me');
    const both = await Promise.all([
      reviewer(server, 'an.nth').accept({ id, day }),
      reviewer(server, 'an.nth').accept({ id, day }),
    ]);
    expect(both.map((answer) => answer.first?.outcome)).toEqual(['done', 'done']);
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'acceptance']);
    const trail = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'day.accept')
      .execute();
    expect(trail).toMatchObject([
      { objectId: day.id, accountId: server.fixture.accountIds.an, outcome: 'done' },
    ]);
  });
});
