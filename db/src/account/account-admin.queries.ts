import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { HeldRole } from '@so-viec/shared/unit/tops.rules';
import { sql } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Every account with the person it is for. */
export function listAccounts(db: Db | Trx) {
  return db
    .selectFrom('account as a')
    .leftJoin('cadre as c', 'c.id', 'a.cadreId')
    .selectAll('a')
    .select('c.code as cadreCode')
    .orderBy('a.username')
    .execute();
}

/** The people who administer on a day and can sign in. */
export async function listAdministratorCadres(db: Db | Trx, day: CivilDay): Promise<string[]> {
  return cadresOf(await rolesHeldOn(db, day).where('r.role', '=', 'admin').execute());
}

/** The people who hold any role over everything, or over one of these units, on a day and can sign in. */
export async function listCadresOverAll(
  db: Db | Trx,
  { day, tops }: { day: CivilDay; tops: readonly string[] },
): Promise<string[]> {
  const held = rolesHeldOn(db, day).where((eb) =>
    eb.or([eb('r.unitId', 'is', null), ...(tops.length > 0 ? [eb('r.unitId', 'in', tops)] : [])]),
  );
  return cadresOf(await held.execute());
}

function rolesHeldOn(db: Db | Trx, day: CivilDay) {
  return db
    .selectFrom('role_grant as r')
    .innerJoin('account as a', 'a.id', 'r.accountId')
    .select('a.cadreId')
    .distinct()
    .where('r.fromOn', '<=', day)
    .where((eb) => eb.or([eb('r.toOn', 'is', null), eb('r.toOn', '>=', day)]))
    .where('a.disabledAt', 'is', null)
    .where('a.cadreId', 'is not', null);
}

const cadresOf = (rows: readonly { cadreId: string | null }[]) =>
  rows.flatMap(({ cadreId }) => cadreId ?? []);

/** Every role that was ever given, with the code of its unit. */
export function listRoleGrants(db: Db | Trx) {
  return db
    .selectFrom('role_grant as g')
    .leftJoin('unit as u', 'u.id', 'g.unitId')
    .selectAll('g')
    .select('u.code as unitCode')
    .orderBy('g.role')
    .orderBy(sql`coalesce(u."code", '')`)
    .orderBy('g.id')
    .execute();
}

/** The roles, but the administrator's, that accounts which are not closed hold on a day or later. */
export function listRolesOverUnits(db: Db | Trx, from: CivilDay): Promise<HeldRole[]> {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.accountId')
    .select(['g.accountId', 'a.username', 'g.role', 'g.unitId', 'g.fromOn', 'g.toOn'])
    .where('g.role', '!=', 'admin')
    .where('a.disabledAt', 'is', null)
    .where((eb) => eb.or([eb('g.toOn', 'is', null), eb('g.toOn', '>=', from)]))
    .execute();
}

export async function findUnitIdByCode(db: Db | Trx, code: string): Promise<string | undefined> {
  const row = await db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id;
}

export async function findUnitCode(db: Db | Trx, id: string): Promise<string> {
  const { code } = await db.selectFrom('unit').select('code').where('id', '=', id).executeTakeFirstOrThrow();
  return code;
}

export async function findCadreIdByCode(db: Db | Trx, code: string): Promise<string | undefined> {
  const row = await db.selectFrom('cadre').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id;
}

/** Gives an account a first password that must be changed in time, and opens it where it was closed. */
export async function updateFirstPassword(
  trx: Trx,
  id: string,
  { passwordHash, at, until }: { passwordHash: string; at: string; until: string },
): Promise<void> {
  await tellForeign(trx, 'account', [id]);
  await trx
    .updateTable('account')
    .set((eb) => ({
      passwordHash,
      mustChangePassword: 1,
      firstPasswordUntil: until,
      openedAt: at,
      disabledAt: null,
      closedFor: '',
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await remark(trx, 'account', [id]);
}
