import { insertAttempt, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

const OFFICE = '113.160.12.7';
const WRONG = 'không phải mật khẩu này';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z', config: { trustsProxy: true } });
});
afterEach(() => server.close());

/** Somebody with a new browser behind an address. */
function behind(address: string, browser: TestClient = server.stranger()): TestClient {
  browser.headers['X-Forwarded-For'] = address;
  return browser;
}

const secondsLater = (seconds: number) => new Date(server.now().getTime() + seconds * 1000).toISOString();
const pass = (seconds: number) => server.setNow(secondsLater(seconds), { keepSessions: true });

/** So many wrong tries on as many names, as if made just now. */
async function wrongTriesFrom(address: string, count: number) {
  const at = server.now().toISOString();
  await inTransaction(server.db, async (trx) => {
    for (let n = 0; n < count; n++) {
      await insertAttempt(trx, { id: newId(), username: `ten.${n}`, door: '', address, at, succeeded: 0 });
    }
  });
}

describe('very many wrong tries from one address', () => {
  it('slow the next ones from it down to one in ten seconds, whatever name they are on', async () => {
    await wrongTriesFrom(OFFICE, 199);
    expect((await behind(OFFICE).signIn('ha.ttt', WRONG)).status).toBe(401);
    const refused = await behind(OFFICE).signIn('bao.pq');
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      429,
      'too-many-from-here',
      { waitSeconds: 10 },
    ]);
    pass(10);
    expect((await behind(OFFICE).signIn('bao.pq')).status).toBe(200);
  });

  it('do not count a try that had to wait, so that waiting people do not keep each other out', async () => {
    await wrongTriesFrom(OFFICE, 200);
    pass(5);
    for (let n = 0; n < 5; n++) expect((await behind(OFFICE).signIn('bao.pq')).status).toBe(429);
    pass(5);
    expect((await behind(OFFICE).signIn('bao.pq')).status).toBe(200);
  });

  it('leave alone a browser that the account has used before', async () => {
    const own = behind(OFFICE);
    await own.signIn('an.nth');
    await own.delete('/api/session');
    await wrongTriesFrom(OFFICE, 300);
    expect((await own.signIn('an.nth')).status).toBe(200);
  });

  it('are not escaped by an address that the browser itself claims', async () => {
    await wrongTriesFrom(OFFICE, 300);
    expect((await behind(`203.0.113.9, ${OFFICE}`).signIn('an.nth')).status).toBe(429);
  });

  it('leave alone everybody elsewhere', async () => {
    await wrongTriesFrom(OFFICE, 300);
    expect((await behind('113.160.12.8').signIn('an.nth')).status).toBe(200);
  });

  it('are those of the whole line where addresses are of IPv6', async () => {
    await wrongTriesFrom('2405:4802:1ac:2f0::/64', 200);
    expect((await behind('2405:4802:1ac:2f0:9::77').signIn('an.nth')).status).toBe(429);
    expect((await behind('2405:4802:1ac:2f1:9::77').signIn('an.nth')).status).toBe(200);
  });

  it('are forgotten after a quarter of an hour', async () => {
    await wrongTriesFrom(OFFICE, 300);
    pass(15 * 60 + 1);
    expect((await behind(OFFICE).signIn('an.nth', WRONG)).status).toBe(401);
    expect((await behind(OFFICE).signIn('an.nth')).status).toBe(200);
  });

  it('are never reached by an office where everybody signs in rightly', async () => {
    const at = server.now().toISOString();
    await inTransaction(server.db, async (trx) => {
      for (let n = 0; n < 300; n++) {
        const row = { id: newId(), username: `ten.${n}`, door: '', address: OFFICE, at };
        await insertAttempt(trx, { ...row, succeeded: 1 });
      }
    });
    expect((await behind(OFFICE).signIn('an.nth')).status).toBe(200);
  });
});

describe('an office at half past seven', () => {
  it('lets sixty people behind one address in, though each mistypes three times first', async () => {
    const at = server.now().toISOString();
    await inTransaction(server.db, async (trx) => {
      for (let n = 0; n < 180; n++) {
        const row = { id: newId(), username: `ten.${n % 60}`, door: '', address: OFFICE, at };
        await insertAttempt(trx, { ...row, succeeded: 0 });
      }
    });
    for (const username of ['ha.ttt', 'an.nth']) {
      expect((await behind(OFFICE).signIn(username)).status).toBe(200);
    }
  });
});

describe('wrong tries on one name', () => {
  it('from elsewhere keep nobody out of a browser that is new', async () => {
    for (let n = 0; n < 5; n++) await behind('203.0.113.9').signIn('an.nth', WRONG);
    expect((await behind('203.0.113.9').signIn('an.nth')).body.code).toBe('too-many-tries');
    expect((await behind(OFFICE).signIn('an.nth')).status).toBe(200);
  });

  it('from very many networks are three minutes apart, but for a browser that is known', async () => {
    const own = behind(OFFICE);
    await own.signIn('an.nth');
    const at = server.now().toISOString();
    await inTransaction(server.db, async (trx) => {
      for (let n = 0; n < 40; n++) {
        const row = { id: newId(), username: 'an.nth', door: '', address: `203.0.113.${n}`, at };
        await insertAttempt(trx, { ...row, succeeded: 0 });
      }
    });
    const refused = await behind('198.51.100.7').signIn('an.nth');
    expect([refused.body.code, refused.body.params]).toEqual(['too-many-tries', { waitSeconds: 180 }]);
    expect((await own.signIn('an.nth')).status).toBe(200);
    pass(180);
    expect((await behind('198.51.100.7').signIn('an.nth')).status).toBe(200);
  });
});
