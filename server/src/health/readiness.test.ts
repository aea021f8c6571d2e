import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@so-viec/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { readinessOf } from './readiness.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

async function readiness(): Promise<[number, Record<string, string>]> {
  const answer = await server.app.request('/readyz');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const { checks } = (await answer.json()) as { checks: Record<string, string> };
  return [answer.status, checks];
}

/** What the system shows as files has no room for any. */
const FULL = process.platform === 'linux' ? '/proc' : '/dev';
const OK = { draining: 'ok', database: 'ok', schema: 'ok', disk: 'ok' };

describe('readiness', () => {
  it('is written to the database, not only read from it', async () => {
    expect(await readiness()).toEqual([200, OK]);
    const row = await server.db
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'writtenAt')
      .execute();
    expect(row).toEqual([{ value: server.now().toISOString() }]);
  });

  it('ends where another release has changed the tables, and comes back with it', async () => {
    const other = { name: '29991231-0010-later', timestamp: '2999-12-31' };
    const migrations = server.db.withTables<{ kysely_migration: typeof other }>();
    await migrations.insertInto('kysely_migration').values(other).execute();
    try {
      expect(await readiness()).toEqual([503, { ...OK, schema: 'failed' }]);
    } finally {
      // The next tests have the same database.
      await migrations.deleteFrom('kysely_migration').where('name', '=', other.name).execute();
    }
    expect(await readiness(), 'an answer is kept for five seconds').toEqual([
      503,
      { ...OK, schema: 'failed' },
    ]);
    server.setNow('2024-01-12T09:42:17.000Z');
    expect(await readiness()).toEqual([200, OK]);
  });

  it('ends where the database answers nothing, while the process lives', async () => {
    const lost = await openDatabase('file::memory:');
    await lost.destroy();
    const { config, log, now, life } = server;
    const app = createApp({ db: lost, config, log, now, life });
    const answer = await app.request('/readyz');
    const checks = { ...OK, database: 'failed', schema: 'failed' };
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'not-ready', checks }]);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('ends where the disk of the database or of the data folder is full, there or still to be made', async () => {
    const room = join(tmpdir(), 'none', 'deep');
    const diskOf = async (databaseUrl: string, dataFolder: string) => {
      const config = { ...server.config, databaseUrl, dataFolder };
      return (await readinessOf({ ...server, config })()).checks.disk;
    };
    expect([
      await diskOf(`file:${room}/so-viec.db`, room),
      await diskOf('file:so-viec.db', '.'),
      await diskOf('postgres://may/so-viec', room),
      await diskOf(`file:${FULL}/so-viec.db`, room),
      await diskOf(`file:${room}/so-viec.db`, FULL),
      await diskOf('postgres://may/so-viec', `${FULL}/none`),
    ]).toEqual(['ok', 'ok', 'ok', 'failed', 'failed', 'failed']);
  });

  it('goes on while a long import holds the one writer', async ({ skip }) => {
    if (process.env.SV_TEST_DB === 'postgres') skip();
    expect(await readiness()).toEqual([200, OK]);
    const { promise, resolve } = Promise.withResolvers<void>();
    const held = server.db.connection().execute(() => promise);
    server.setNow('2024-01-12T09:42:17.000Z');
    expect(await readiness()).toEqual([200, OK]);
    resolve();
    await held;
  });

  it('ends with the process, which still answers', async () => {
    server.life.isDraining = true;
    expect(await readiness()).toEqual([503, { ...OK, draining: 'failed' }]);
  });
});
