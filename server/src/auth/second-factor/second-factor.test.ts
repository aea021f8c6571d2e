import { auditKeysOf, bindAuditKeys } from '@so-viec/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { askFor, codeOf, setUpDevice } from '../../testing/second-factor.ts';

// One server for all: each test has a person of its own.
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z' });
});
afterAll(() => server.close());
// No code of the test before is still good.
beforeEach(() => pass(600));

function pass(seconds: number): void {
  server.setNow(new Date(server.now().getTime() + seconds * 1000).toISOString(), { keepSessions: true });
}

const askKey = (browser: TestClient) =>
  browser.post<{ key: string; address: string; code: string }>('/api/me/second-factor/key', {
    kind: 'device',
  });

const STEP = '/api/session/second-factor';
const answerOf = async (browser: TestClient, path = '/api/me') => {
  const { status, body } = await browser.get(path);
  return status === 200 ? 200 : body.code;
};

async function withDevice(username: string) {
  const browser = server.stranger();
  await browser.signIn(username);
  const device = await setUpDevice(server, browser);
  pass(60);
  return { browser, ...device };
}

/** A browser in which the password was shown and the code is asked for. */
async function waiting(username: string): Promise<TestClient> {
  const browser = server.stranger();
  const { status, body } = await browser.signIn(username);
  expect([status, body]).toEqual([200, { secondFactor: true }]);
  return browser;
}

const type = async (browser: TestClient, code: string) => {
  const { status, body } = await browser.post(STEP, { code });
  return status === 200 ? 200 : body.code;
};

