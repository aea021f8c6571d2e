import { insertAccountLink, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  openTestProvider,
  type TestProvider,
} from '../../testing/federated/provider.ts';
import { ORIGIN, openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { readOidc } from './federated-config.ts';

let provider: TestProvider;
let server: TestServer;
beforeAll(async () => {
  provider = await openTestProvider();
  server = await openTestServer({ config: { oidc: configOf(), publicOrigin: ORIGIN } });
  const { ha: accountId } = server.fixture.accountIds;
  const of = { kind: 'oidc' as const, issuer: provider.issuer, subject: 'ha', subjectKey: 'ha' };
  const row = { id: newId(), accountId, ...of, createdAt: server.now().toISOString(), createdById: null };
  await inTransaction(server.db, (trx) => insertAccountLink(trx, row));
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

const configOf = () => {
  const env = { SV_OIDC_ISSUER: provider.issuer, SV_OIDC_CLIENT: CLIENT_ID, SV_OIDC_SECRET: CLIENT_SECRET };
  return readOidc(env, ORIGIN);
};

/** Signs in as far as it goes; all that the browser was given on its way. */
async function signIn(browser: TestClient): Promise<{ given: string; tokens: string[] }> {
  const { body } = await browser.post<{ address: string }>('/api/session/oidc', {});
  const back = await browser.raw(provider.signIn(body.address, 'ha').replace(ORIGIN, ''));
  const given = [body.address, ...back.headers].flat().join('\n') + (await back.text());
  return { given, tokens: provider.given };
}

describe('tokens of the provider', () => {
  it('stay on the server: the browser gets its session, and what is sealed for signing out', async () => {
    provider.accessToken = 'ma-truy-cap-cua-ha';
    const browser = server.stranger();
    const { given, tokens } = await signIn(browser);
    const { status, body } = await browser.get('/api/me');
    const seen = given + JSON.stringify(body) + [...browser.cookies.values()].join();
    expect([status, tokens.length]).toEqual([200, 2]);
    for (const token of tokens) {
      for (const part of token.split('.')) expect(seen).not.toContain(part);
      expect(seen).not.toContain(Buffer.from(token).toString('base64url').slice(0, 40));
    }
    const out = await browser.delete<{ address?: string }>('/api/session');
    expect(JSON.stringify(out.body)).toContain(tokens[0]);
  });

  it('open nothing by themselves, and an access token is no ID token', async () => {
    const { tokens } = await signIn(server.stranger());
    for (const token of tokens) {
      const headers = { Authorization: `Bearer ${token}` };
      expect((await server.stranger().raw('/api/me', { headers })).status).toBe(401);
    }
    // As RFC 9068 has it: for the same client and signed by the same key, but the answer to no sign-in.
    provider.claims = { nonce: undefined, client_id: CLIENT_ID, scope: 'openid' };
    const browser = server.stranger();
    await signIn(browser);
    provider.claims = {};
    expect((await browser.get('/api/me')).status).toBe(401);
  });
});

describe('a provider', () => {
  const asking = async () => {
    const own = await openTestServer({ config: { oidc: configOf(), publicOrigin: ORIGIN } });
    const { status } = await own.stranger().post('/api/session/oidc', {});
    await own.close();
    return status;
  };

  it('that calls itself by the name of another is believed nothing', async () => {
    provider.named = 'https://cong.tinh.vn';
    expect(await asking()).toBe(503);
    provider.named = provider.issuer;
    expect(await asking()).toBe(200);
  });

  it('that sends the server on elsewhere is not followed', async () => {
    provider.sendsOn = '/noi-bo';
    provider.asked = [];
    expect(await asking()).toBe(503);
    expect(provider.asked).toEqual(['/.well-known/openid-configuration']);
    provider.sendsOn = null;
  });
});
