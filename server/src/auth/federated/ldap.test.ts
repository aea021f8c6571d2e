import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { insertAccountLink, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownCertificate } from '../../testing/federated/certificate.ts';
import { openTestDirectory, type TestDirectory } from '../../testing/federated/directory.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { askDirectory } from './directory.ts';
import { type LdapConfig, readLdap } from './federated-config.ts';

const BASE = 'ou=people,dc=tinh,dc=vn';
const PASSWORD = 'mật khẩu ở thư mục';
const SERVICE = { dn: `uid=so-viec,${BASE}`, password: 'mat-khau-cua-so-viec' };

let directory: TestDirectory;
let server: TestServer;
/** The two ways to find somebody. */
let byTemplate: LdapConfig;
let bySearch: LdapConfig;
beforeAll(async () => {
  directory = await openTestDirectory();
  const SV_LDAP_URL = `ldap://127.0.0.1:${directory.port}`;
  byTemplate = configOf({ SV_LDAP_URL, SV_LDAP_USER: `uid={name},${BASE}` });
  bySearch = configOf({
    ...{ SV_LDAP_URL, SV_LDAP_BASE: BASE, SV_LDAP_FILTER: '(&(objectClass=person)(uid={name}))' },
    ...{ SV_LDAP_BIND_DN: SERVICE.dn, SV_LDAP_BIND_PASSWORD: SERVICE.password },
  });
  server = await openTestServer({ config: { ldap: bySearch } });
  directory.passwords.set(SERVICE.dn, SERVICE.password);
  directory.passwords.set(`uid=tran.ha,${BASE}`, PASSWORD);
  await link('ha', 'tran.ha');
});
afterEach(() => {
  directory.isSilent = false;
  directory.binds.length = 0;
  directory.searches.length = 0;
});
afterAll(async () => {
  await server.close();
  await directory.close();
});

function configOf(env: Record<string, string>): LdapConfig {
  const config = readLdap(env);
  if (!config) throw new Error('no directory');
  return config;
}

async function link(person: 'ha' | 'bao', subject: string): Promise<void> {
  const row = { id: newId(), accountId: server.fixture.accountIds[person], kind: 'ldap' as const };
  const by = { createdAt: server.now().toISOString(), createdById: null };
  await inTransaction(server.db, (trx) =>
    insertAccountLink(trx, { ...row, issuer: '', subject, subjectKey: subject, ...by }),
  );
}

const ask = (ldap: LdapConfig, name: string | undefined, password: string) =>
  askDirectory(ldap, { name, password }, server.log);

/** What the directory was put to, without the words. */
const workDone = () => ({ binds: directory.binds.length, searches: directory.searches.length });

async function workOf(username: string, password: string) {
  directory.binds.length = 0;
  directory.searches.length = 0;
  const { status, body } = await server.stranger().signIn(username, password);
  return { status, code: body.code, ...workDone() };
}

describe('a password of the directory', () => {
  it('opens the account that is linked, by the name it has here', async () => {
    const browser = server.stranger();
    expect((await browser.signIn('ha.ttt', PASSWORD)).status).toBe(200);
    const rows = await server.db.selectFrom('session').select('firstFactor').execute();
    expect(rows).toEqual([{ firstFactor: 'ldap' }]);
  });

  it('does not take the place of one that is right here, for which the directory is not asked', async () => {
    expect((await server.stranger().signIn('ha.ttt')).status).toBe(200);
    expect(workDone()).toEqual({ binds: 0, searches: 0 });
  });

  it('opens nobody else, and makes and links nobody', async () => {
    for (const username of ['tran.ha', 'bao.pq']) {
      expect((await server.stranger().signIn(username, PASSWORD)).status).toBe(401);
    }
    const links = await server.db.selectFrom('account_link').select('subject').execute();
    expect(links).toEqual([{ subject: 'tran.ha' }]);
  });

  it('that is wrong costs the same work whether an account is there, linked, closed or not', async () => {
    await server.db
      .updateTable('account')
      .set({ disabledAt: 'x' })
      .where('username', '=', 'yen.pt')
      .execute();
    const work = [];
    for (const username of ['ha.ttt', 'bao.pq', 'yen.pt', 'khong.co'])
      work.push(await workOf(username, 'sai'));
    const [first] = work;
    expect(first).toEqual({ status: 401, code: 'wrong-credentials', binds: 2, searches: 1 });
    for (const other of work) expect(other).toEqual(first);
  });

  it('is told to the directory for the person alone: for nobody another one goes', async () => {
    await workOf('bao.pq', 'mật khẩu gõ nhầm');
    expect(directory.binds.map(({ password }) => password)).not.toContain('mật khẩu gõ nhầm');
  });

  it('serves where the password here is switched off, which then opens nothing', async () => {
    const { ha } = server.fixture.accountIds;
    const put = (passwordOff: number) =>
      server.db.updateTable('account').set({ passwordOff }).where('id', '=', ha).execute();
    await put(1);
    expect((await server.stranger().signIn('ha.ttt')).status).toBe(401);
    expect((await server.stranger().signIn('ha.ttt', PASSWORD)).status).toBe(200);
    await put(0);
  });
});

