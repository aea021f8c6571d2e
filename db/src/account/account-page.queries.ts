import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type ExpressionBuilder, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';

/** Which accounts a list shows; `unitIds` null is everybody, outsiders too. */
export interface AccountsWanted {
  /** Folded text of a name or a user name. */
  q: string;
  /** Accounts of people outside the log whose name has `q` in it: their names have no fold column. */
  named?: readonly string[];
  /** The sort keys of names of people outside the log, who have no column for it either. */
  keys?: ReadonlyMap<string, string>;
  state: 'all' | 'never' | 'no-password' | 'disabled' | 'unused' | 'role';
  unitIds: readonly string[] | null;
  /** One account only. */
  id?: string;
  today: CivilDay;
  offset: number;
  limit: number;
}

type Builder = ExpressionBuilder<Schema & { a: Schema['account']; c: Schema['cadre'] }, 'a' | 'c'>;

function wanted(db: Db, { q, named = [], state, unitIds, id, today }: AccountsWanted) {
  let query = db.selectFrom('account as a').leftJoin('cadre as c', 'c.id', 'a.cadreId');
  if (q !== '') {
    const like = `%${q.replace(/[%_\\]/g, '')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('a.username', 'like', like),
        eb('c.nameFold', 'like', like),
        idsIn(db, sql.ref('a.id'), named),
      ]),
    );
  }
  if (state === 'never') query = query.where('a.lastSignInAt', 'is', null).where('a.disabledAt', 'is', null);
  if (state === 'no-password') query = query.where('a.passwordHash', 'is', null);
  if (state === 'disabled') query = query.where('a.disabledAt', 'is not', null);
  if (state === 'unused')
    query = query.where('a.disabledAt', 'is not', null).where('a.closedFor', '=', 'unused');
  if (state === 'role')
    query = query.where(sql<boolean>`exists (select 1 from role_grant g where
    g."accountId" = a."id" and ${lasts(today)})`);
  if (id !== undefined) query = query.where('a.id', '=', id);
  if (unitIds !== null) query = query.where(postIn(db, unitIds, today));
  return query;
}

/** A role held on a day or later; one that was taken back before it began never was. */
const lasts = (today: CivilDay) =>
  sql<boolean>`(g."toOn" is null or g."toOn" >= ${today} and g."toOn" >= g."fromOn")`;

/** Whether the person holds a post in one of these units on a day. */
function postIn(db: Db, unitIds: readonly string[], today: CivilDay) {
  return sql<boolean>`exists (select 1 from assignment s where s."cadreId" = a."cadreId"
    and ${idsIn(db, sql.ref('s.unitId'), unitIds)} and s."fromOn" <= ${today}
    and (s."toOn" is null or s."toOn" >= ${today}))`;
}

/** What accounts are listed by: tên, họ, đệm. */
function keyOfName(keys: ReadonlyMap<string, string> = new Map()) {
  if (keys.size === 0) return sql<string>`coalesce(${sql.ref('c.nameSort')}, '')`;
  const whens = [...keys].map(([id, key]) => sql`when ${id} then ${key}`);
  const ofOutsiders = sql`case ${sql.ref('a.id')} ${sql.join(whens, sql` `)} end`;
  return sql<string>`coalesce(${sql.ref('c.nameSort')}, ${ofOutsiders}, '')`;
}

/** A page of accounts by name, each with its person and the unit of a post of today. */
export function listAccountPage(db: Db, of: AccountsWanted) {
  return wanted(db, of)
    .select(['a.id', 'a.username', 'a.displayName', 'a.cadreId', 'a.passwordHash', 'a.mustChangePassword'])
    .select([
      'a.passwordOff',
      'a.disabledAt',
      'a.closedFor',
      'a.firstPasswordUntil',
      'a.lastSignInAt',
      'a.createdAt',
      'a.version',
    ])
    .select(['c.code as cadreCode', (eb: Builder) => unitToday(eb, of.today).as('unitId')])
    .orderBy(keyOfName(of.keys))
    .orderBy('a.username')
    .offset(of.offset)
    .limit(of.limit)
    .execute();
}

export type AccountRow = Awaited<ReturnType<typeof listAccountPage>>[number];

export async function countAccounts(db: Db, of: AccountsWanted): Promise<number> {
  const row = await wanted(db, of)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

const unitToday = (eb: Builder, today: CivilDay) =>
  eb
    .selectFrom('assignment as s')
    .select('s.unitId')
    .whereRef('s.cadreId', '=', 'a.cadreId')
    .where('s.fromOn', '<=', today)
    .where((e) => e.or([e('s.toOn', 'is', null), e('s.toOn', '>=', today)]))
    .orderBy('s.kind', 'desc')
    .orderBy('s.id')
    .limit(1);

/** Accounts of people outside the log, who have no name but that of the account. */
export function listOutsiders(db: Db) {
  return db.selectFrom('account').select(['id', 'displayName']).where('cadreId', 'is', null).execute();
}

/** People with a post in these units today who cannot sign in yet: without an account, or open without a password. */
export function listWithoutAccess(db: Db, unitIds: readonly string[], today: CivilDay, limit: number) {
  return db
    .selectFrom('cadre as c')
    .innerJoin('assignment as s', 's.cadreId', 'c.id')
    .leftJoin('account as a', 'a.cadreId', 'c.id')
    .select(['c.id as cadreId', 'c.code', 'c.fullName', 'a.id as accountId', 'a.username'])
    .select((eb) => eb.fn.min('s.unitId').as('unitId'))
    .where(idsIn(db, sql.ref('s.unitId'), unitIds))
    .where('s.fromOn', '<=', today)
    .where((eb) => eb.or([eb('s.toOn', 'is', null), eb('s.toOn', '>=', today)]))
    .where((eb) => eb.or([eb('a.id', 'is', null), eb('a.passwordHash', 'is', null)]))
    .where('a.disabledAt', 'is', null)
    .groupBy(['c.id', 'c.code', 'c.fullName', 'c.nameSort', 'a.id', 'a.username'])
    .orderBy('c.nameSort')
    .orderBy('c.code')
    .limit(limit)
    .execute();
}

/** Roles of accounts that hold or will hold, with the code of each unit. */
export function listGrantsOf(db: Db | Trx, accountIds: readonly string[], today: CivilDay) {
  if (accountIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('role_grant as g')
    .leftJoin('unit as u', 'u.id', 'g.unitId')
    .selectAll('g')
    .select('u.code as unitCode')
    .where('g.accountId', 'in', accountIds)
    .where(lasts(today))
    .orderBy('g.fromOn')
    .orderBy('g.id')
    .execute();
}

/** People by their ids. */
export function listPeopleToName(db: Db | Trx, cadreIds: readonly string[]) {
  return db.selectFrom('cadre').select(['id', 'code', 'fullName']).where('id', 'in', cadreIds).execute();
}

/** The account that is a person's. */
export function findAccountOfCadre(db: Db | Trx, cadreId: string) {
  return db
    .selectFrom('account')
    .select(['id', 'username'])
    .where('cadreId', '=', cadreId)
    .executeTakeFirst();
}
