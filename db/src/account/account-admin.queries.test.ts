import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAuditEvent } from '../audit/audit.queries.ts';
import { getCadreName } from '../cadre/cadre.queries.ts';
import {
  FIXTURE_HASH,
  type Fixture,
  insertFixture,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findAccount, insertAccount, insertRoleGrant } from './account.queries.ts';
import {
  findCadreIdByCode,
  findUnitIdByCode,
  listAccounts,
  listAdministratorCadres,
  listRoleGrants,
  updateFirstPassword,
} from './account-admin.queries.ts';
import { updateAccount } from './account-life.queries.ts';
import { listAccountPage, listGrantsOf } from './account-page.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-12T01:00:00.000Z';
const LATER = '2024-01-12T02:00:00.000Z';

describe('accounts as an administrator sees them', () => {
  it('are listed by user name, with the person of each who has one', async () => {
    const found = await listAccounts(database.db);
    const names = found.map(({ username }) => username);
    expect(names).toEqual(names.toSorted());
    expect(names).toHaveLength(16);
    const codes = Object.fromEntries(found.map(({ username, cadreCode }) => [username, cadreCode]));
    expect(codes).toMatchObject({ 'ha.ttt': 'CB-HA', 'vinh.dq': null });
  });

  it('that administer are told by their people: who has none, is closed or no longer does is left out', async () => {
    const { db } = database;
    expect(await listAdministratorCadres(db, '2024-01-12')).toEqual([]);
    const { ha, bao, duyen } = fixture.accountIds;
    const grant = (accountId: string, toOn: string | null) =>
      ({ id: newId(), accountId, role: 'admin', unitId: null, fromOn: '2024-01-10', toOn }) as const;
    const grants = [grant(ha, null), grant(ha, '2024-01-20'), grant(bao, '2024-01-11'), grant(duyen, null)];
    for (const one of grants) await inTransaction(db, (trx) => insertRoleGrant(trx, one));
    await db.updateTable('account').set({ disabledAt: AT }).where('id', '=', duyen).execute();
    expect(await listAdministratorCadres(db, '2024-01-12')).toEqual([fixture.cadreIds.ha]);
    expect(await listAdministratorCadres(db, '2024-01-09')).toEqual([]);
    const ids = grants.map(({ id }) => id);
    await db.deleteFrom('role_grant').where('id', 'in', ids).execute();
    await db.updateTable('account').set({ disabledAt: null }).where('id', '=', duyen).execute();
  });

  it('stand on pages by the sort key of names, also that of people outside the log', async () => {
    const { thu } = fixture.accountIds;
    const of = { q: '', state: 'all', unitIds: null, today: '2024-01-12', offset: 0, limit: 50 } as const;
    const usernames = async (keys?: ReadonlyMap<string, string>) =>
      (await listAccountPage(database.db, { ...of, ...(keys && { keys }) })).map(({ username }) => username);
    const people = await database.db
      .selectFrom('account as a')
      .innerJoin('cadre as c', 'c.id', 'a.cadreId')
      .select(['a.username', 'c.nameSort'])
      .execute();
    const inOrder = people.toSorted((a, b) => (a.nameSort < b.nameSort ? -1 : 1)).map((row) => row.username);
    expect((await usernames()).slice(-inOrder.length)).toEqual(inOrder);
    expect((await usernames(new Map([[thu, 'zzzz']]))).at(-1)).toBe('thu.dt');
  });

  it('hold no role that was taken back before it began, nor are found by it', async () => {
    const accountId = fixture.accountIds.ha;
    const grant = { id: newId(), accountId, role: 'auditor' as const, unitId: fixture.unitIds.stc };
    const today = '2024-01-12';
    const rolesOf = async () => (await listGrantsOf(database.db, [accountId], today)).map(({ id }) => id);
    const found = async () => {
      const of = { q: '', state: 'role', unitIds: null, today, offset: 0, limit: 50 } as const;
      return (await listAccountPage(database.db, of)).map(({ username }) => username).includes('ha.ttt');
    };
    const put = (toOn: string | null) =>
      database.db.updateTable('role_grant').set({ toOn }).where('id', '=', grant.id).execute();
    await inTransaction(database.db, (trx) =>
      insertRoleGrant(trx, { ...grant, fromOn: '2024-02-01', toOn: null }),
    );
    expect([await rolesOf(), await found()]).toEqual([[grant.id], true]);
    await put('2024-01-31');
    expect([await rolesOf(), await found()]).toEqual([[], false]);
    await database.db.deleteFrom('role_grant').where('id', '=', grant.id).execute();
  });

  it('hold roles over a unit, or over everything before any unit', async () => {
    const { snv } = fixture.unitIds;
    const grant = (id: string, role: string, unitId: string | null) => ({
      ...{ id, accountId: fixture.accountIds.son, role, unitId, fromOn: '2024-01-01', toOn: null },
    });
    const grants = [
      grant('g-3', 'auditor', null),
      grant('g-1', 'auditor', snv),
      grant('g-2', 'auditor', null),
    ];
    for (const row of grants) await inTransaction(database.db, (trx) => insertRoleGrant(trx, row));
    const found = await listRoleGrants(database.db);
    expect(found.map(({ role, unitCode }) => [role, unitCode])).toEqual([
      ['admin', null],
      ['auditor', null],
      ['auditor', null],
      ['auditor', 'SNV'],
      ['auditor', 'TINH'],
      ['committee', 'TINH'],
      ['personnel', 'SNV'],
    ]);
    expect(found.slice(1, 4).map(({ id }) => id)).toEqual(['g-2', 'g-3', 'g-1']);
  });

  it('are given for people and units that are found by code', async () => {
    const { db } = database;
    expect(await findCadreIdByCode(db, 'CB-HA')).toBe(fixture.cadreIds.ha);
    expect(await findUnitIdByCode(db, 'SNV-CCVC')).toBe(fixture.unitIds.ccvc);
    expect([await findCadreIdByCode(db, 'cb-ha'), await findUnitIdByCode(db, 'SNV-')]).toEqual([
      undefined,
      undefined,
    ]);
    const ha = { id: fixture.cadreIds.ha, code: 'CB-HA', fullName: 'Trần Thị Thu Hà' };
    expect(await getCadreName(db, fixture.cadreIds.ha)).toEqual(ha);
    await expect(getCadreName(db, 'nobody')).rejects.toThrow();
  });
});

