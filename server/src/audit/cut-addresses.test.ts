import { inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { faultsOfTrail } from '../testing/trail.ts';
import { audit } from './audit.ts';

/** What no database stores as it came is signed as it will be stored: nobody breaks `sv verify` with an address. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const eventsOf = (act: string) =>
  server.db.selectFrom('audit_event').select(['objectId', 'detail']).where('act', '=', act).execute();

describe('an address that is cut where a character of two units stands', () => {
  const part = `${'a'.repeat(99)}${encodeURIComponent('😀')}`;
  it.each(['cadres', 'accounts', 'units', 'reviews', 'work-days'])(
    'leaves the trail whole where /api/%s is read',
    async (name) => {
      const answer = await server.as('ha.ttt').get(`/api/${name}/${part}`);
      expect([403, 404]).toContain(answer.status);
      expect(await faultsOfTrail(server)).toEqual([]);
    },
  );

  it('leaves the trail whole where a write is refused, and tells whole characters', async () => {
    const answer = await server.as('ha.ttt').put(`/api/work-entries/${part}`, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const removed = await server.as('ha.ttt').raw(`/api/accounts/${part}/holds`, { method: 'POST' });
    expect(removed.status).toBeGreaterThanOrEqual(400);
    expect(await faultsOfTrail(server)).toEqual([]);
    const rows = await server.db.selectFrom('audit_event').select('objectId').execute();
    const cut = rows.filter(({ objectId }) => objectId.startsWith('aaa'));
    expect(cut.map(({ objectId }) => objectId)).toEqual(cut.map(() => 'a'.repeat(99)));
    expect(cut).not.toEqual([]);
  });
});

describe('an act in words that no database stores', () => {
  it.each([
    ['half a character', 'a\ud83d', 'a\ufffd'],
    ['the other half', '\ude00a', '\ufffda'],
    ['U+0000', 'a\u0000b', 'a\ufffdb'],
  ])('is signed as it is stored: %s', async (_what, words, stored) => {
    const act = `test.${newId()}`;
    const by = { at: server.now().toISOString(), accountId: null };
    const detail = { words, list: [words, '\\ud83d'] };
    await inTransaction(server.db, (trx) => audit(trx, by, act, { object: words, objectId: words, detail }));
    expect(await faultsOfTrail(server)).toEqual([]);
    const [event] = await eventsOf(act);
    expect(event?.objectId).toBe(stored);
    expect(JSON.parse(event?.detail ?? '')).toEqual({ words: stored, list: [stored, '\\ud83d'] });
  });
});