describe('setting up a device', () => {
  it('gives one key, asks for a first code of it, and gives ten codes on paper', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const ask = () => askKey(browser);
    const { key, address } = (await ask()).body;
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    expect(address).toContain(`secret=${key}`);
    expect(address).toContain('ha.ttt');
    expect((await ask()).body.key).toBe(key);
    const wrong = await browser.put('/api/me/second-factor', { code: '000000' });
    expect([wrong.status, wrong.body.code, wrong.body.params]).toEqual([422, 'wrong-code', { triesLeft: 4 }]);
    expect((await browser.get('/api/me/second-factor')).body).toMatchObject({ since: null });
    const { codes } = await setUpDevice(server, browser);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-hkmnp-z2-9]{4}-){3}[a-hkmnp-z2-9]{4}$/);
    const state = { since: server.now().toISOString(), recoveryLeft: 10, level: 'off' };
    expect((await browser.get('/api/me/second-factor')).body).toEqual(state);
  });

  it('ends the other sessions, and keeps no code in the clear', async () => {
    const [here, there] = [server.stranger(), server.stranger()];
    await here.signIn('bao.pq');
    await there.signIn('bao.pq');
    const { codes } = await setUpDevice(server, here);
    expect([await answerOf(here), await answerOf(there)]).toEqual([200, 'not-signed-in']);
    const kept = JSON.stringify([
      await server.db.selectFrom('recovery_code').selectAll().execute(),
      await server.db.selectFrom('audit_event').selectAll().execute(),
    ]);
    for (const code of codes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('gives each session a key of its own, which that one alone confirms', async () => {
    const [own, thief] = [server.stranger(), server.stranger()];
    await own.signIn('khanh.bv');
    await thief.signIn('khanh.bv');
    const scanned = (await askKey(own)).body.key;
    const stolen = (await askKey(thief)).body.key;
    expect(stolen).not.toBe(scanned);
    expect((await askKey(own)).body.key).toBe(scanned);
    const put = (browser: TestClient, key: string) =>
      browser.put('/api/me/second-factor', { code: codeOf(key, server.now()) });
    expect((await put(thief, scanned)).body.code).toBe('wrong-code');
    expect((await put(own, scanned)).status).toBe(200);
    const left = await server.db
      .selectFrom('second_factor')
      .selectAll()
      .where('endedAt', 'is', null)
      .execute();
    const { khanh } = server.fixture.accountIds;
    expect(left.filter(({ accountId }) => accountId === khanh)).toHaveLength(1);
  });

  it('is done soon after a sign-in only', async () => {
    const browser = server.stranger();
    await browser.signIn('loi.hv');
    pass(600);
    await browser.get('/api/me');
    // That somebody is here is noted beside the answer.
    const seenNow = server.db
      .selectFrom('session')
      .select('id')
      .where('lastSeenAt', '=', server.now().toISOString());
    await expect.poll(() => seenNow.execute()).toHaveLength(1);
    pass(301);
    expect((await askKey(browser)).body.code).toBe('sign-in-again');
    expect((await browser.put('/api/me/second-factor', { code: '123456' })).body.code).toBe('sign-in-again');
  });

  it('in the place of another asks for a code of that one, too', async () => {
    const { browser, key, codes } = await withDevice('duyen.ltm');
    const next = (await askKey(browser)).body.key;
    const put = (current?: string, code = codeOf(next, server.now())) =>
      browser.put('/api/me/second-factor', { code, current });
    const refused = async (current?: string, code?: string) => {
      const { body } = await put(current, code);
      return [body.code, body.fields?.map(({ path }) => path)];
    };
    expect(await refused()).toEqual(['wrong-code', ['current']]);
    expect(await refused(codeOf(next, server.now()))).toEqual(['wrong-code', ['current']]);
    expect(await refused(codeOf(key, server.now()), '000000')).toEqual(['wrong-code', ['code']]);
    expect((await put(codeOf(key, server.now()))).status).toBe(200);
    pass(60);
    const again = await waiting('duyen.ltm');
    expect(await type(again, codeOf(key, server.now()))).toBe('wrong-code');
    expect(await type(again, codes[0] ?? '')).toBe('wrong-code');
    expect(await type(again, codeOf(next, server.now()))).toBe(200);
  });
});

describe('signing in with a device', () => {
  it('opens nothing before the code, and each code opens once', async () => {
    const { key } = await withDevice('an.nth');
    const browser = await waiting('an.nth');
    expect(browser.cookies.has('sv_session')).toBe(false);
    expect(await answerOf(browser)).toBe('not-signed-in');
    const posing = server.stranger();
    posing.cookies.set('sv_session', browser.cookies.get('sv_wait') ?? '');
    expect(await answerOf(posing)).toBe('not-signed-in');
    expect((await browser.get(STEP)).body).toEqual({ username: 'an.nth' });
    const code = codeOf(key, server.now());
    expect(await type(browser, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(200);
    expect(await answerOf(browser)).toBe(200);
    expect(await type(await waiting('an.nth'), code)).toBe('wrong-code');
  });

  it('takes a code half a minute early or late, and no older or later one', async () => {
    const { key } = await withDevice('anh.vn');
    const browser = await waiting('anh.vn');
    const codes = [];
    for (const steps of [-2, 2, -1]) codes.push(await type(browser, codeOf(key, server.now(), steps)));
    expect(codes).toEqual(['wrong-code', 'wrong-code', 200]);
    expect(await type(await waiting('anh.vn'), codeOf(key, server.now(), 1))).toBe(200);
    // What came before the last one that was used is used up with it.
    expect(await type(await waiting('anh.vn'), codeOf(key, server.now()))).toBe('wrong-code');
  });

  it('opens one session though the code comes many times at once', async () => {
    const { key } = await withDevice('tuan.lm');
    const browser = await waiting('tuan.lm');
    const code = codeOf(key, server.now());
    const before = await server.db.selectFrom('session').select('id').execute();
    const answers = await Promise.all(Array.from({ length: 5 }, () => type(browser, code)));
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
    expect((await server.db.selectFrom('session').select('id').execute()).length).toBe(before.length + 1);
  });

  it('waits ten minutes, and not beyond a new password or a closed account', async () => {
    const { browser, key } = await withDevice('hanh.dt');
    const late = await waiting('hanh.dt');
    pass(601);
    expect(await type(late, codeOf(key, server.now()))).toBe('second-factor-over');
    const waits = await waiting('hanh.dt');
    const change = { current: 'mat-khau-thu-nghiem', next: 'bốn con trâu qua sông' };
    expect((await browser.put('/api/me/password', change)).status).toBe(204);
    expect(await type(waits, codeOf(key, server.now()))).toBe('second-factor-over');
    expect(await type(server.stranger(), codeOf(key, server.now()))).toBe('second-factor-over');
  });

  it('counts wrong codes apart: a stranger who knows the password is slowed, the known browser is not', async () => {
    const { key } = await withDevice('phuc.nv');
    const own = await waiting('phuc.nv');
    expect(await type(own, codeOf(key, server.now()))).toBe(200);
    await own.delete('/api/session');
    const stranger = await waiting('phuc.nv');
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await type(stranger, '000000'));
    expect(answers).toEqual([...Array(4).fill('wrong-code'), 'too-many-tries', 'too-many-tries']);
    pass(30);
    expect(await type(await waiting('phuc.nv'), codeOf(key, server.now()))).toBe('too-many-tries');
    expect((await own.signIn('phuc.nv')).status).toBe(200);
    expect(await type(own, codeOf(key, server.now()))).toBe(200);
  });
});

describe('a code on paper', () => {
  it('opens once each, for its own account, until there are new ones', async () => {
    const { browser, key, codes } = await withDevice('thu.dt');
    const first = await waiting('thu.dt');
    const { body } = await first.post<{ recoveryLeft: number }>(STEP, { code: codes[0]?.toUpperCase() });
    expect(body.recoveryLeft).toBe(9);
    expect(await type(await waiting('thu.dt'), codes[0] ?? '')).toBe('wrong-code');
    expect(await type(await waiting('ha.ttt'), codes[1] ?? '')).toBe('wrong-code');
    const renew = (code: string) =>
      browser.post<{ codes: string[] }>('/api/me/second-factor/codes', { code });
    expect((await renew(codes[2] ?? '')).status).toBe(422);
    const { codes: made } = (await renew(codeOf(key, server.now()))).body;
    expect(await type(await waiting('thu.dt'), codes[1] ?? '')).toBe('wrong-code');
    expect(await type(await waiting('thu.dt'), made[1] ?? '')).toBe(200);
  });
});

describe('doing without', () => {
  it('asks for a code, and is refused while the role needs one', async () => {
    const { browser, key } = await withDevice('son.lv');
    const remove = (code: string) => browser.post('/api/me/second-factor/removal', { code });
    await askFor(server, { auditor: 'required' });
    expect((await remove(codeOf(key, server.now()))).body.code).toBe('second-factor-needed');
    await askFor(server, { auditor: 'asked' });
    expect((await remove('000000')).body.code).toBe('wrong-code');
    expect((await remove(codeOf(key, server.now()))).status).toBe(204);
    await askFor(server, {});
    expect((await server.stranger().signIn('son.lv')).body).toHaveProperty('me');
    const kept = await server.db.selectFrom('second_factor').selectAll().execute();
    expect(kept.filter(({ endedAt, secret }) => endedAt !== null && secret !== '')).toEqual([]);
  });
});

describe('a device whose key is lost with the one outside the database', () => {
  it('opens nothing, not even with a code of no key; a code on paper does', async () => {
    const { key, codes } = await withDevice('huy.tq');
    bindAuditKeys(server.db, auditKeysOf(['Ew1nFt6gYb4XoMj2HsVaRq7C']));
    const browser = await waiting('huy.tq');
    expect(await type(browser, codeOf(key, server.now()))).toBe('wrong-code');
    expect(await type(browser, codeOf('', server.now()))).toBe('wrong-code');
    expect(await type(browser, codes[0] ?? '')).toBe(200);
  });
});
