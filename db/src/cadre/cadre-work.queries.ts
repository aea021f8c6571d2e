import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

interface Stretch {
  cadreId: string;
  months: readonly Month[];
}

/** The logged hours of a person by month and unit, of the units within the scope; the newest month first. */
export async function listCadreMonthsOf(db: Db, scope: Scope, { cadreId, months }: Stretch) {
  const sum = (column: string) => sql<number>`sum(${sql.ref(`m.${column}`)})`;
  return db
    .selectFrom('cadre_month as m')
    .select(['m.month', 'm.unitId'])
    .select([sum('minutes').as('minutes'), sum('minutesAccepted').as('minutesAccepted')])
    .select([sum('minutesWaiting').as('minutesWaiting'), sum('outputsDelivered').as('outputsDelivered')])
    .where('m.cadreId', '=', cadreId)
    .where('m.month', 'in', months)
    .where(withinScope(scope, 'm'))
    .groupBy(['m.month', 'm.unitId'])
    .orderBy('m.month', 'desc')
    .orderBy('m.unitId')
    .execute();
}

/** How often a person's days were accepted and returned, by the month of the day and the unit it was written for. */
export async function countReviewSteps(db: Db, scope: Scope, { cadreId, months }: Stretch) {
  const month = sql<string>`substr(d."workedOn", 1, 7)`;
  const rows = await db
    .selectFrom('work_day as d')
    .innerJoin('day_step as s', 's.workDayId', 'd.id')
    .select([month.as('month'), 'd.unitId', 's.kind'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('d.cadreId', '=', cadreId)
    .where('d.workedOn', '>=', `${months.at(-1)}-01`)
    .where('d.workedOn', '<=', `${months[0]}-31`)
    .where('s.kind', 'in', ['acceptance', 'return'])
    .where(withinScope(scope, 'd'))
    .groupBy([month, 'd.unitId', 's.kind'])
    .execute();
  return rows;
}

/** Days and minutes that a person logged for a unit from a day on, whatever their state, and how many are accepted. */
export async function sumLoggedFrom(
  db: Db,
  of: { cadreId: string; unitId: string; positionId: string; fromOn: string; toOn: string | null },
) {
  const query = db
    .selectFrom('cadre_day as f')
    .innerJoin('work_day as d', 'd.id', 'f.workDayId')
    .select((eb) => [
      eb.fn.count<number>('f.workedOn').distinct().as('days'),
      eb.fn.min<string | null>('f.workedOn').as('firstOn'),
      eb.fn.max<string | null>('f.workedOn').as('lastOn'),
    ])
    .select(
      sql<number>`count(distinct case when d."state" = 'accepted' then f."workedOn" end)`.as('daysAccepted'),
    )
    .select(sql<number>`coalesce(sum(f."minutes" + f."minutesWaiting"), 0)`.as('minutes'))
    .where('f.cadreId', '=', of.cadreId)
    .where('f.unitId', '=', of.unitId)
    .where('f.positionId', '=', of.positionId)
    .where('f.workedOn', '>=', of.fromOn);
  return (of.toOn === null ? query : query.where('f.workedOn', '<=', of.toOn)).executeTakeFirstOrThrow();
}
