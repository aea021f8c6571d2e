import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import {
  afterMinutes,
  answerOf,
  KEY,
  listLiveDevices,
  OWN_DAY,
  PIN,
  REFUSED,
  SIGNED_IN_AT,
  switchOffFirst,
  withPin,
} from '../../testing/reopening.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: SIGNED_IN_AT });
});
afterEach(() => server.close());

const open = (browser: TestClient, pin = PIN, key = KEY) =>
  browser.post('/api/session/reopening', { kind: 'pin', key, pin });

describe('a PIN of one browser', () => {
  it('opens the person’s own day after a short absence, and its writes', async () => {
    const browser = await withPin(server);
    afterMinutes(server, 40);
    expect(await answerOf(browser, OWN_DAY)).toBe('not-signed-in');
    const { status, body } = await open(browser);
    const signedInUntil = '2024-01-12T13:00:00.000Z';
    const me = { isOfOwnDay: true, signedInUntil, account: { username: 'ha.ttt' } };
    expect([status, body]).toMatchObject([200, { me }]);
    expect(await answerOf(browser, OWN_DAY)).toBe(200);
    const { status: submitted, body: refusal } = await browser.post(
      `/api/work-days/${newId()}/submission`,
      {},
    );
    expect([submitted, refusal.code]).toEqual([400, 'bad-input']);
  });

  it('opens nothing else until the full sign-in', async () => {
    const browser = await withPin(server, 'an.nth');
    afterMinutes(server, 40);
    await open(browser);
    for (const path of ['/api/notices', '/api/devices', '/api/units', '/api/day-reviews']) {
      expect([path, await answerOf(browser, path)]).toEqual([path, 'full-sign-in']);
    }
    await browser.signIn('an.nth');
    expect(await answerOf(browser, '/api/day-reviews')).toBe(200);
  });

  it('rests again after fifteen quiet minutes, and opens again', async () => {
    const browser = await withPin(server);
    afterMinutes(server, 40);
    await open(browser);
    afterMinutes(server, 56);
    expect(await answerOf(browser, OWN_DAY)).toBe('not-signed-in');
    expect((await open(browser)).status).toBe(200);
    expect(await answerOf(browser, OWN_DAY)).toBe(200);
  });

  it('opens nothing twelve hours after the full sign-in, however often it was opened between', async () => {
    const browser = await withPin(server);
    for (let hour = 1; hour < 12; hour++) {
      afterMinutes(server, hour * 60);
      expect((await open(browser)).status).toBe(200);
    }
    afterMinutes(server, 12 * 60 + 1);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('opens for as long as the office says', async () => {
    server.config.sessionLimit = 60 * 60_000;
    const browser = await withPin(server);
    afterMinutes(server, 59);
    expect((await open(browser)).status).toBe(200);
    afterMinutes(server, 61);
    expect([await answerOf(browser, OWN_DAY), (await open(browser)).body]).toEqual([
      'not-signed-in',
      REFUSED,
    ]);
  });

  it('is refused alike when the PIN, the browser or the session is another', async () => {
    const browser = await withPin(server);
    afterMinutes(server, 40);
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
    const browser = await withPin(server);
    const { length } = await listLiveDevices(server);
    afterMinutes(server, 40);
    for (let wrong = 1; wrong <= 5; wrong++) expect((await open(browser, '907316')).body).toEqual(REFUSED);
    expect((await open(browser)).body).toEqual(REFUSED);
    expect([length, (await listLiveDevices(server)).length]).toEqual([1, 0]);
    await browser.signIn('ha.ttt');
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('gains nothing by many tries at once', async () => {
    const browser = await withPin(server);
    afterMinutes(server, 40);
    const wrong = Array.from({ length: 5 }, (_, at) => open(browser, `90731${at}`));
    await Promise.all(wrong);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('forgets wrong tries after a right one', async () => {
    const browser = await withPin(server);
    afterMinutes(server, 40);
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
    ['switching it off', (browser: TestClient) => switchOffFirst(server, browser)],
  ])('opens nothing after %s', async (_what, end) => {
    const browser = await withPin(server);
    const answer = await end(browser);
    expect(answer.status).toBeLessThan(300);
    afterMinutes(server, 40);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('stays gone when the account is opened again', async () => {
    const browser = await withPin(server);
    await inOffice('closing');
    await inOffice('opening');
    await browser.signIn('ha.ttt');
    afterMinutes(server, 40);
    expect((await open(browser)).body).toEqual(REFUSED);
  });

  it('is kept as a slow hash, with nothing of the browser’s key', async () => {
    await withPin(server);
    const [device] = await listLiveDevices(server);
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
    await withPin(server);
    const [device] = await listLiveDevices(server);
    const { status } = await server.as('bao.pq').post(`/api/devices/${device?.id}/removal`);
    expect(status).toBe(404);
    expect(await listLiveDevices(server)).toHaveLength(1);
  });

  it('is on for ten browsers at most', async () => {
    const browser = server.as('ha.ttt');
    const add = (at: number) =>
      browser.post('/api/devices/pin', { id: newId(), key: `${at}`.padEnd(43, 'k'), pin: PIN });
    for (let at = 0; at < 10; at++) expect((await add(at)).status).toBe(204);
    expect((await add(10)).body).toMatchObject({ code: 'too-many-devices', params: { most: 10 } });
  });
});

function changePassword(browser: TestClient) {
  const json = { current: 'mat-khau-thu-nghiem', next: 'sông núi biển trời nước non' };
  return browser.put('/api/me/password', json);
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
