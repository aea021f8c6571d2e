import { newId } from '@so-viec/shared/id/uuidv7';
import { nameSortKey } from '@so-viec/shared/text/name';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, accountsOn, type Slip } from '../testing/accounts.ts';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const admin = () => server.as('vinh.dq');
const { list, accountOf, act, signIn } = accountsOn(() => server);
const acts = async () =>
  (
    await server.db
      .selectFrom('audit_event')
      .select(['act', 'accountId'])
      .where('outcome', '=', 'done')
      .orderBy('id')
      .execute()
  )
    .filter((event) => /^(account|role)\./.test(event.act))
    .map((event) => event.act);

describe('accounts for many people at once', () => {
  beforeEach(async () => {
    const { ha, bao } = server.fixture.accountIds;
    for (const table of ['notice_reading', 'first_day'] as const) {
      await server.db.deleteFrom(table).where('accountId', '=', ha).execute();
    }
    await server.db.deleteFrom('account').where('id', '=', ha).execute();
    await server.db.updateTable('account').set({ passwordHash: null }).where('id', '=', bao).execute();
  });

  const candidates = async () =>
    (
      await admin().get<{
        people: { accountId: string | null; cadreId: string; name: string; username: string }[];
      }>('/api/accounts/candidates?unit=SNV')
    ).body.people.map(({ accountId, ...person }) => ({ id: accountId ?? newId(), ...person }));

  it('are offered for those of a unit who cannot sign in, with a user name each', async () => {
    expect((await candidates()).map(({ name, username }) => [name, username])).toEqual([
      ['Phạm Quốc Bảo', 'bao.pq'],
      ['Trần Thị Thu Hà', 'ha.ttt'],
    ]);
    const { status } = await admin().get('/api/accounts/candidates?unit=KHONG');
    expect(status).toBe(404);
  });

  it('come with first passwords that open each once, within 24 hours', async () => {
    const people = (await candidates()).map(({ id, cadreId, username }) => ({ id, cadreId, username }));
    const { status, body } = await admin().post<{ slips: Slip[] }>('/api/accounts', { people });
    expect([status, body.slips.map(({ username }) => username)]).toEqual([201, ['bao.pq', 'ha.ttt']]);
    const [bao, ha] = body.slips;
    expect(await signIn('bao.pq', bao?.password ?? '')).toEqual([200, undefined]);
    expect(await signIn('bao.pq', bao?.password ?? '')).toEqual([403, 'first-password-over']);
    expect(await candidates()).toEqual([]);
    server.setNow('2024-01-13T09:42:12.000Z');
    expect(await signIn('ha.ttt', ha?.password ?? '')).toEqual([403, 'first-password-over']);
    expect(await acts()).toEqual(['account.reset', 'account.create']);
  });

  it('asked for again, as when an answer was lost, are made once and get another password', async () => {
    const [, person] = await candidates();
    const people = [{ id: person?.id, cadreId: person?.cadreId, username: person?.username }];
    const first = await admin().post<{ slips: Slip[] }>('/api/accounts', { people });
    const second = await admin().post<{ slips: Slip[] }>('/api/accounts', { people });
    expect(second.status).toBe(201);
    expect(await signIn('ha.ttt', first.body.slips[0]?.password ?? '')).toEqual([401, 'wrong-credentials']);
    expect(await signIn('ha.ttt', second.body.slips[0]?.password ?? '')).toEqual([200, undefined]);
    expect((await admin().post<Refusal>('/api/accounts', { people })).body.code).toBe('duplicate-id');
    const other = [{ ...people[0], id: newId(), username: 'ha.khac' }];
    expect((await admin().post<Refusal>('/api/accounts', { people: other })).body.code).toBe('account-there');
    const taken = [{ id: newId(), cadreId: server.fixture.cadreIds.ha, username: 'an.nth' }];
    expect((await admin().post<Refusal>('/api/accounts', { people: taken })).body.code).toBe(
      'username-taken',
    );
  });

  it('are made all or none, and offered to no account that was closed', async () => {
    const [bao, ha] = (await candidates()).map(({ id, cadreId, username }) => ({ id, cadreId, username }));
    const people = [ha, { ...bao, username: 'bao.pq', cadreId: server.fixture.cadreIds.an }];
    expect((await admin().post<Refusal>('/api/accounts', { people })).status).toBe(409);
    expect((await list('?q=ha.ttt')).count).toBe(0);
    expect(await acts()).toEqual([]);
    await server.db
      .updateTable('account')
      .set({ disabledAt: '2024-01-02T00:00:00.000Z' })
      .where('username', '=', 'bao.pq')
      .execute();
    expect((await candidates()).map(({ username }) => username)).toEqual(['ha.ttt']);
  });

  it('can be made for somebody outside the log too', async () => {
    const id = newId();
    const { status, body } = await admin().put<{ slip: Slip }>(`/api/accounts/${id}`, {
      username: 'Mai.LT ',
      displayName: 'Lê Thị Mai',
    });
    expect([status, body.slip.username]).toEqual([201, 'mai.lt']);
    expect((await accountOf('mai.lt')).state).toBe('first-password');
    expect((await list('?q=le+thi+mai')).rows.map(({ username }) => username)).toEqual(['mai.lt']);
    const again = (username: string, displayName: string) =>
      admin().put<Refusal>(`/api/accounts/${id}`, { username, displayName });
    expect((await again('mai.lt', 'Lê Thị Mai')).status).toBe(201);
    expect((await again('mai.lt', 'Lê Thị Mai Anh')).body.code).toBe('duplicate-id');
    expect((await again('mai.khac', 'Lê Thị Mai')).body.code).toBe('duplicate-id');
  });
});

