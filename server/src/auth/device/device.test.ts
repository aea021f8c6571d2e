import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { Authenticator } from '../../testing/passkey.ts';

const NOW = '2024-01-12T01:00:00.000Z';
const KEY = 'k'.repeat(43);
const PIN = '258014';
const DAY = '/api/work-days/2024-01-12';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW });
});
afterEach(() => server.close());

const afterMinutes = (minutes: number) =>
  server.setNow(new Date(Date.parse(NOW) + minutes * 60_000).toISOString(), { keepSessions: true });

async function withPin(username = 'ha.ttt'): Promise<TestClient> {
  const browser = server.stranger();
  await browser.signIn(username);
  const { status } = await browser.post('/api/devices/pin', { id: newId(), key: KEY, pin: PIN });
  expect(status).toBe(204);
  return browser;
}

const open = (browser: TestClient, pin = PIN, key = KEY) =>
  browser.post('/api/session/reopening', { kind: 'pin', key, pin });

async function answers(browser: TestClient, path: string): Promise<string | number> {
  const { status, body } = await browser.get(path);
  return status === 200 ? 200 : body.code;
}

/** The refusal that whoever cannot open anything meets, whatever is wrong. */
const REFUSED = { type: 'about:blank', title: 'not-reopened', status: 401, code: 'not-reopened' };

