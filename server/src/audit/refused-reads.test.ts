import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPendingEvents, inTransaction } from '@so-viec/db';
import { Hono } from 'hono';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppEnv } from '../http/env.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { audit } from './audit.ts';
import { noteRefusedRead } from './refused-reads.ts';
import { startSealer } from './sealer.ts';
import { verifyTrail } from './verify.ts';

let server: TestServer;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-refused-'));
  server = await openTestServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const checkpoints = () => join(folder, 'checkpoints.jsonl');

/** Somebody is refused another reading with each address. */
function refusals() {
  const app = new Hono<AppEnv>();
  app.get('*', (c) => {
    const { db, now, log, fixture } = server;
    for (const [name, value] of Object.entries({ db, now, log })) c.set(name as 'db', value as never);
    c.set('access', { actor: { accountId: fixture.accountIds.ha } } as never);
    c.set('action', c.req.path as never);
    const objectId = c.req.path === '/poison' ? (null as never) : 'x';
    noteRefusedRead(c, { status: 404, code: 'not-found' } as never, objectId);
    return c.body(null, 404);
  });
  return (path: string) => app.request(path);
}

const linked = () =>
  server.db.selectFrom('audit_event').select('act').where('seq', 'is not', null).orderBy('seq').execute();

async function sealed(body: () => Promise<void>): Promise<void> {
  const place = { keys: [], keysFrom: '', checkpoints: checkpoints() };
  const stop = startSealer({ db: server.db, place, log: server.log, now: server.now });
  try {
    await body();
  } finally {
    await stop();
  }
}

it('refused readings are all told and linked, however many of them wait', async () => {
  const refuse = refusals();
  for (let n = 0; n < 3000; n++) await refuse(`/read-${n}`);
  await sealed(() =>
    vi.waitFor(
      async () => {
        expect((await linked()).filter(({ act }) => act.startsWith('/read-'))).toHaveLength(3000);
        expect(await hasPendingEvents(server.db)).toBe(false);
      },
      { timeout: 40_000, interval: 200 },
    ),
  );
  expect((await verifyTrail(server.db, checkpoints())).faults).toEqual([]);
});

it('the trail is sealed though what was refused cannot be told', async () => {
  const refuse = refusals();
  await refuse('/poison');
  const by = { at: server.now().toISOString(), accountId: null };
  await inTransaction(server.db, (trx) => audit(trx, by, 'test.act', { object: 'test', objectId: 't' }));
  await sealed(() =>
    vi.waitFor(async () => expect((await linked()).map(({ act }) => act)).toContain('test.act'), {
      timeout: 40_000,
      interval: 200,
    }),
  );
});