describe('the list of accounts', () => {
  it('goes by tên, họ, đệm, with those outside the log among the others', async () => {
    const input = { username: 'zz.mai', displayName: 'Bùi Thị Hà' };
    await admin().put(`/api/accounts/${newId()}`, input);
    const { rows } = await list();
    const names = rows.map(({ name }) => name);
    const sorted = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
    expect(names).toEqual(sorted);
    expect(names.indexOf('Bùi Thị Hà')).toBe(names.indexOf('Trần Thị Thu Hà') - 1);
    expect(rows.map(({ username }) => username)).not.toEqual(rows.map(({ username }) => username).toSorted());
  });
});

describe('an account', () => {
  it('closed ends its sessions and lets nobody in until it is opened again', async () => {
    const an = server.as('an.nth');
    expect((await an.get('/api/me')).status).toBe(200);
    const before = await accountOf('an.nth');
    expect((await act('an.nth', 'closing')).status).toBe(200);
    expect((await an.get('/api/me')).status).toBe(401);
    const stale = await admin().post<Refusal>(`/api/accounts/${before.id}/closing`, {
      version: before.version,
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect((await list('?state=disabled')).rows.map(({ username }) => username)).toEqual(['an.nth']);
    expect((await act('an.nth', 'opening')).status).toBe(200);
    expect((await accountOf('an.nth')).state).toBe('open');
    expect(await acts()).toEqual(['account.disable', 'account.open']);
  });

  it('of the last administrator is never closed, nor that role ended', async () => {
    expect((await act('vinh.dq', 'closing')).body.code).toBe('last-administrator');
    const [role] = (await accountOf('vinh.dq')).roles;
    const end = (as: string) =>
      server.as(as).post<Refusal>(`/api/roles/${role?.id}/ending`, { toOn: '2024-01-11' });
    expect((await end('vinh.dq')).body.code).toBe('about-oneself');
    await giveRole(server, 'thu.dt', 'admin', null);
    expect((await end('vinh.dq')).body.code).toBe('about-oneself');
    expect((await end('thu.dt')).status).toBe(204);
    expect((await admin().get('/api/accounts')).status).toBe(403);
  });

  it('notes when it was last used, and is found among those never used before', async () => {
    await server.db.updateTable('account').set({ lastSignInAt: null }).execute();
    expect((await list('?state=never')).rows.map((row) => row.username)).toContain('ha.ttt');
    await server.as('ha.ttt').get('/api/me');
    expect((await list('?state=never')).rows.map((row) => row.username)).not.toContain('ha.ttt');
    expect((await accountOf('ha.ttt')).lastSignInAt).toBe(server.now().toISOString());
  });

  it.each([
    ['thu ha', 'ha.ttt'],
    ['TRAN THI THU HÀ', 'ha.ttt'],
    ['vinh', 'vinh.dq'],
  ])('is found by %s', async (q, username) => {
    expect((await list(`?q=${encodeURIComponent(q)}`)).rows.map((row) => row.username)).toContain(username);
  });
});

describe('a role', () => {
  const give = async (username: string, role: object) => {
    const { id } = await accountOf(username);
    const given = { id: newId(), fromOn: '2024-01-01', toOn: null, ...role };
    return admin().post<Refusal & Account>(`/api/accounts/${id}/roles`, given);
  };

  it('works with the next request, and is over with the next when it is ended', async () => {
    expect((await server.as('yen.pt').get('/api/summary/2024-01')).status).toBe(403);
    const { status, body } = await give('yen.pt', { role: 'committee', unitCode: 'STC' });
    expect(status).toBe(201);
    expect((await server.as('yen.pt').get('/api/summary/2024-01')).status).toBe(200);
    const [role] = body.roles;
    expect((await admin().post(`/api/roles/${role?.id}/ending`, { toOn: '2024-01-11' })).status).toBe(204);
    expect((await server.as('yen.pt').get('/api/summary/2024-01')).status).toBe(403);
    expect(await acts()).toEqual(['role.give', 'role.end']);
    const { body: trail } = await server
      .as('yen.pt')
      .get<{ events: { name: string }[] }>('/api/me/trail/2024-01');
    expect(trail.events.map(({ name }) => name).toSorted()).toEqual([
      '“Ban Tổ chức”, Sở Tài chính, từ 01/01/2024',
      '“Ban Tổ chức”, Sở Tài chính, từ 01/01/2024, thu ngày 12/01/2024',
    ]);
  });

  it('over the whole organisation is given without a unit', async () => {
    const { status, body } = await give('yen.pt', { role: 'personnel', unitCode: null });
    expect([status, body.roles]).toMatchObject([201, [{ role: 'personnel', unit: null }]]);
    expect((await server.as('yen.pt').get('/api/import-exports/cadres?format=csv')).status).toBe(200);
    expect((await give('yen.pt', { role: 'personnel', unitCode: null })).body.code).toBe('role-twice');
  });

  it('given twice under one id is given once', async () => {
    const id = newId();
    await give('yen.pt', { id, role: 'auditor', unitCode: 'STC' });
    expect((await give('yen.pt', { id, role: 'auditor', unitCode: 'STC' })).body.roles).toHaveLength(1);
    for (const other of [{ role: 'personnel' }, { unitCode: 'SNV' }, { toOn: '2024-12-31' }]) {
      const { status, body } = await give('yen.pt', { id, role: 'auditor', unitCode: 'STC', ...other });
      expect([status, body.code]).toEqual([409, 'duplicate-id']);
    }
  });

  it('is not given a second time over the same unit while it lasts', async () => {
    const of = { role: 'auditor', unitCode: 'STC' };
    await give('yen.pt', { ...of, toOn: '2024-02-29' });
    const { body } = await give('yen.pt', { ...of, fromOn: '2024-02-29' });
    expect([body.code, body.params]).toEqual(['role-twice', { from: '01/01/2024', to: '29/02/2024' }]);
    expect((await give('yen.pt', { ...of, fromOn: '2024-03-01' })).status).toBe(201);
    expect((await give('yen.pt', { ...of, unitCode: 'SNV' })).status).toBe(201);
  });

  it('given by several at once is given once', async () => {
    await admin().get('/api/me');
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => give('yen.pt', { role: 'auditor', unitCode: 'STC' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  it('is given to others and never to oneself', async () => {
    const { status, body } = await give('vinh.dq', { role: 'committee', unitCode: 'TINH' });
    expect([status, body.code]).toEqual([403, 'about-oneself']);
    expect((await server.as('vinh.dq').get('/api/summary/2024-01')).status).toBe(403);
  });

  it('is ended sooner, neither back into the past nor for longer than it was given', async () => {
    const { body } = await give('yen.pt', { role: 'committee', unitCode: 'STC', toOn: '2024-02-29' });
    const end = async (toOn: string) => {
      const answer = await admin().post<Refusal>(`/api/roles/${body.roles[0]?.id}/ending`, { toOn });
      return [answer.status, answer.body?.code];
    };
    expect(await end('2024-01-10')).toEqual([422, 'role-end-past']);
    expect(await end('2024-03-01')).toEqual([422, 'role-end-later']);
    expect([await end('2024-01-31'), await end('2024-01-31')]).toEqual([
      [204, undefined],
      [204, undefined],
    ]);
    expect(await end('2024-02-01')).toEqual([422, 'role-end-later']);
    expect(await acts()).toEqual(['role.give', 'role.end']);
  });

  it.each([
    ['of an administrator for a unit', { role: 'admin', unitCode: 'STC' }, 422, 'role-scope'],
    [
      'that ends before it begins',
      { role: 'auditor', unitCode: 'STC', toOn: '2023-12-31' },
      422,
      'role-dates',
    ],
    ['for a unit that is not there', { role: 'auditor', unitCode: 'X' }, 404, 'not-found'],
    ['that nobody knows', { role: 'boss', unitCode: 'STC' }, 400, 'bad-input'],
  ])('%s is refused', async (_, role, status, code) => {
    const answer = await give('yen.pt', role);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await accountOf('yen.pt')).roles).toEqual([]);
  });
});
