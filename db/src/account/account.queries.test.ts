import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findAccount,
  findAccountByUsername,
  findAccountRights,
  hasAdministrator,
  insertNoticeReading,
  insertRoleGrant,
  updatePassword,
} from './account.queries.ts';
import {
  endOtherSessions,
  endSession,
  findSession,
  findSessionHolder,
  insertSession,
  updateLastSeen,
} from './session.queries.ts';
import {
  countWrongFrom,
  countWrongOn,
  insertAttempt,
  listAttempts,
  removeAttempts,
  updateAttempt,
} from './sign-in-attempt.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-12T01:00:00.000Z';
const LATER = '2024-01-12T01:05:00.000Z';
const EDITION = 'thử';
const TODAY = { edition: EDITION, today: '2024-01-12' };

describe('an account', () => {
  it('is found by its user name as written, and by its id', async () => {
    const ha = await findAccountByUsername(database.db, 'ha.ttt');
    expect(ha?.id).toBe(fixture.accountIds.ha);
    expect(await findAccount(database.db, fixture.accountIds.ha)).toEqual(ha);
    expect(await findAccountByUsername(database.db, 'HA.TTT')).toBeUndefined();
  });

  it('has its person and the roles of a day, and nothing once it is closed', async () => {
    const { db } = database;
    const rightsOn = (day: string) => findAccountRights(db, fixture.accountIds.phuc, day);
    const roles = [{ role: 'personnel', unitId: fixture.unitIds.snv }];
    expect(await rightsOn('2024-01-12')).toEqual({ cadreId: fixture.cadreIds.phuc, roles });
    expect((await rightsOn('2019-12-31')).roles).toEqual([]);
    const close = (disabledAt: string | null) =>
      db.updateTable('account').set({ disabledAt }).where('id', '=', fixture.accountIds.phuc).execute();
    await close(AT);
    expect(await rightsOn('2024-01-12')).toEqual({ cadreId: null, roles: [] });
    await close(null);
  });

  it('takes another password at the version seen, once', async () => {
    const { db } = database;
    const seen = { id: fixture.accountIds.moi, version: 1 };
    expect(await inTransaction(db, (trx) => updatePassword(trx, seen, 'a'))).toBe(true);
    expect(await inTransaction(db, (trx) => updatePassword(trx, seen, 'b'))).toBe(false);
    const now = { passwordHash: 'a', mustChangePassword: 0, version: 2 };
    expect(await findAccount(db, seen.id)).toMatchObject(now);
  });

  it('reads an edition of the notice once', async () => {
    const reading = () => ({ id: newId(), accountId: fixture.accountIds.ha, edition: EDITION, at: AT });
    const read = () => inTransaction(database.db, (trx) => insertNoticeReading(trx, reading()));
    expect([await read(), await read()]).toEqual([true, false]);
  });
});

describe('a role', () => {
  it('is held from its first day to its last', async () => {
    const { db } = database;
    const accountId = fixture.accountIds.ha;
    const grant = { id: newId(), accountId, role: 'personnel', unitId: fixture.unitIds.snv };
    await inTransaction(db, (trx) =>
      insertRoleGrant(trx, { ...grant, fromOn: '2024-01-10', toOn: '2024-01-12' }),
    );
    const days = ['2024-01-09', '2024-01-10', '2024-01-12', '2024-01-13'];
    const session = { id: 's0', accountId, createdAt: AT, lastSeenAt: AT, endedAt: null, userAgent: '' };
    await inTransaction(db, (trx) => insertSession(trx, session));
    const held = await Promise.all(
      days.map((today) => findSession(db, { id: 's0', edition: EDITION, today })),
    );
    const role = { role: 'personnel', unitId: fixture.unitIds.snv };
    expect(held.map((found) => found?.roles)).toEqual([[], [role], [role], []]);
  });

  it('of an administrator counts while somebody can sign in with it', async () => {
    const { db } = database;
    const id = fixture.accountIds.vinh;
    const change = (row: { disabledAt: string | null }) =>
      db.updateTable('account').set(row).where('id', '=', id).execute();
    expect([await hasAdministrator(db, '2022-12-31'), await hasAdministrator(db, '2024-01-12')]).toEqual([
      false,
      true,
    ]);
    await change({ disabledAt: AT });
    expect(await hasAdministrator(db, '2024-01-12')).toBe(false);
    await change({ disabledAt: null });
  });
});

