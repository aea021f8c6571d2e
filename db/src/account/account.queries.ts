import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AccountTable, NoticeReadingTable, RoleGrantTable } from './account.table.ts';

export type Account = Selectable<AccountTable>;

/** The account of this user name, disabled ones too. */
export async function findAccountByUsername(db: Db | Trx, username: string): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('username', '=', username).executeTakeFirst();
}

export async function findAccount(db: Db | Trx, id: string): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whose account it is and the roles it holds on a day; nobody's and none once it is closed. */
export async function findAccountRights(db: Db | Trx, id: string, day: CivilDay) {
  const rows = await db
    .selectFrom('account as a')
    .leftJoin('role_grant as r', (join) =>
      join
        .onRef('r.accountId', '=', 'a.id')
        .on('r.fromOn', '<=', day)
        .on(sql<boolean>`(r."toOn" is null or r."toOn" >= ${day})`),
    )
    .select(['a.cadreId', 'r.role', 'r.unitId'])
    .where('a.id', '=', id)
    .where('a.disabledAt', 'is', null)
    .execute();
  const roles = rows.flatMap(({ role, unitId }) => (role === null ? [] : [{ role, unitId }]));
  return { cadreId: rows[0]?.cadreId ?? null, roles };
}

export async function insertAccount(trx: Trx, account: Insertable<AccountTable>): Promise<void> {
  await trx
    .insertInto('account')
    .values(withMark(trx, 'account', account))
    .execute();
}

/** Gives an account another password while it still has the one seen. Returns whether it had. */
export async function updatePassword(
  trx: Trx,
  account: Pick<Account, 'id' | 'version'>,
  passwordHash: string,
): Promise<boolean> {
  await tellForeign(trx, 'account', [account.id]);
  const result = await trx
    .updateTable('account')
    .set({ passwordHash, mustChangePassword: 0, version: account.version + 1 })
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'account', [account.id]);
  return true;
}

/** From the next request on the account changes its password before anything else. */
export async function askForNewPassword(trx: Trx, id: string): Promise<void> {
  await tellForeign(trx, 'account', [id]);
  await trx
    .updateTable('account')
    .set({ mustChangePassword: 1, firstPasswordUntil: null })
    .where('id', '=', id)
    .execute();
  await remark(trx, 'account', [id]);
}

export async function insertRoleGrant(trx: Trx, grant: Insertable<RoleGrantTable>): Promise<void> {
  await trx
    .insertInto('role_grant')
    .values(withMark(trx, 'role_grant', grant))
    .execute();
}

/** Whether somebody who can sign in administers this database on a day. */
export async function hasAdministrator(db: Db | Trx, day: CivilDay): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select('r.id')
    .where('r.role', '=', 'admin')
    .where('r.fromOn', '<=', day)
    .where(sql<boolean>`(r."toOn" is null or r."toOn" >= ${day})`)
    .where('a.disabledAt', 'is', null)
    .where('a.passwordHash', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records that an account read an edition of the notice; a second time changes nothing. Returns whether it was new. */
export async function insertNoticeReading(
  trx: Trx,
  reading: Insertable<NoticeReadingTable>,
): Promise<boolean> {
  const result = await trx
    .insertInto('notice_reading')
    .values(reading)
    .onConflict((c) => c.columns(['accountId', 'edition']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
