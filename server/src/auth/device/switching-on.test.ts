import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ORIGIN, openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { Authenticator } from '../../testing/passkey.ts';
import {
  afterMinutes,
  answerOf,
  KEY,
  listLiveDevices,
  OWN_DAY,
  PIN,
  SIGNED_IN_AT,
  switchOffFirst,
  withPin,
} from '../../testing/reopening.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: SIGNED_IN_AT });
});
afterEach(() => server.close());

it('what opens the day again is of one key: another of the same key is refused, whosever it is, and many at once', async () => {
  const mine = await withPin(server);
  const another = server.stranger();
  await another.signIn('bao.pq');
  const again = (browser: TestClient, key = KEY) =>
    browser.post('/api/devices/pin', { id: newId(), key, pin: PIN });
  for (const browser of [mine, another])
    expect(await again(browser)).toMatchObject({ status: 409, body: { code: 'duplicate-id' } });
  const answers = await Promise.all([1, 2, 3].map(() => again(mine, 'm'.repeat(43))));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
});

it('what opens the day again is switched on soon after a sign-in only, and off at any time', async () => {
  const browser = await withPin(server);
  const pin = { id: newId(), key: 'l'.repeat(43), pin: PIN };
  expect((await browser.post('/api/devices/pin', pin)).status).toBe(204);
  const { body: asked } = await browser.post<{ challenge: string }>('/api/devices/challenge', {
    kind: 'passkey',
  });
  const answer = new Authenticator(ORIGIN).make(asked.challenge);
  for (const minutes of [10, 16]) {
    afterMinutes(server, minutes);
    expect(await answerOf(browser, OWN_DAY)).toBe(200);
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
  expect([(await listLiveDevices(server)).length, (await switchOffFirst(server, browser)).status]).toEqual([
    2, 204,
  ]);
  await browser.signIn('ha.ttt');
  const anew = { ...pin, id: newId(), key: 'm'.repeat(43) };
  expect((await browser.post('/api/devices/pin', anew)).status).toBe(204);
});
