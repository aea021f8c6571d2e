import { insertAccountLink, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
  const env = {
    ...{ SV_OIDC_ISSUER: provider.issuer, SV_OIDC_CLIENT: CLIENT_ID, SV_OIDC_SECRET: CLIENT_SECRET },
    ...{ SV_OIDC_NAME: 'Cổng của tỉnh', SV_OIDC_SECOND_FACTOR: 'otp' },
  };
  server = await openTestServer({ config: { oidc: readOidc(env, ORIGIN), publicOrigin: ORIGIN } });
  await link('ha', 'ha-o-tinh');
});
afterEach(() => Object.assign(provider, { claims: {}, signedBy: 'itself', offersSignOut: true }));
afterAll(async () => {
  await server.close();
  await provider.close();
});

async function link(person: 'ha' | 'bao' | 'vinh', subject: string): Promise<void> {
  const row = { id: newId(), accountId: server.fixture.accountIds[person], kind: 'oidc' as const };
  const of = { issuer: provider.issuer, subject, subjectKey: subject };
  const by = { createdAt: server.now().toISOString(), createdById: null };
  await inTransaction(server.db, (trx) => insertAccountLink(trx, { ...row, ...of, ...by }));
}

interface Left {
  address: string;
}

/** Presses the button: where the browser goes. */
async function leave(browser: TestClient, next?: string): Promise<string> {
  const { status, body } = await browser.post<Left>('/api/session/oidc', next === undefined ? {} : { next });
  expect(status).toBe(200);
  return body.address;
}

/** Comes back from there with this address: where the browser goes on to. */
async function comeBack(browser: TestClient, address: string): Promise<string> {
  const response = await browser.raw(address.replace(ORIGIN, ''));
  expect(response.status).toBe(303);
  return response.headers.get('Location') ?? '';
}

async function signIn(browser: TestClient, subject: string, next?: string): Promise<string> {
  return comeBack(browser, provider.signIn(await leave(browser, next), subject));
}

async function outcomeOf(browser: TestClient): Promise<unknown> {
  const { body } = await browser.get<{ outcome: unknown }>('/api/session/ways');
  return body.outcome;
}

const whoIs = async (browser: TestClient) => {
  const { status, body } = await browser.get<{ account?: { username: string } }>('/api/me');
  return body.account?.username ?? status;
};

describe('signing in with the provider', () => {
  it('opens the linked account and goes on to the page that was asked for', async () => {
    const browser = server.stranger();
    expect(await signIn(browser, 'ha-o-tinh', '/lich/tuan?ngay=2024-01-10')).toBe(
      `${ORIGIN}/lich/tuan?ngay=2024-01-10`,
    );
    expect(await whoIs(browser)).toBe('ha.ttt');
    const session = await server.db.selectFrom('session').selectAll().orderBy('id').execute();
    expect(session.map(({ firstFactor, secondFactor }) => [firstFactor, secondFactor])).toEqual([
      ['oidc', 'none'],
    ]);
  });

  it('asks with a challenge, a state and a nonce of its own each time, and for one address only', async () => {
    const asked = await Promise.all([leave(server.stranger()), leave(server.stranger())]);
    const [one, other] = asked.map((address) => new URL(address).searchParams);
    expect(one?.get('redirect_uri')).toBe(`${ORIGIN}/api/session/oidc/callback`);
    expect(one?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one?.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect(one?.get(name)).not.toBe(other?.get(name));
    }
  });

  it('is not led elsewhere by the address that a request came to', async () => {
    const request = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    const browser = server.stranger();
    browser.headers.Host = 'evil.example';
    const left = (await (await browser.raw('/api/session/oidc', request)).json()) as Left;
    expect(new URL(left.address).searchParams.get('redirect_uri')).toBe(
      `${ORIGIN}/api/session/oidc/callback`,
    );
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'http://[',
  ])('goes on to no other site: %j', async (next) => {
    expect(await signIn(server.stranger(), 'ha-o-tinh', next)).toBe(`${ORIGIN}/`);
  });

  it('goes on to a path that only looks like another site as a path', async () => {
    expect(await signIn(server.stranger(), 'ha-o-tinh', '/..//evil.example')).toBe(`${ORIGIN}//evil.example`);
  });

  it('works in two tabs of a browser at once', async () => {
    const browser = server.stranger();
    const [one, other] = [await leave(browser), await leave(browser)];
    await comeBack(browser, provider.signIn(other, 'ha-o-tinh'));
    expect(await comeBack(browser, provider.signIn(one, 'ha-o-tinh'))).toBe(`${ORIGIN}/`);
  });

  it('asks what the provider is once, and not at the start', async () => {
    expect(provider.discoveries).toBe(1);
  });

  it('counts what was shown there as a second factor only where a setting says so', async () => {
    const strength = async (claims: object) => {
      provider.claims = { ...claims };
      const browser = server.stranger();
      await signIn(browser, 'ha-o-tinh');
      const row = await server.db
        .selectFrom('session')
        .select('secondFactor')
        .where('endedAt', 'is', null)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute();
      await browser.delete('/api/session');
      return row.some(({ secondFactor }) => secondFactor === 'provider');
    };
    expect(await strength({ amr: ['pwd', 'sms'], acr: '2' })).toBe(false);
    expect(await strength({ amr: 'otp' })).toBe(false);
    expect(await strength({ amr: ['pwd', 'otp'] })).toBe(true);
    expect(await strength({ acr: 'otp' })).toBe(true);
  });
});