describe('an account', () => {
  it('is closed once, and opened again by a first password that must be changed', async () => {
    const { bao, ha } = fixture.accountIds;
    const seen = { id: bao, version: 1 };
    const disable = (disabledAt: string) =>
      inTransaction(database.db, (trx) => updateAccount(trx, seen, { disabledAt }));
    expect([await disable(AT), await disable(LATER)]).toEqual([true, false]);
    const closed = { disabledAt: AT, version: 2, mustChangePassword: 0 };
    expect(await findAccount(database.db, bao)).toMatchObject(closed);
    await inTransaction(database.db, (trx) =>
      updateFirstPassword(trx, bao, { passwordHash: 'hash', at: LATER, until: LATER }),
    );
    const open = {
      disabledAt: null,
      openedAt: LATER,
      firstPasswordUntil: LATER,
      version: 3,
      mustChangePassword: 1,
      passwordHash: 'hash',
    };
    expect(await findAccount(database.db, bao)).toMatchObject(open);
    const untouched = { disabledAt: null, version: 1, passwordHash: FIXTURE_HASH };
    expect(await findAccount(database.db, ha)).toMatchObject(untouched);
  });

  it('has a user name that nobody else has', async () => {
    const again = {
      ...{ id: newId(), username: 'ha.ttt', displayName: 'Trần Thị Hà', cadreId: null, passwordHash: null },
      ...{ mustChangePassword: 1, disabledAt: null, createdAt: AT, version: 1 },
    };
    await expect(inTransaction(database.db, (trx) => insertAccount(trx, again))).rejects.toThrow(/unique/i);
    await inTransaction(database.db, (trx) => insertAccount(trx, { ...again, username: 'ha.tt' }));
    expect(await findAccount(database.db, again.id)).toMatchObject({ ...again, username: 'ha.tt' });
  });
});

describe('an act', () => {
  const act = (id: string) => ({
    ...{ id, at: AT, accountId: null, act: 'account.disable', object: 'account', objectId: 'x' },
    ...{ objectVersion: null, outcome: 'done', detail: '{"lý do":"nghỉ hưu"}' },
  });
  const trail = () => database.db.selectFrom('audit_event').selectAll().orderBy('id').execute();

  it('is kept as it was said', async () => {
    await inTransaction(database.db, (trx) => insertAuditEvent(trx, act('a-1')));
    expect(await trail()).toMatchObject([act('a-1')]);
  });

  it('is not kept when what it tells of did not happen', async () => {
    const failed = inTransaction(database.db, async (trx) => {
      await insertAuditEvent(trx, act('a-2'));
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    expect((await trail()).map(({ id }) => id)).toEqual(['a-1']);
  });
});