describe('a session', () => {
  const row = (id: string) => ({ id, createdAt: AT, lastSeenAt: AT, endedAt: null, userAgent: '' });

  it('is found with its account and when that read the notice, until it ends', async () => {
    const { db } = database;
    const accountId = fixture.accountIds.bao;
    await inTransaction(db, (trx) => insertSession(trx, { ...row('s1'), accountId }));
    const found = { id: 's1', accountId, username: 'bao.pq', lastSeenAt: AT, noticeReadAt: null };
    expect(await findSession(db, { id: 's1', ...TODAY })).toMatchObject(found);
    expect(await inTransaction(db, (trx) => endSession(trx, 's1', LATER))).toBe(accountId);
    expect(await inTransaction(db, (trx) => endSession(trx, 's1', LATER))).toBeUndefined();
    expect(await findSession(db, { id: 's1', ...TODAY })).toBeUndefined();
    expect(await findSessionHolder(db, 's1', AT)).toBe(accountId);
    expect(await findSessionHolder(db, 's1', LATER)).toBeUndefined();
  });

  it('is noted as seen by the first of several requests', async () => {
    const { db } = database;
    const seen = { id: 's2', lastSeenAt: AT };
    await inTransaction(db, (trx) => insertSession(trx, { ...row('s2'), accountId: fixture.accountIds.bao }));
    await inTransaction(db, (trx) => updateLastSeen(trx, seen, LATER));
    await inTransaction(db, (trx) => updateLastSeen(trx, seen, '2024-01-12T01:04:00.000Z'));
    expect((await findSession(db, { id: 's2', ...TODAY }))?.lastSeenAt).toBe(LATER);
  });

  it('is kept when the others of its account end', async () => {
    const { db } = database;
    const { bao, ha } = fixture.accountIds;
    const rows = [
      { ...row('s3'), accountId: bao },
      { ...row('s4'), accountId: ha },
    ];
    for (const session of rows) await inTransaction(db, (trx) => insertSession(trx, session));
    await inTransaction(db, (trx) => endOtherSessions(trx, { accountId: bao, keptId: 's3' }, LATER));
    const open = await Promise.all(['s2', 's3', 's4'].map((id) => findSession(db, { id, ...TODAY })));
    expect(open.map((session) => session?.id)).toEqual([undefined, 's3', 's4']);
  });
});

describe('tries to sign in', () => {
  it('are listed oldest first, for one name, one step of it and one door', async () => {
    const { db } = database;
    const row = (id: string, at: string, door = '') => ({
      id,
      at,
      door,
      username: 'ha.ttt',
      address: '',
      succeeded: 0,
    });
    const code = { ...row('t5', AT), step: 'code' } as const;
    const rows = [row('t3', LATER), row('t1', AT), row('t2', AT), row('t4', AT, 's1'), code];
    for (const attempt of rows) await inTransaction(db, (trx) => insertAttempt(trx, attempt));
    await inTransaction(db, (trx) => updateAttempt(trx, 't2'));
    const ofName = { username: 'ha.ttt', step: 'password' } as const;
    const list = (since: string, door = '') => listAttempts(db, { ...ofName, door, since });
    expect(await list(AT)).toEqual([
      { id: 't1', at: AT, succeeded: false },
      { id: 't2', at: AT, succeeded: true },
      { id: 't3', at: LATER, succeeded: false },
    ]);
    expect((await list(AT, 's1')).map(({ id }) => id)).toEqual(['t4']);
    expect(
      (await listAttempts(db, { ...ofName, step: 'code', door: '', since: AT })).map(({ id }) => id),
    ).toEqual(['t5']);
    const of = { ...ofName, door: '', since: AT };
    expect(await listAttempts(db, { ...of, address: '10.0.0.9' })).toEqual([]);
    expect(await listAttempts(db, { ...of, address: '' })).toHaveLength(3);
    await inTransaction(db, (trx) => removeAttempts(trx, LATER));
    expect((await list('')).map(({ id }) => id)).toEqual(['t3']);
  });

  it('that were wrong are counted for a network, those at a known door left out', async () => {
    const { db } = database;
    const row = (id: string, at: string, more: object = {}) => ({
      ...{ id, at, username: id, door: '', address: '10.0.0.1', succeeded: 0 },
      ...more,
    });
    const rows = [
      row('n1', AT),
      row('n2', LATER),
      row('right', LATER, { succeeded: 1 }),
      row('known', LATER, { door: 's1' }),
      row('elsewhere', LATER, { address: '10.0.0.2' }),
    ];
    for (const attempt of rows) await inTransaction(db, (trx) => insertAttempt(trx, attempt));
    const count = (since: string, address = '10.0.0.1') => countWrongFrom(db, { address, since });
    expect(await count(AT)).toEqual({ count: 2, lastAt: LATER });
    expect(await count(LATER)).toEqual({ count: 1, lastAt: LATER });
    expect(await count(AT, '10.0.0.3')).toEqual({ count: 0, lastAt: null });
    const countOn = (username: string, step: 'password' | 'code' = 'password') =>
      countWrongOn(db, { username, step, since: AT });
    expect([await countOn('n2'), await countOn('n2', 'code'), await countOn('known')]).toEqual([
      { count: 1, lastAt: LATER },
      { count: 0, lastAt: null },
      { count: 0, lastAt: null },
    ]);
  });
});