describe('signing in with the provider opens nothing', () => {
  it('for somebody who is linked to no account: none is made, and the page says whom to link', async () => {
    const count = async () => (await server.db.selectFrom('account').select('id').execute()).length;
    const before = await count();
    const browser = server.stranger();
    expect(await signIn(browser, 'nguoi-la', '/hom-nay')).toBe(`${ORIGIN}/dang-nhap?tiep=%2Fhom-nay`);
    expect([await whoIs(browser), await count()]).toEqual([401, before]);
    expect(await outcomeOf(browser)).toEqual({ code: 'not-linked', subject: 'nguoi-la' });
    expect(await outcomeOf(browser)).toBeNull();
    const links = await server.db.selectFrom('account_link').select('subject').execute();
    expect(links).toEqual([{ subject: 'ha-o-tinh' }]);
  });

  it('for a closed account, told as if there were none', async () => {
    await link('bao', 'bao-o-tinh');
    const { bao } = server.fixture.accountIds;
    await server.db.updateTable('account').set({ disabledAt: 'x' }).where('id', '=', bao).execute();
    const browser = server.stranger();
    await signIn(browser, 'bao-o-tinh');
    expect(await outcomeOf(browser)).toEqual({ code: 'not-linked', subject: 'bao-o-tinh' });
    const refused = { act: 'session.begin', outcome: 'refused', accountId: null };
    const trail = await server.db.selectFrom('audit_event').selectAll().where('objectId', '=', bao).execute();
    expect(trail).toEqual([expect.objectContaining(refused)]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another nonce', { nonce: 'khac' }],
    ['of another audience', { aud: 'chuong-trinh-khac' }],
    ['for several, made out for another', { aud: [CLIENT_ID, 'khac'], azp: 'khac' }],
    ['of another issuer', { iss: 'https://evil.example' }],
    ['that is over', { exp: Math.floor(Date.now() / 1000) - 600 }],
    ['of the time to come', { nbf: Math.floor(Date.now() / 1000) + 600 }],
    ['without a subject', { sub: undefined }],
  ])('with a token %s', async (_what, claims) => {
    provider.claims = claims;
    const browser = server.stranger();
    await signIn(browser, 'ha-o-tinh');
    expect([await outcomeOf(browser), await whoIs(browser)]).toEqual([{ code: 'sign-in-broken' }, 401]);
  });

  it.each(['another', 'nobody'] as const)('with a token signed by %s', async (signedBy) => {
    provider.signedBy = signedBy;
    const browser = server.stranger();
    await signIn(browser, 'ha-o-tinh');
    expect([await outcomeOf(browser), await whoIs(browser)]).toEqual([{ code: 'sign-in-broken' }, 401]);
  });

  it('with a state that was mixed up, or in a browser that did not leave', async () => {
    const [mine, victim] = [server.stranger(), server.stranger()];
    await leave(victim);
    const address = provider.signIn(await leave(mine), 'ha-o-tinh');
    await comeBack(victim, address);
    expect([await outcomeOf(victim), await whoIs(victim)]).toEqual([{ code: 'sign-in-broken' }, 401]);
    const url = new URL(address);
    url.searchParams.set('state', `${url.searchParams.get('state')?.slice(0, 20)}${'x'.repeat(23)}`);
    await comeBack(mine, url.href);
    expect([await outcomeOf(mine), await whoIs(mine)]).toEqual([{ code: 'sign-in-broken' }, 401]);
  });

  it('with a code that was used before, even by who holds the cookies of then', async () => {
    const browser = server.stranger();
    const address = provider.signIn(await leave(browser), 'ha-o-tinh');
    const thief = server.stranger();
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    await comeBack(browser, address);
    for (const again of [browser, thief]) await comeBack(again, address);
    expect([await outcomeOf(thief), await whoIs(thief)]).toEqual([{ code: 'sign-in-broken' }, 401]);
  });

  it('ten minutes after it left', async () => {
    const browser = server.stranger();
    const address = provider.signIn(await leave(browser), 'ha-o-tinh');
    const before = server.now();
    server.setNow(new Date(before.getTime() + 10 * 60_000 + 1000).toISOString(), { keepSessions: true });
    await comeBack(browser, address);
    expect(await outcomeOf(browser)).toEqual({ code: 'sign-in-broken' });
    server.setNow(before.toISOString(), { keepSessions: true });
  });

  it('for who turned back at the provider, who is told so', async () => {
    const browser = server.stranger();
    const state = new URL(await leave(browser)).searchParams.get('state') ?? '';
    await comeBack(browser, `/api/session/oidc/callback?error=access_denied&state=${state}`);
    expect(await outcomeOf(browser)).toEqual({ code: 'provider-refused' });
  });

  it('where a session was left behind and the provider did not ask anew who sits there', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const address = await leave(browser);
    expect(new URL(address).searchParams.get('prompt')).toBe('login');
    provider.claims = { auth_time: Math.floor(server.now().getTime() / 1000) - 3600 };
    await comeBack(browser, provider.signIn(address, 'ha-o-tinh'));
    expect(await outcomeOf(browser)).toEqual({ code: 'sign-in-broken' });
  });
});

