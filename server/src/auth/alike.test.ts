import { createHook } from 'node:async_hooks';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { codeOf, setUpDevice } from '../testing/second-factor.ts';

/** Slow hashes that were begun: each is a task of its own for Node. */
let begun = 0;
const hook = createHook({
  init(_id, type) {
    if (type === 'ARGON2REQUEST') begun += 1;
  },
});

let server: TestServer;
let key: string;
beforeAll(async () => {
  hook.enable();
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z' });
  const of = (username: string, set: object) =>
    server.db.updateTable('account').set(set).where('username', '=', username).execute();
  await of('yen.pt', { disabledAt: '2024-01-02T00:00:00.000Z' });
  await of('bao.pq', { passwordHash: null });
  await of('loi.hv', { passwordOff: 1 });
  key = (await setUpDevice(server, server.as('an.nth'))).key;
});
afterAll(() => {
  hook.disable();
  return server.close();
});

const WRONG = 'không phải mật khẩu này';
/** How many slow hashes are made until the answer: the time that could be told from another. */
async function workOf(act: () => Promise<unknown>): Promise<number> {
  begun = 0;
  await act();
  return begun;
}

describe('signing in takes the same work', () => {
  it.each([
    ['an open account', 'ha.ttt', WRONG],
    ['a name that nobody has', 'khong.co', WRONG],
    ['a closed account, the right password', 'yen.pt', undefined],
    ['an account without a password', 'bao.pq', WRONG],
    ['an account whose password is switched off', 'loi.hv', undefined],
    ['an account with a second factor', 'an.nth', WRONG],
  ])('for %s, and says the same', async (_, username, password) => {
    const browser = server.stranger();
    const hashes = await workOf(async () => {
      const { status, body } = await browser.signIn(username, password);
      expect([status, body.code, body.params]).toEqual([401, 'wrong-credentials', { triesLeft: 4 }]);
    });
    expect(hashes).toBe(1);
    expect([...browser.cookies.keys()]).toEqual([]);
  });

  it('whether a code on paper is one’s own or nobody’s', async () => {
    server.setNow('2024-01-12T01:10:00.000Z', { keepSessions: true });
    const browser = server.stranger();
    await browser.signIn('an.nth');
    const paper = await server.db.selectFrom('recovery_code').select('handle').executeTakeFirstOrThrow();
    for (const code of [`${paper.handle}-aaaa-aaaa-aaaa`, 'aaaa-aaaa-aaaa-aaaa']) {
      expect(await workOf(() => browser.post('/api/session/second-factor', { code }))).toBe(1);
    }
    const code = codeOf(key, server.now());
    expect((await browser.post('/api/session/second-factor', { code })).status).toBe(200);
  });

  it('whether a browser has a PIN or none', async () => {
    const answer = { kind: 'pin', key: 'k'.repeat(43), pin: '907316' };
    const [withPin, without] = [server.stranger(), server.stranger()];
    for (const browser of [withPin, without]) await browser.signIn('ha.ttt');
    await withPin.post('/api/devices/pin', { id: newId(), key: answer.key, pin: '258014' });
    for (const browser of [withPin, without]) {
      const hashes = await workOf(async () => {
        expect((await browser.post('/api/session/reopening', answer)).body.code).toBe('not-reopened');
      });
      expect(hashes).toBe(1);
    }
  });

  it('whether its owner signed in meanwhile or nobody could', async () => {
    server.setNow('2024-01-12T02:00:00.000Z', { keepSessions: true });
    const wrong = async (username: string) => (await server.stranger().signIn(username, WRONG)).body.params;
    for (const triesLeft of [4, 3, 2]) {
      for (const name of ['ha.ttt', 'khong.co']) expect(await wrong(name)).toEqual({ triesLeft });
    }
    const own = server.stranger();
    expect((await own.signIn('ha.ttt')).status).toBe(200);
    for (const name of ['ha.ttt', 'khong.co']) expect(await wrong(name)).toEqual({ triesLeft: 1 });
    for (const name of ['ha.ttt', 'khong.co']) expect(await wrong(name)).toEqual({ waitSeconds: 60 });
    await own.delete('/api/session');
    expect((await own.signIn('ha.ttt')).status).toBe(200);
  });
});