describe.each(['by a template', 'by searching'])('somebody found %s', (way) => {
  const ldap = () => (way === 'by a template' ? byTemplate : bySearch);

  it('is let in with their own password alone', async () => {
    expect(await ask(ldap(), 'tran.ha', PASSWORD)).toBe('right');
    expect(await ask(ldap(), 'tran.ha', 'khác')).toBe('wrong');
    expect(await ask(ldap(), 'khong.co', PASSWORD)).toBe('wrong');
    expect(await ask(ldap(), undefined, PASSWORD)).toBe('wrong');
  });

  it('is not let in without a password, though the directory takes a bind without one', async () => {
    expect(await ask(ldap(), 'tran.ha', '')).toBe('wrong');
    expect(directory.binds).toEqual([]);
  });

  it.each([
    '*',
    'tran*',
    'tran.ha)(uid=*',
    '*)(uid=*))(|(uid=*',
    'tran.ha,ou=people,dc=tinh,dc=vn',
    'x+uid=tran.ha',
    'tran.ha\u0000',
    '\\2a',
    '(',
    '#tran.ha',
    ' tran.ha',
  ])('is nobody by the name %j', async (name) => {
    expect(await ask(ldap(), name, PASSWORD)).toBe('wrong');
    // As many steps as for any other name: none was another filter or another entry.
    expect(directory.searches).toHaveLength(way === 'by a template' ? 0 : 1);
    expect(directory.binds.at(-1)?.dn).not.toBe(`uid=tran.ha,${BASE}`);
  });

  it('is told from nobody by no number of steps', async () => {
    await ask(ldap(), 'tran.ha', 'sai');
    const known = workDone();
    directory.binds.length = 0;
    directory.searches.length = 0;
    await ask(ldap(), undefined, 'sai');
    expect(workDone()).toEqual(known);
  });
});

describe('a name in a template', () => {
  it.each([
    ['tran.ha,ou=khac', 'tran.ha\\,ou\\=khac'],
    ['a+b"c<d>e;f\\g', 'a\\+b\\"c\\<d\\>e\\;f\\\\g'],
    ['#a ', '\\#a\\ '],
    [' a\u0000', '\\ a\\00'],
  ])('stands in the entry as a value whatever is in it: %j', async (name, written) => {
    await ask(byTemplate, name, PASSWORD);
    expect(directory.binds.map(({ dn }) => dn)).toEqual([`uid=${written},${BASE}`]);
  });
});

describe('a name that is searched for', () => {
  it('stands in the filter as a value whatever is in it', async () => {
    await ask(bySearch, 'a*)(b\\', PASSWORD);
    expect(directory.searches).toEqual(['(&(objectclass=person)(uid=a\\2a\\29\\28b\\5c))']);
  });

  it('is nobody’s when two answer to it', async () => {
    directory.passwords.set(`uid=trung.ten,ou=a,${BASE}`, PASSWORD);
    directory.passwords.set(`uid=trung.ten,ou=b,${BASE}`, PASSWORD);
    expect(await ask(bySearch, 'trung.ten', PASSWORD)).toBe('wrong');
  });

  it('by an account of the program that the directory does not know is no fault of the person', async () => {
    const { entry } = bySearch;
    const other = { ...bySearch, entry: { ...entry, password: 'cũ' } } as LdapConfig;
    expect(await ask(other, 'tran.ha', PASSWORD)).toBe('away');
  });
});

describe('a directory that is away', () => {
  beforeAll(() => {
    bySearch.patience = 60;
  });
  it('is said so, alike to everybody, and leaves passwords of this program alone', async () => {
    directory.isSilent = true;
    const refusals = [];
    for (const username of ['ha.ttt', 'bao.pq', 'khong.co']) {
      const { status, body } = await server.stranger().signIn(username, 'sai thật');
      refusals.push([status, body.code]);
    }
    expect(refusals).toEqual(Array.from({ length: 3 }, () => [503, 'directory-away']));
    for (const username of ['ha.ttt', 'bao.pq']) {
      expect((await server.stranger().signIn(username)).status).toBe(200);
    }
  });

  it('makes nobody’s wrong tries free', async () => {
    directory.isSilent = true;
    const browser = server.stranger();
    const codes = [];
    for (let wrong = 0; wrong < 5; wrong++) codes.push((await browser.signIn('an.nth', 'sai')).body.code);
    expect(codes.at(-1)).toBe('too-many-tries');
    expect((await browser.signIn('an.nth')).status).toBe(429);
  });

  it('is a port that nobody listens at, too', async () => {
    const gone = await openTestDirectory();
    await gone.close();
    const ldap = { ...byTemplate, url: `ldap://127.0.0.1:${gone.port}` };
    expect(await ask(ldap, 'tran.ha', PASSWORD)).toBe('away');
  });
});

describe('a line that becomes secret', () => {
  const own = ownCertificate();
  const before = getCACertificates('default');
  let secret: TestDirectory;
  let ldap: LdapConfig;
  beforeAll(async () => {
    secret = await openTestDirectory(own);
    secret.passwords.set(`uid=tran.ha,${BASE}`, PASSWORD);
    const SV_LDAP_URL = `ldap://127.0.0.1:${secret.port}`;
    ldap = configOf({ SV_LDAP_URL, SV_LDAP_STARTTLS: '1', SV_LDAP_USER: `uid={name},${BASE}` });
  });
  afterAll(async () => {
    setDefaultCACertificates(before);
    await secret.close();
  });

  it('carries no password where nobody vouches for the directory', async () => {
    expect(await ask(ldap, 'tran.ha', PASSWORD)).toBe('away');
    expect(secret.binds).toEqual([]);
  });

  it('carries it where the certificate is known', async () => {
    setDefaultCACertificates([...before, own.cert]);
    expect(await ask(ldap, 'tran.ha', PASSWORD)).toBe('right');
    expect(await ask(ldap, 'tran.ha', 'sai')).toBe('wrong');
  });

  it('that the directory does not offer carries none', async () => {
    expect(await ask({ ...ldap, url: byTemplate.url }, 'tran.ha', PASSWORD)).toBe('away');
    expect(directory.binds).toEqual([]);
  });
});
