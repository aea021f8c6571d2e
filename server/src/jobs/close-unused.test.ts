import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { closeUnusedAccounts } from './close-unused.ts';

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

  it('is done once a day, whoever asks first', async () => {
    await lastUsed('yen.pt', null);
    const both = await Promise.all([close(), close()]);
    expect(both.filter((done) => done !== undefined)).toEqual([{ closed: ['yen.pt'], kept: [] }]);
    await lastUsed('bao.pq', null);
    expect(await close()).toBeUndefined();
    expect(await close('2024-01-13T01:00:00Z')).toEqual({ closed: ['bao.pq'], kept: [] });
    const runs = await server.db
      .selectFrom('job_run')
      .select(['subject', 'counts'])
      .orderBy('subject')
      .execute();
    expect(runs).toEqual([
      { subject: '2024-01-12', counts: '{"closed":1,"kept":0}' },
      { subject: '2024-01-13', counts: '{"closed":1,"kept":0}' },
    ]);
  });

  it('that fails says what stopped it', async () => {
    await lastUsed('yen.pt', null);
    await server.db.schema.alterTable('audit_event').renameTo('audit_event_gone').execute();
    await expect(close()).rejects.toThrow(/audit_event/);
    const [run] = await server.db.selectFrom('job_run').select(['error', 'endedAt', 'counts']).execute();
    expect(run).toMatchObject({ endedAt: server.now().toISOString(), counts: '{"closed":0,"kept":0}' });
    expect(run?.error).toContain('audit_event');
    await server.db.schema.alterTable('audit_event_gone').renameTo('audit_event').execute();
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
