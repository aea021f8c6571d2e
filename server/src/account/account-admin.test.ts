import { FIXTURE_PASSWORD } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { setUpDevice } from '../testing/second-factor.ts';
import {
  closeAccount,
  createAccount,
  forgetSecondFactor,
  type NewAccount,
  resetAccount,
  resetNewAccounts,
} from './account-admin.commands.ts';
import { firstPassword } from './first-password.ts';
import { viewAccounts } from './list-accounts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const create = (account: Partial<NewAccount>) =>
  createAccount(server.db, { username: 'mai.lt', displayName: 'Lê Thị Mai', ...account }, server.now());
const accounts = () => viewAccounts(server.db, '2024-01-12');
const accountOf = async (username: string) => (await accounts()).find((a) => a.username === username);
const signIn = async (username: string, password: string) =>
  (await server.stranger().signIn(username, password)).status;
const actsOn = (username: string) =>
  server.db
    .selectFrom('audit_event as e')
    .innerJoin('account as a', 'a.id', 'e.objectId')
    .select(['e.act', 'e.accountId', 'e.detail'])
    .where('a.username', '=', username)
    .where('e.act', 'like', 'account.%')
    .orderBy('e.id')
    .execute();

describe('a first password', () => {
  it('is five groups of four that nobody misreads, and never the same', () => {
    const made = Array.from({ length: 200 }, firstPassword);
    for (const password of made) expect(password).toMatch(/^[abcdefghkmnprstuvwxyz2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(made.join('')).not.toMatch(/[ijloq01]/);
    expect(new Set(made).size).toBe(200);
  });
});

describe('a new account', () => {
  it('opens with its first password, which must be changed, and holds its role from today', async () => {
    const password = await create({ username: ' Mai.LT ', role: 'personnel', unitCode: 'STC' });
    const browser = server.stranger();
    expect((await browser.signIn('mai.lt', password)).status).toBe(200);
    expect((await browser.get('/api/summary/2024-01')).body.code).toBe('password-must-change');
    expect(await accountOf('mai.lt')).toEqual({
      ...{ username: 'mai.lt', name: 'Lê Thị Mai', cadre: null, state: 'first-password' },
      ...{ roles: [{ role: 'personnel', unit: 'STC' }], createdAt: server.now().toISOString() },
    });
    const [act] = await actsOn('mai.lt');
    expect(act).toMatchObject({ act: 'account.create', accountId: null });
    expect(act?.detail).not.toContain(password);
  });

  it('holds its role over everything where that is asked for', async () => {
    await create({ username: 'mai.everywhere', role: 'committee', isEverywhere: true });
    expect((await accountOf('mai.everywhere'))?.roles).toEqual([{ role: 'committee', unit: null }]);
  });

  it.each<[string, Partial<NewAccount>, RegExp]>([
    ['a name with tone marks', { username: 'mai.lê' }, /không dùng được/],
    ['a name that is taken, however it is written', { username: 'HA.TTT' }, /đã có/],
    ['no name to show', { username: 'a.b', displayName: '  ' }, /Tên hiển thị/],
    ['a name too long to show', { username: 'a.b', displayName: 'x'.repeat(201) }, /Tên hiển thị/],
    ['a role without a unit', { username: 'a.b', role: 'auditor' }, /cần phạm vi/],
    ['a unit without a role', { username: 'a.b', unitCode: 'SNV' }, /--unit cần đi với --role/],
    ['everywhere without a role', { username: 'a.b', isEverywhere: true }, /--everywhere cần đi với --role/],
    [
      'a unit and everywhere',
      { username: 'a.b', role: 'auditor', unitCode: 'SNV', isEverywhere: true },
      /bỏ một/,
    ],
    ['an administrator of a unit', { username: 'a.b', role: 'admin', unitCode: 'SNV' }, /không gắn/],
    ['a unit that is not there', { username: 'a.b', role: 'auditor', unitCode: 'X' }, /Không có đơn vị X/],
    ['a person who is not there', { username: 'a.b', cadreCode: 'X' }, /Không có cán bộ X/],
    ['a person who has one', { username: 'a.b', cadreCode: 'CB-HA' }, /đã có tài khoản ha\.ttt/],
  ])('is refused for %s, and nothing is made', async (_, account, sentence) => {
    const before = await accounts();
    await expect(create(account)).rejects.toThrow(sentence);
    expect(await accounts()).toEqual(before);
  });
});

describe('a reset', () => {
  it('ends the sessions and the old password', async () => {
    const ha = server.as('ha.ttt');
    expect((await ha.get('/api/me')).status).toBe(200);
    const { username, password } = await resetAccount(server.db, ' Ha.TTT', server.now());
    expect(username).toBe('ha.ttt');
    expect((await ha.get('/api/me')).status).toBe(401);
    expect(await signIn('ha.ttt', FIXTURE_PASSWORD)).toBe(401);
    expect(await signIn('ha.ttt', password)).toBe(200);
    expect((await accountOf('ha.ttt'))?.state).toBe('first-password');
    await expect(resetAccount(server.db, 'khong.co', server.now())).rejects.toThrow(/Không có tài khoản/);
  });

  it('of all who never had a password leaves out those with one and those closed', async () => {
    const without = { passwordHash: null };
    const { bao, duyen, yen } = server.fixture.accountIds;
    await server.db.updateTable('account').set(without).where('id', 'in', [bao, duyen, yen]).execute();
    await closeAccount(server.db, 'yen.pt', server.now());
    expect((await accountOf('bao.pq'))?.state).toBe('no-password');
    const progress: number[] = [];
    const given = await resetNewAccounts(server.db, server.now(), (done, total) =>
      progress.push(done, total),
    );
    expect(given.map(({ username }) => username)).toEqual(['bao.pq', 'duyen.ltm']);
    expect(progress).toEqual([1, 2, 2, 2]);
    expect(await signIn('bao.pq', given[0]!.password)).toBe(200);
    expect(await resetNewAccounts(server.db, server.now())).toEqual([]);
  });
});

describe('closing an account', () => {
  it('ends its sessions and lets nobody in, once; a reset opens it again', async () => {
    const an = server.as('an.nth');
    expect((await an.get('/api/me')).status).toBe(200);
    const close = () => closeAccount(server.db, 'an.nth', server.now());
    expect([await close(), await close()]).toEqual([true, false]);
    expect((await an.get('/api/me')).status).toBe(401);
    expect(await signIn('an.nth', FIXTURE_PASSWORD)).toBe(401);
    expect((await accountOf('an.nth'))?.state).toBe('disabled');
    const { password } = await resetAccount(server.db, 'an.nth', server.now());
    expect(await signIn('an.nth', password)).toBe(200);
    const acts = (await actsOn('an.nth')).map(({ act }) => act);
    expect(acts).toEqual(['account.disable', 'account.reset']);
  });
});

describe('a lost second factor', () => {
  it('is taken away on the machine, once, and the password alone opens again', async () => {
    await setUpDevice(server, server.as('tuan.lm'));
    expect((await server.stranger().signIn('tuan.lm')).body).toEqual({ secondFactor: true });
    const forget = () => forgetSecondFactor(server.db, 'Tuan.LM', server.now());
    expect([await forget(), await forget()]).toEqual([true, false]);
    expect((await server.stranger().signIn('tuan.lm')).body).toHaveProperty('me');
    await expect(forgetSecondFactor(server.db, 'khong.co', server.now())).rejects.toThrow(
      /Không có tài khoản/,
    );
  });
});

describe('the list of accounts', () => {
  it('shows the roles of the day, and the person of each', async () => {
    const son = server.fixture.accountIds.son;
    await server.db
      .updateTable('role_grant')
      .set({ toOn: '2024-01-11' })
      .where('accountId', '=', son)
      .execute();
    expect(await accountOf('son.lv')).toMatchObject({ roles: [], cadre: null, state: 'open' });
    expect(await accountOf('vinh.dq')).toMatchObject({ roles: [{ role: 'admin', unit: null }] });
    expect(await accountOf('phuc.nv')).toMatchObject({
      ...{ roles: [{ role: 'personnel', unit: 'SNV' }], cadre: 'CB-PHUC' },
    });
    const names = (await accounts()).map(({ username }) => username);
    expect(names).toEqual(names.toSorted());
  });
});
