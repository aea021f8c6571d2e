import type { Scope } from '@so-viec/shared/access/scope';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

const COLUMNS = [
  'minutes',
  'minutesAccepted',
  'minutesWaiting',
  'minutesUnderWay',
  'minutesWithoutOutput',
  'minutesAdHoc',
  'minutesA',
  'minutesB',
  'minutesC',
  'minutesD',
  'entries',
  'entriesWithoutOutput',
  'outputsDelivered',
  'outputsAccepted',
] as const;

/** What a person did in one unit and position, summed. */
type WorkSums = Record<(typeof COLUMNS)[number], number>;

export interface MonthSums extends WorkSums {
  cadreId: string;
  unitId: string;
  positionId: string;
  /** Bit d−1 is set when day d has a counted line. */
  loggedMask: number;
}

/** A month of everybody in the scope, one row for each unit and position worked in, person by person. */
export function listMonthSums(db: Db, scope: Scope, month: Month): Promise<MonthSums[]> {
  return db
    .selectFrom('cadre_month as m')
    .select(['cadreId', 'unitId', 'positionId', 'loggedMask', ...COLUMNS])
    .where('month', '=', month)
    .where(withinScope(scope, 'm'))
    .orderBy('cadreId')
    .orderBy('unitId')
    .orderBy('positionId')
    .execute();
}

/**
 * On which days the people who hold a post in the scope logged anywhere: a day logged for another unit is not a
 * missing one. Days only, no work.
 */
export function listLoggedDays(
  db: Db,
  scope: Scope,
  month: Month,
): Promise<{ cadreId: string; loggedMask: number }[]> {
  const posts = db
    .selectFrom('assignment as a')
    .select('a.cadreId')
    .where('a.fromOn', '<=', lastDayOf(month))
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${firstDayOf(month)})`)
    .where(withinScope(scope, 'a'));
  return db
    .selectFrom('cadre_month as m')
    .select(['m.cadreId', 'm.loggedMask'])
    .where('m.month', '=', month)
    .where('m.cadreId', 'in', posts)
    .execute();
}

export interface UnitMonth {
  month: Month;
  unitId: string;
  positionId: string;
  minutes: number;
  outputsDelivered: number;
  outputsAccepted: number;
}

/** Months from one to another, summed by unit and position. */
export function sumMonths(db: Db, scope: Scope, fromMonth: Month, toMonth: Month): Promise<UnitMonth[]> {
  return db
    .selectFrom('cadre_month as m')
    .select(['month', 'unitId', 'positionId'])
    .select((eb) => [
      eb.fn.sum<number>('minutes').as('minutes'),
      eb.fn.sum<number>('outputsDelivered').as('outputsDelivered'),
      eb.fn.sum<number>('outputsAccepted').as('outputsAccepted'),
    ])
    .where('month', '>=', fromMonth)
    .where('month', '<=', toMonth)
    .where(withinScope(scope, 'm'))
    .groupBy(['month', 'unitId', 'positionId'])
    .execute();
}

export interface CadreMonth {
  cadreId: string;
  unitId: string;
  positionId: string;
  month: Month;
  minutes: number;
}

/** Months from one to another, person by person. */
export function listCadreMonths(
  db: Db,
  scope: Scope,
  fromMonth: Month,
  toMonth: Month,
): Promise<CadreMonth[]> {
  return db
    .selectFrom('cadre_month as m')
    .select(['cadreId', 'unitId', 'positionId', 'month', 'minutes'])
    .where('month', '>=', fromMonth)
    .where('month', '<=', toMonth)
    .where(withinScope(scope, 'm'))
    .execute();
}

/** The nearest months with work before and after one, within the scope. */
export async function findNearestMonths(
  db: Db,
  scope: Scope,
  month: Month,
): Promise<{ before: Month | null; after: Month | null }> {
  const from = db.selectFrom('cadre_month as m').select('month').where(withinScope(scope, 'm')).limit(1);
  const before = await from.where('month', '<', month).orderBy('month', 'desc').executeTakeFirst();
  const after = await from.where('month', '>', month).orderBy('month').executeTakeFirst();
  return { before: before?.month ?? null, after: after?.month ?? null };
}

/** The first month of which anybody has a line; null where nobody has. */
export async function findFirstMonth(db: Db | Trx): Promise<Month | null> {
  const row = await db.selectFrom('cadre_month').select('month').orderBy('month').limit(1).executeTakeFirst();
  return row?.month ?? null;
}
