import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { Authenticator } from '../../testing/passkey.ts';
import { afterMinutes, answerOf, OWN_DAY, REFUSED, SIGNED_IN_AT } from '../../testing/reopening.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: SIGNED_IN_AT });
});
afterEach(() => server.close());

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
    afterMinutes(server, 40);
    expect((await give(browser, passkey.sign(await challengeFor(browser)))).status).toBe(200);
    expect([await answerOf(browser, OWN_DAY), await answerOf(browser, '/api/units')]).toEqual([
      200,
      'full-sign-in',
    ]);
  });

  it('signs each challenge once', async () => {
    const browser = await withPasskey();
    afterMinutes(server, 40);
    const answer = passkey.sign(await challengeFor(browser));
    expect((await give(browser, answer)).status).toBe(200);
    expect((await give(browser, answer)).body).toEqual(REFUSED);
  });

  it('is refused late, without the person’s face, finger or code, and from another site', async () => {
    const browser = await withPasskey();
    afterMinutes(server, 40);
    const late = passkey.sign(await challengeFor(browser));
    afterMinutes(server, 46);
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