describe('a PIN of one browser', () => {
  it('opens the person’s own day after a short absence, and its writes', async () => {
    const browser = await withPin();
    afterMinutes(40);
    expect(await answers(browser, DAY)).toBe('not-signed-in');
    const { status, body } = await open(browser);
    const signedInUntil = '2024-01-12T13:00:00.000Z';
    const me = { isOfOwnDay: true, signedInUntil, account: { username: 'ha.ttt' } };
    expect([status, body]).toMatchObject([200, { me }]);
    expect(await answers(browser, DAY)).toBe(200);
    const { status: submitted, body: refusal } = await browser.post(
      `/api/work-days/${newId()}/submission`,
      {},
    );
    expect([submitted, refusal.code]).toEqual([400, 'bad-input']);
  });

  it('opens nothing else until the full sign-in', async () => {
    const browser = await withPin('an.nth');
    afterMinutes(40);
    await open(browser);
    for (const path of ['/api/notices', '/api/devices', '/api/units', '/api/day-reviews']) {
      expect([path, await answers(browser, path)]).toEqual([path, 'full-sign-in']);
    }
    await browser.signIn('an.nth');
    expect(await answers(browser, '/api/day-reviews')).toBe(200);
  });

  it('rests again after fifteen quiet minutes, and opens again', async () => {
    const browser = await withPin();
    afterMinutes(40);
    await open(browser);
    afterMinutes(56);
    expect(await answers(browser, DAY)).toBe('not-signed-in');
    expect((await open(browser)).status).toBe(200);
    expect(await answers(browser, DAY)).toBe(200);
  });

  it('opens nothing twelve hours after the full sign-in, however often it was opened between', async () => {
    const browser = await withPin();
    for (let hour = 1; hour < 12; hour++) {
      afterMinutes(hour * 60);
      expect((await open(browser)).status).toBe(200);
    }
    afterMinutes(12 * 60 + 1);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('opens for as long as the office says', async () => {
    server.config.sessionLimit = 60 * 60_000;
    const browser = await withPin();
    afterMinutes(59);
    expect((await open(browser)).status).toBe(200);
    afterMinutes(61);
    expect([await answers(browser, DAY), (await open(browser)).body]).toEqual(['not-signed-in', REFUSED]);
  });

  it('is refused alike when the PIN, the browser or the session is another', async () => {
    const browser = await withPin();
    afterMinutes(40);
    expect((await open(browser, '907316')).body).toEqual(REFUSED);
    expect((await open(browser, PIN, 'x'.repeat(43))).body).toEqual(REFUSED);
    expect((await open(server.stranger())).body).toEqual(REFUSED);
    const other = server.stranger();
    await other.signIn('bao.pq');
    expect((await open(other)).body).toEqual(REFUSED);
    const made = server.stranger();
    made.cookies.set('sv_browser', 'A'.repeat(43));
    expect((await open(made)).body).toEqual(REFUSED);
    expect((await open(browser)).status).toBe(200);
  });

  it('is gone after five wrong tries, and the session with it', async () => {
    const browser = await withPin();
    const { length } = await liveDevices();
    afterMinutes(40);
    for (let wrong = 1; wrong <= 5; wrong++) expect((await open(browser, '907316')).body).toEqual(REFUSED);
    expect((await open(browser)).body).toEqual(REFUSED);
    expect([length, (await liveDevices()).length]).toEqual([1, 0]);
    await browser.signIn('ha.ttt');
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('gains nothing by many tries at once', async () => {
    const browser = await withPin();
    afterMinutes(40);
    const wrong = Array.from({ length: 5 }, (_, at) => open(browser, `90731${at}`));
    await Promise.all(wrong);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('forgets wrong tries after a right one', async () => {
    const browser = await withPin();
    afterMinutes(40);
    for (let round = 0; round < 3; round++) {
      for (let wrong = 1; wrong <= 4; wrong++) await open(browser, '907316');
      expect((await open(browser)).status).toBe(200);
    }
  });

  it.each([
    ['signing out', (browser: TestClient) => browser.delete('/api/session')],
    ['a new password', changePassword],
    ['closing the account', () => inOffice('closing')],
    ['a new first password', () => inOffice('reset')],
    ['switching it off', switchOff],
  ])('opens nothing after %s', async (_what, end) => {
    const browser = await withPin();
    const answer = await end(browser);
    expect(answer.status).toBeLessThan(300);
    afterMinutes(40);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('stays gone when the account is opened again', async () => {
    const browser = await withPin();
    await inOffice('closing');
    await inOffice('opening');
    await browser.signIn('ha.ttt');
    afterMinutes(40);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('is kept as a slow hash, with nothing of the browser’s key', async () => {
    await withPin();
    const [device] = await liveDevices();
    expect(device?.secret).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(device)).not.toContain(KEY);
  });

  it.each([
    ['25801', 'pin-length'],
    ['123456', 'pin-too-plain'],
  ])('may not be %s', async (pin, code) => {
    const { status, body } = await server
      .as('ha.ttt')
      .post('/api/devices/pin', { id: newId(), key: KEY, pin });
    expect([status, body.fields]).toEqual([400, [{ path: 'pin', code }]]);
  });

  it('is of one’s own account: another’s cannot be switched off', async () => {
    await withPin();
    const [device] = await liveDevices();
    const { status } = await server.as('bao.pq').post(`/api/devices/${device?.id}/removal`);
    expect(status).toBe(404);
    expect(await liveDevices()).toHaveLength(1);
  });

  it('is on for ten browsers at most', async () => {
    const browser = server.as('ha.ttt');
    const add = (at: number) =>
      browser.post('/api/devices/pin', { id: newId(), key: `${at}`.padEnd(43, 'k'), pin: PIN });
    for (let at = 0; at < 10; at++) expect((await add(at)).status).toBe(204);
    expect((await add(10)).body).toMatchObject({ code: 'too-many-devices', params: { most: 10 } });
  });
});

describe('what opens the day again', () => {
  it('is of one key: another of the same key is refused, whosever it is, and many at once', async () => {
    const mine = await withPin();
    const another = server.stranger();
    await another.signIn('bao.pq');
    const again = (browser: TestClient, key = KEY) =>
      browser.post('/api/devices/pin', { id: newId(), key, pin: PIN });
    for (const browser of [mine, another])
      expect(await again(browser)).toMatchObject({ status: 409, body: { code: 'duplicate-id' } });
    const answers = await Promise.all([1, 2, 3].map(() => again(mine, 'm'.repeat(43))));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
  });

  it('is switched on soon after a sign-in only, and off at any time', async () => {
    const browser = await withPin();
    const pin = { id: newId(), key: 'l'.repeat(43), pin: PIN };
    expect((await browser.post('/api/devices/pin', pin)).status).toBe(204);
    const { body: asked } = await browser.post<{ challenge: string }>('/api/devices/challenge', {
      kind: 'passkey',
    });
    const answer = new Authenticator(ORIGIN).make(asked.challenge);
    for (const minutes of [10, 16]) {
      afterMinutes(minutes);
      expect(await answers(browser, DAY)).toBe(200);
      const seen = server.db.selectFrom('session').select('lastSeenAt').where('endedAt', 'is', null);
      const at = { lastSeenAt: server.now().toISOString() };
      await expect.poll(() => seen.execute()).toContainEqual(at);
    }
    const added = [
      await browser.post('/api/devices/pin', { ...pin, id: newId(), key: 'm'.repeat(43) }),
      await browser.post('/api/devices/challenge', { kind: 'passkey' }),
      await browser.post('/api/devices/passkey', { id: newId(), answer }),
    ];
    expect(added.map(({ status, body }) => [status, body.code])).toEqual(
      added.map(() => [403, 'sign-in-again']),
    );
    // The answer to the first one that was lost on its way back.
    expect((await browser.post('/api/devices/pin', pin)).status).toBe(204);
    expect([(await liveDevices()).length, (await switchOff(browser)).status]).toEqual([2, 204]);
    await browser.signIn('ha.ttt');
    const anew = { ...pin, id: newId(), key: 'm'.repeat(43) };
    expect((await browser.post('/api/devices/pin', anew)).status).toBe(204);
  });
});

describe('a passkey', () => {
  let passkey: Authenticator;
  async function withPasskey(): Promise<TestClient> {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    passkey = new Authenticator(ORIGIN);
    const { body } = await browser.post<{ challenge: string }>('/api/devices/challenge', { kind: 'passkey' });
    const answer = { id: newId(), answer: passkey.make(body.challenge) };
    expect((await browser.post('/api/devices/passkey', answer)).status).toBe(204);
    // The answer that was lost on its way back.
    expect((await browser.post('/api/devices/passkey', answer)).status).toBe(204);
    return browser;
  }

  const challengeFor = async (browser: TestClient) =>
    (await browser.post<{ challenge: string }>('/api/session/challenge')).body.challenge;

  const give = (browser: TestClient, answer: object) =>
    browser.post('/api/session/reopening', { kind: 'passkey', answer });

  it('opens the person’s own day and nothing else', async () => {
    const browser = await withPasskey();
    afterMinutes(40);
    expect((await give(browser, passkey.sign(await challengeFor(browser)))).status).toBe(200);
    expect([await answers(browser, DAY), await answers(browser, '/api/units')]).toEqual([
      200,
      'full-sign-in',
    ]);
  });

  it('signs each challenge once', async () => {
    const browser = await withPasskey();
    afterMinutes(40);
    const answer = passkey.sign(await challengeFor(browser));
    expect((await give(browser, answer)).status).toBe(200);
    expect((await give(browser, answer)).body).toEqual(REFUSED);
  });

  it('is refused late, without the person’s face, finger or code, and from another site', async () => {
    const browser = await withPasskey();
    afterMinutes(40);
    const late = passkey.sign(await challengeFor(browser));
    afterMinutes(46);
    expect((await give(browser, late)).body).toEqual(REFUSED);
    const unseen = passkey.sign(await challengeFor(browser), { isLooked: false });
    expect((await give(browser, unseen)).body).toEqual(REFUSED);
    const elsewhere = new Authenticator('http://so-viec.example');
    expect((await give(browser, elsewhere.sign(await challengeFor(browser)))).body).toEqual(REFUSED);
    expect((await give(browser, { id: 'x', nonsense: true })).body).toEqual(REFUSED);
  });

  it('that was not asked for is not switched on', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const made = new Authenticator(ORIGIN).make('AAAA');
    const { status, body } = await browser.post('/api/devices/passkey', { id: newId(), answer: made });
    expect([status, body.code]).toEqual([422, 'passkey-refused']);
  });

  it('is asked of anybody alike, though there is nothing to open', async () => {
    const challenge = await challengeFor(server.stranger());
    expect(challenge).toHaveLength((await challengeFor(await withPasskey())).length);
  });
});

function liveDevices() {
  return server.db.selectFrom('device').selectAll().where('endedAt', 'is', null).execute();
}

function changePassword(browser: TestClient) {
  const json = { current: 'mat-khau-thu-nghiem', next: 'sông núi biển trời nước non' };
  return browser.put('/api/me/password', json);
}

async function switchOff(browser: TestClient) {
  const [device] = await liveDevices();
  return browser.post(`/api/devices/${device?.id}/removal`);
}

async function inOffice(what: 'closing' | 'opening' | 'reset') {
  const { ha } = server.fixture.accountIds;
  const row = await server.db
    .selectFrom('account')
    .select('version')
    .where('id', '=', ha)
    .executeTakeFirstOrThrow();
  return server.as('vinh.dq').post(`/api/accounts/${ha}/${what}`, row);
}
