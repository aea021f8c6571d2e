import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

/** Points of products in one unit and position, in thousandths. */
export interface PointSums {
  cadreId: string;
  unitId: string;
  positionId: string;
  pointsMilli: number;
}

/**
 * Points of a month, person by person: of units that are closed as they were frozen, of all others by the products.
 */
export async function listPointSums(db: Db | Trx, scope: Scope, month: Month): Promise<PointSums[]> {
  const frozen = await db
    .selectFrom('closed_cadre_month as m')
    .innerJoin('closing as c', 'c.id', 'm.closingId')
    .select(['m.cadreId', 'm.unitId', 'm.positionId', 'm.pointsMilli'])
    .where('c.month', '=', month)
    .where('c.reopenedAt', 'is', null)
    .where('m.pointsMilli', 'is not', null)
    .where(withinScope(scope, 'm'))
    .execute();
  const points = frozen.map((row) => ({ ...row, pointsMilli: Number(row.pointsMilli) }));
  return [...points.filter(({ pointsMilli }) => pointsMilli > 0), ...(await openPoints(db, scope, month))];
}

/**
 * Quantity × coefficient × degree of the products that were accepted among those delivered in a month, in units whose
 * points are not frozen; what several made counts for each by their share.
 */
async function openPoints(db: Db | Trx, scope: Scope, month: Month): Promise<PointSums[]> {
  const points = sql<number>`sum(cast(o."quantity" as bigint) * o."coefficientMilli" * o."degree" * coalesce(s."shareMilli", 1000))`;
  const rows = await db
    .selectFrom('cadre_day as d')
    .innerJoin('output as o', (join) =>
      join.onRef('o.workDayId', '=', 'd.workDayId').onRef('o.positionId', '=', 'd.positionId'),
    )
    .leftJoin('output_share as s', (join) =>
      join.onRef('s.outputId', '=', 'o.id').onRef('s.cadreId', '=', 'o.cadreId'),
    )
    .select(['d.cadreId', 'd.unitId', 'd.positionId'])
    .select(points.as('points'))
    .where('d.month', '=', month)
    .where('d.entries', '>', 0)
    .where('o.degree', '>', 0)
    .where((eb) =>
      eb(
        'd.unitId',
        'not in',
        eb
          .selectFrom('closed_cadre_month as k')
          .innerJoin('closing as c', 'c.id', 'k.closingId')
          .select('k.unitId')
          .where('c.month', '=', month)
          .where('c.reopenedAt', 'is', null)
          .where('k.pointsMilli', 'is not', null),
      ),
    )
    .where(withinScope(scope, 'd'))
    .groupBy(['d.cadreId', 'd.unitId', 'd.positionId'])
    .execute();
  return rows.map(({ points, ...row }) => ({ ...row, pointsMilli: Math.round(points / 100_000) }));
}

/** Points of the reviews of months by the decision in force. */
export function listReviewTotals(db: Db, scope: Scope, months: readonly Month[]) {
  return db
    .selectFrom('review as r')
    .select(['r.cadreId', 'r.period', 'r.totalHundredths'])
    .where('r.period', 'in', months)
    .where('r.state', '=', 'approved')
    .where('r.totalHundredths', 'is not', null)
    .where(withinScope(scope, 'r'))
    .execute();
}

/** How many findings stand in months, by check, unit and state. */
export function countFindingStates(db: Db, scope: Scope, months: readonly Month[]) {
  return db
    .selectFrom('finding as f')
    .select(['f.rule', 'f.unitId', 'f.severity', 'f.state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('f.month', 'in', months)
    .where('f.state', '<>', 'gone')
    .where(withinScope(scope, 'f'))
    .groupBy(['f.rule', 'f.unitId', 'f.severity', 'f.state'])
    .execute();
}

/** The months over which the checks ran. */
export async function listCheckedMonths(db: Db, months: readonly Month[]): Promise<Month[]> {
  const rows = await db
    .selectFrom('finding_run')
    .select('month')
    .distinct()
    .where('month', 'in', months)
    .execute();
  return rows.map(({ month }) => month);
}

/** The form of a unit's papers, version by version. */
export function listDocumentStyles(db: Db, unitId: string) {
  return db
    .selectFrom('unit_version')
    .select(['fromOn', 'documentStyle'])
    .where('unitId', '=', unitId)
    .orderBy('fromOn')
    .execute();
}
