import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLdap, readOidc } from '../auth/federated/federated-config.ts';
import { ORIGIN, openTestServer, type TestServer } from '../testing/index.ts';
import { linkFromTable } from './page/link-file.ts';

interface Links {
  version: number;
  isPasswordOff: boolean;
  links: { id: string; kind: string; subject: string; isOfAnother: boolean }[];
}

let server: TestServer;
beforeAll(async () => {
  // Nobody listens there.
  const ldap = readLdap({ SV_LDAP_URL: 'ldap://127.0.0.1:9', SV_LDAP_USER: '{name}@tinh.vn' });
  server = await openTestServer({ config: { ldap, oidc: oidcOf('https://sso.tinh.vn') } });
});
afterAll(() => server.close());

const oidcOf = (issuer: string) => readOidc({ SV_OIDC_ISSUER: issuer, SV_OIDC_CLIENT: 'x' }, ORIGIN);
type Person = keyof TestServer['fixture']['accountIds'];
const at = (person: Person) => `/api/accounts/${server.fixture.accountIds[person]}`;
const admin = () => server.as('vinh.dq');
const linksOf = async (person: Person) => (await admin().get<Links>(`${at(person)}/links`)).body;
const link = (person: Person, kind: 'oidc' | 'ldap', subject: string, id = newId()) =>
  admin().post(`${at(person)}/links`, { id, kind, subject });
const trailOf = (person: Person, act: string) =>
  server.db
    .selectFrom('audit_event')
    .select(['accountId', 'detail'])
    .where('act', '=', act)
    .where('objectId', '=', server.fixture.accountIds[person])
    .execute();

async function switchPassword(person: Person, isOff: boolean) {
  const { version } = await linksOf(person);
  return admin().put(`${at(person)}/password-use`, { version, isOff });
}

describe('linking an account', () => {
  it('is an administrator’s act, with a trace that says to whom', async () => {
    expect((await link('ha', 'oidc', 'Ha-123')).status).toBe(201);
    const { links } = await linksOf('ha');
    expect(links).toEqual([expect.objectContaining({ kind: 'oidc', subject: 'Ha-123', isOfAnother: false })]);
    const [event] = await trailOf('ha', 'account.link');
    expect(event?.accountId).toBe(server.fixture.accountIds.vinh);
    expect(JSON.parse(event?.detail ?? '')).toEqual({
      ...{ kind: 'oidc', issuer: 'https://sso.tinh.vn', subject: 'Ha-123' },
    });
  });

  it.each(['phuc.nv', 'ha.ttt', 'an.nth', 'thu.dt', 'son.lv'])('is not for %s', async (username) => {
    const { status } = await server
      .as(username)
      .post(`${at('ha')}/links`, { id: newId(), kind: 'ldap', subject: 'x' });
    expect(status).toBe(403);
    expect((await server.as(username).get(`${at('ha')}/links`)).status).toBe(403);
  });

  it('makes nobody two people: a subject is one account’s, an account has one of a kind', async () => {
    const taken = await link('bao', 'oidc', 'Ha-123');
    expect([taken.status, taken.body.fields]).toEqual([
      422,
      [{ path: 'subject', code: 'link-taken', params: { username: 'ha.ttt' } }],
    ]);
    expect((await link('ha', 'oidc', 'khac')).body.code).toBe('link-there');
    expect((await link('bao', 'oidc', 'ha-123')).status).toBe(201);
  });

  it('takes a name of the directory for one in small and capital letters, to the letter for the provider', async () => {
    expect((await link('ha', 'ldap', 'Tran.Ha')).status).toBe(201);
    expect((await link('bao', 'ldap', 'tran.HA')).body.code).toBe('link-taken');
  });

  it.each(['', ' ', 'a\nb', 'a\u0000b', 'x'.repeat(256)])('takes no such name: %j', async (subject) => {
    const { status, body } = await link('duyen', 'ldap', subject);
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'subject']);
  });

  it('asks for a way that this server is set up for', async () => {
    const { ldap } = server.config;
    server.config.ldap = null;
    const { status, body } = await link('duyen', 'ldap', 'duyen');
    expect([status, body.code]).toEqual([422, 'link-kind-off']);
    server.config.ldap = ldap;
  });

  it('by the word of another provider than today’s says so', async () => {
    const { oidc } = server.config;
    server.config.oidc = oidcOf('https://sso-moi.tinh.vn');
    const { links } = await linksOf('bao');
    expect(links.map(({ isOfAnother }) => isOfAnother)).toEqual([true]);
    server.config.oidc = oidc;
  });
});

