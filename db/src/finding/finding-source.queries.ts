import type { Scope } from '@so-viec/shared/access/scope';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import { COUNTED } from '../summary/counted.ts';

/** A counted line of a month with the product it was written for. */
export type LineLooked = Awaited<ReturnType<typeof listLinesLooked>>[number];

/** Who has counted lines in a month within a scope. */
export async function listLoggingCadres(db: Db, scope: Scope, month: Month): Promise<string[]> {
  const rows = await db
    .selectFrom('cadre_month as m')
    .select('m.cadreId')
    .distinct()
    .where('m.month', '=', month)
    .where(withinScope(scope, 'm'))
    .orderBy('m.cadreId')
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

/**
 * The counted lines of some people in a month, person by person, within a scope; a line of several products comes with its
 * first.
 */
export function listLinesLooked(db: Db, scope: Scope, month: Month, cadreIds: readonly string[]) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .leftJoin('meeting as m', (join) =>
      join.onRef('m.id', '=', 'e.meetingId').on('m.cancelledAt', 'is', null),
    )
    .leftJoin('output as o', (join) =>
      join.on(
        sql`o."id"`,
        '=',
        sql`(select min(x."outputId") from output_entry x where x."entryId" = e."id")`,
      ),
    )
    .select([
      'e.id',
      'e.cadreId',
      'e.workedOn',
      'e.minutes',
      'e.productId',
      'e.taskId',
      'm.id as meetingId',
      'e.state',
      'e.note',
      'e.unitId',
    ])
    .select([
      'e.enteredAt',
      'e.isConfidential',
      'o.id as outputId',
      'o.name as outputName',
      'o.quantity',
      'o.documentNumber',
    ])
    .select([
      sql<number>`case when exists (select 1 from evidence v where v."outputId" = o."id" and v."removedAt" is null)
        then 1 else 0 end`.as('hasEvidence'),
      sql<number>`(select count(*) from output_share s where s."outputId" = o."id")`.as('shares'),
    ])
    .where('e.month', '=', month)
    .where(idsIn(db, sql.ref('e.cadreId'), cadreIds))
    .where(COUNTED)
    .where(withinScope(scope, 'e'))
    .orderBy('e.cadreId')
    .orderBy('e.workedOn')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}

/** The days of a month that somebody began, whatever their state, with the basis they name. */
export function listDaysLooked(db: Db, scope: Scope, month: Month) {
  return db
    .selectFrom('work_day as d')
    .select(['d.id', 'd.cadreId', 'd.workedOn', 'd.unitId', 'd.state', 'd.basis'])
    .where('d.workedOn', '>=', firstDayOf(month))
    .where('d.workedOn', '<=', lastDayOf(month))
    .where(withinScope(scope, 'd'))
    .execute();
}

/** Minutes of each day of the year up to a month's end, by person: counted lines, over all units. */
export function listYearMinutes(db: Db, scope: Scope, month: Month) {
  return db
    .selectFrom('cadre_day as f')
    .select((eb) => ['f.cadreId', 'f.workedOn', eb.fn.sum<number>('f.minutes').as('minutes')])
    .where('f.month', '>=', `${month.slice(0, 4)}-01`)
    .where('f.month', '<=', month)
    .where(withinScope(scope, 'f'))
    .groupBy(['f.cadreId', 'f.workedOn'])
    .execute();
}

/** What the catalogue says of every product that a check compares with. */
export function listProductsLooked(db: Db) {
  return db.selectFrom('output_product').select(['id', 'standardMinutes', 'isRepetitive']).execute();
}

/** Given or opened work that explains hours without a product: open at the month's end, or delivered in the month. */
export async function listTasksExplaining(db: Db, scope: Scope, month: Month): Promise<string[]> {
  const rows = await db
    .selectFrom('task as t')
    .select('t.id')
    .where('t.openedOn', '<=', lastDayOf(month))
    .where((eb) => eb.or([eb('t.deliveredOn', 'is', null), eb('t.deliveredOn', '>=', firstDayOf(month))]))
    .where('t.state', '<>', 'cancelled')
    .where(withinScope(scope, 't'))
    .execute();
  return rows.map(({ id }) => id);
}

/** Every decision on a day of some people's month by an account that has a person, with when that day was submitted last. */
export function listDecisionsLooked(db: Db, scope: Scope, month: Month, cadreIds: readonly string[]) {
  return db
    .selectFrom('day_step as s')
    .innerJoin('work_day as d', 'd.id', 's.workDayId')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .select(['s.workDayId', 's.kind', 's.at', 'd.cadreId', 'd.workedOn', 'a.cadreId as headId'])
    .select(
      sql<string | null>`(select max(b."at") from day_step b where b."workDayId" = s."workDayId"
        and b."kind" = 'submission' and b."sequence" < s."sequence")`.as('submittedAt'),
    )
    .where('s.kind', 'in', ['acceptance', 'return'])
    .where('a.cadreId', 'is not', null)
    .where('d.workedOn', '>=', firstDayOf(month))
    .where('d.workedOn', '<=', lastDayOf(month))
    .where(idsIn(db, sql.ref('d.cadreId'), cadreIds))
    .where(withinScope(scope, 'd'))
    .execute();
}

/** Degrees of completion that were given with decisions on days of the month. */
export function listDegreesLooked(db: Db, scope: Scope, month: Month) {
  return db
    .selectFrom('output_check as c')
    .innerJoin('day_step as s', 's.id', 'c.dayStepId')
    .innerJoin('work_day as d', 'd.id', 's.workDayId')
    .select(['s.workDayId', 's.at', 'c.degree'])
    .where('c.kind', '=', 'accepted')
    .where('c.degree', 'is not', null)
    .where('d.workedOn', '>=', firstDayOf(month))
    .where('d.workedOn', '<=', lastDayOf(month))
    .where(withinScope(scope, 'd'))
    .execute();
}
