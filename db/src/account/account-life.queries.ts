import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, sql, type Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import { type Db, dialectOf } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AccountTable, RoleGrantTable } from './account.table.ts';

/** Changes an account that still has the version seen. Returns whether it had. */
export async function updateAccount(
  trx: Trx,
  seen: { id: string; version: number },
  set: Updateable<AccountTable>,
): Promise<boolean> {
  await tellForeign(trx, 'account', [seen.id]);
  const result = await trx
    .updateTable('account')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'account', [seen.id]);
  return true;
}

/** Notes a sign-in; a first password is used up by it. */
export async function noteSignIn(
  trx: Trx,
  id: string,
  at: string,
  usesFirstPassword: boolean,
): Promise<void> {
  await tellForeign(trx, 'account', [id]);
  await trx
    .updateTable('account')
    .set({ lastSignInAt: at, ...(usesFirstPassword && { firstPasswordUntil: at }) })
    .where('id', '=', id)
    .execute();
  // When somebody signed in last is no part of the mark.
  if (usesFirstPassword) await remark(trx, 'account', [id]);
}

/** Whether somebody else who can sign in with a password of this program administers it on a day. */
export async function hasOtherAdministrator(db: Db | Trx, day: CivilDay, exceptId: string): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select('r.id')
    .where('r.role', '=', 'admin')
    .where('r.fromOn', '<=', day)
    .where(sql<boolean>`(r."toOn" is null or r."toOn" > ${day})`)
    .where('a.disabledAt', 'is', null)
    .where('a.passwordHash', 'is not', null)
    .where('a.passwordOff', '=', 0)
    .where('a.id', '!=', exceptId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an account administers on a day. */
export async function isAdministrator(db: Db | Trx, accountId: string, day: CivilDay): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('accountId', '=', accountId)
    .where('role', '=', 'admin')
    .where('fromOn', '<=', day)
    .where(sql<boolean>`("toOn" is null or "toOn" >= ${day})`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Open accounts with a password or a link that nobody used since an instant, those used last first. */
export function listUnusedAccounts(trx: Db | Trx, since: string) {
  return trx
    .selectFrom('account')
    .select(['id', 'username', 'version'])
    .where('disabledAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('passwordHash', 'is not', null),
        eb.exists(
          eb.selectFrom('account_link as l').select('l.id').whereRef('l.accountId', '=', 'account.id'),
        ),
      ]),
    )
    .where('createdAt', '<', since)
    .where((eb) => eb.or([eb('lastSignInAt', 'is', null), eb('lastSignInAt', '<', since)]))
    .where((eb) => eb.or([eb('openedAt', 'is', null), eb('openedAt', '<', since)]))
    .orderBy(sql`coalesce("lastSignInAt", "createdAt")`, 'desc')
    .orderBy('id')
    .execute();
}

export function findRoleGrant(db: Db | Trx, id: string) {
  return db.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One writer of an account's roles at a time. SQLite has one writer in all. */
export async function lockAccount(trx: Trx, id: string): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  await trx
    .updateTable('account')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute();
}

/** The same role of an account over the same unit on any of these days; never the grant itself. */
export function findSameRole(trx: Db | Trx, grant: RoleGrantTable) {
  const { unitId, toOn } = grant;
  return (
    trx
      .selectFrom('role_grant')
      .select(['fromOn', 'toOn'])
      .where('id', '!=', grant.id)
      .where('accountId', '=', grant.accountId)
      .where('role', '=', grant.role)
      .where('unitId', unitId === null ? 'is' : '=', unitId)
      .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', grant.fromOn)]))
      .$if(toOn !== null, (q) => q.where('fromOn', '<=', toOn ?? ''))
      // One that was taken back before it began never was.
      .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', eb.ref('fromOn'))]))
      .orderBy('fromOn')
      .limit(1)
      .executeTakeFirst()
  );
}

/** Gives a role; of the same id once. Returns whether it is new. */
export async function putRoleGrant(trx: Trx, grant: Insertable<RoleGrantTable>): Promise<boolean> {
  const result = await trx
    .insertInto('role_grant')
    .values(withMark(trx, 'role_grant', grant))
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endRoleGrant(trx: Trx, id: string, toOn: CivilDay): Promise<void> {
  await tellForeign(trx, 'role_grant', [id]);
  await trx.updateTable('role_grant').set({ toOn }).where('id', '=', id).execute();
  await remark(trx, 'role_grant', [id]);
}