describe('unlinking', () => {
  it('ends the sessions of the account with the next request, once, with a trace', async () => {
    const browser = server.stranger();
    await browser.signIn('bao.pq');
    const [found] = (await linksOf('bao')).links;
    const remove = () => admin().post(`${at('bao')}/links/${found?.id}/removal`);
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 200]);
    expect((await browser.get('/api/me')).status).toBe(401);
    expect([(await linksOf('bao')).links, (await trailOf('bao', 'account.unlink')).length]).toEqual([[], 1]);
  });

  it('of another account’s link by this one’s address takes nothing away', async () => {
    const [found] = (await linksOf('ha')).links;
    await admin().post(`${at('bao')}/links/${found?.id}/removal`);
    expect((await linksOf('ha')).links.map(({ id }) => id)).toContain(found?.id);
  });
});

describe('the password of this program', () => {
  it('is switched off only where another way is there, and the last way stays then', async () => {
    expect((await switchPassword('bao', true)).body.code).toBe('link-missing');
    const { links } = await linksOf('ha');
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    expect((await switchPassword('ha', true)).status).toBe(200);
    expect((await browser.get('/api/me')).status).toBe(401);
    expect((await browser.signIn('ha.ttt')).body.code).toBe('directory-away');
    const [first, last] = links.map(({ id }) => id);
    expect((await admin().post(`${at('ha')}/links/${first}/removal`)).status).toBe(200);
    expect((await admin().post(`${at('ha')}/links/${last}/removal`)).body.code).toBe('link-last');
  });

  it('is not given anew while it is off, not by an officer of the body either', async () => {
    const { version } = await linksOf('ha');
    for (const username of ['vinh.dq', 'phuc.nv']) {
      const { status, body } = await server.as(username).post(`${at('ha')}/reset`, { version });
      expect([status, body.code]).toEqual([422, 'password-off']);
    }
  });

  it('is switched on again as it was', async () => {
    expect((await switchPassword('ha', false)).status).toBe(200);
    expect((await server.stranger().signIn('ha.ttt')).status).toBe(200);
    expect([
      (await trailOf('ha', 'account.password-off')).length,
      (await trailOf('ha', 'account.password-on')).length,
    ]).toEqual([1, 1]);
  });

  it('stays with the last administrator, who could not be reached where the provider is away', async () => {
    await link('vinh', 'oidc', 'vinh');
    expect((await switchPassword('vinh', true)).body.code).toBe('last-administrator');
  });

  it('is not asked to be changed by who never used it and came another way', async () => {
    const { id, username } = await server.db
      .selectFrom('account')
      .select(['id', 'username'])
      .where('mustChangePassword', '=', 1)
      .executeTakeFirstOrThrow();
    const browser = server.stranger();
    await browser.signIn(username);
    expect((await browser.get('/api/units')).body.code).toBe('password-must-change');
    await server.db.updateTable('session').set({ firstFactor: 'oidc' }).where('accountId', '=', id).execute();
    expect((await browser.get('/api/units')).body.code).toBe('notice-unread');
  });
});

describe('a table of links', () => {
  const AT = new Date('2024-01-12T10:00:00.000Z');
  const read = (text: string) => linkFromTable(server.db, text, server.config, AT);

  it('links many at once, and a second time none', async () => {
    const table = '\ufeffusername,kind,subject\nAN.NTH,ldap,An.Nth\n"anh.vn",oidc,anh-1\n\n';
    expect([await read(table), await read(table)]).toEqual([2, 0]);
    expect((await linksOf('an')).links).toEqual([expect.objectContaining({ subject: 'An.Nth' })]);
    const [event] = await trailOf('an', 'account.link');
    expect(event?.accountId).toBeNull();
  });

  it.each<[string, string, string]>([
    ['somebody who is not there', 'khong.co,ldap,x', 'Dòng 3: không có tài khoản khong.co.'],
    ['another kind', 'tuan.lm,saml,x', 'Dòng 3: cần kind là oidc hoặc ldap'],
    ['nobody there', 'tuan.lm,ldap,', 'Dòng 3: cần kind là oidc hoặc ldap'],
    ['somebody else’s', 'tuan.lm,ldap,an.nth', 'Dòng 3: người này đã nối với tài khoản an.nth.'],
    ['who is linked otherwise', 'an.nth,ldap,khac', 'Dòng 3: tài khoản đã nối với một người khác'],
  ])('with %s links nobody and names the line', async (_what, line, words) => {
    await expect(read(`username,kind,subject\nthu.dt,ldap,thu\n${line}`)).rejects.toThrow(words);
    expect((await linksOf('thu')).links).toEqual([]);
  });

  it('without its columns is told which are missing', async () => {
    await expect(read('username,subject\nthu.dt,thu')).rejects.toThrow('Tệp thiếu cột kind');
  });
});