describe('signing out', () => {
  it('goes on at the provider that somebody signed in with, once', async () => {
    const browser = server.stranger();
    await signIn(browser, 'ha-o-tinh');
    const { body } = await browser.delete<Left>('/api/session');
    const url = new URL(body.address);
    expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/out`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/dang-nhap`);
    expect(url.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3);
    expect((await browser.delete('/api/session')).status).toBe(204);
  });

  it('stays here after a password', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    expect((await browser.delete('/api/session')).status).toBe(204);
  });
});

describe('a provider', () => {
  it('that is away is said so at the press, and asked again at the next one', async () => {
    const away = await openTestProvider();
    const env = { SV_OIDC_ISSUER: away.issuer, SV_OIDC_CLIENT: CLIENT_ID };
    const oidc = readOidc(env, ORIGIN);
    await away.close();
    const own = await openTestServer({ config: { oidc, publicOrigin: ORIGIN } });
    for (const _ of [1, 2]) {
      const { status, body } = await own.stranger().post('/api/session/oidc');
      expect([status, body.code]).toEqual([503, 'provider-away']);
    }
    expect((await own.stranger().signIn('ha.ttt')).status).toBe(200);
    await own.close();
  });

  it('is named on the sign-in page where there is one', async () => {
    const { body } = await server.stranger().get('/api/session/ways');
    expect(body).toEqual({ oidc: { name: 'Cổng của tỉnh' }, ldap: null, outcome: null });
  });
});
