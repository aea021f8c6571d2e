import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { closeUnusedAccounts } from './close-unused.ts';
import { jobsOf } from './runner/jobs.ts';
import { runDue } from './runner/runner.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const long = {
    createdAt: '2023-01-01T00:00:00.000Z',
    openedAt: null,
    lastSignInAt: '2023-12-20T00:00:00.000Z',
  };
  await server.db.updateTable('account').set(long).execute();
});
afterEach(() => server.close());

const lastUsed = (username: string, lastSignInAt: string | null) =>
  server.db.updateTable('account').set({ lastSignInAt }).where('username', '=', username).execute();
const close = (iso?: string) => closeUnusedAccounts(server.db, iso ? new Date(iso) : server.now());

describe('the daily closing of unused accounts', () => {
  it('closes those that nobody used for 45 days, ends their sessions and lists them', async () => {
    expect((await server.as('yen.pt').get('/api/me')).status).toBe(200);
    await lastUsed('yen.pt', '2023-11-28T09:42:11.000Z');
    await lastUsed('bao.pq', '2023-11-28T09:42:12.000Z');
    await lastUsed('ha.ttt', null);
    expect(await close()).toEqual({ closed: ['ha.ttt', 'yen.pt'], kept: [] });
    expect((await server.as('yen.pt').get('/api/me')).status).toBe(401);
    const { body } = await server
      .as('vinh.dq')
      .get<{ rows: { id: string; username: string; version: number }[] }>('/api/accounts?state=unused');
    expect(body.rows.map(({ username }) => username)).toEqual(['ha.ttt', 'yen.pt']);
  });

  it('is done once a day; what stopped it is said, and it goes on where it was', async () => {
    await lastUsed('yen.pt', null);
    const job = jobsOf({ db: server.db, databaseUrl: '', address: '' }).find(
      ({ name }) => name === 'close-unused',
    );
    const look = (iso: string) =>
      runDue({ db: server.db, holder: 'a', now: () => new Date(iso) }, job ? [job] : []);
    const runs = () =>
      server.db.selectFrom('job_run').select(['subject', 'counts', 'error']).orderBy('subject').execute();
    await server.db.schema.alterTable('audit_event').renameTo('audit_event_gone').execute();
    await look('2024-01-12T01:00:00Z');
    expect(await runs()).toMatchObject([{ counts: '{}', error: expect.stringContaining('audit_event') }]);
    await server.db.schema.alterTable('audit_event_gone').renameTo('audit_event').execute();
    expect(await look('2024-01-12T01:01:00Z')).toEqual(['close-unused 2024-01-12']);
    await lastUsed('bao.pq', null);
    expect(await look('2024-01-12T09:00:00Z')).toEqual([]);
    expect(await look('2024-01-12T17:00:00Z')).toEqual(['close-unused 2024-01-13']);
    expect(await runs()).toEqual([
      { subject: '2024-01-12', counts: '{"closed":1,"kept":0}', error: null },
      { subject: '2024-01-13', counts: '{"closed":1,"kept":0}', error: null },
    ]);
  });

  it('never closes the last administrator, of several the one used last', async () => {
    await giveRole(server, 'thu.dt', 'admin', null);
    await lastUsed('thu.dt', '2023-10-01T00:00:00.000Z');
    await lastUsed('vinh.dq', '2023-10-02T00:00:00.000Z');
    expect(await close()).toEqual({ closed: ['thu.dt'], kept: ['vinh.dq'] });
  });

  it('leaves alone what was opened again lately, has no password, or is of a demo', async () => {
    for (const username of ['yen.pt', 'bao.pq']) await lastUsed(username, null);
    const opened = { openedAt: '2024-01-01T00:00:00.000Z' };
    await server.db.updateTable('account').set(opened).where('username', '=', 'yen.pt').execute();
    await server.db
      .updateTable('account')
      .set({ passwordHash: null })
      .where('username', '=', 'bao.pq')
      .execute();
    expect(await close()).toEqual({ closed: [], kept: [] });
    await server.db.insertInto('setting').values({ name: 'demo', value: '1' }).execute();
    await lastUsed('ha.ttt', null);
    expect(await close('2024-01-20T01:00:00Z')).toEqual({ closed: [], kept: [] });
  });
});
