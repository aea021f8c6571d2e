import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
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
 * Points of a month, person by person: of units that are closed as they were frozen, of all others as their figures say.
 */
export async function listPointSums(db: Db | Trx, scope: Scope, month: Month): Promise<PointSums[]> {
  const rows = await frozenPoints(db, month)
    .select(['m.cadreId', 'm.unitId', 'm.positionId', 'm.pointsMilli'])
    .where(withinScope(scope, 'm'))
    .execute();
  const frozen = rows.map((row) => ({ ...row, pointsMilli: Number(row.pointsMilli) }));
  return [...frozen.filter(({ pointsMilli }) => pointsMilli > 0), ...(await openPoints(db, scope, month))];
}

const frozenPoints = (db: Db | Trx, month: Month) =>
  db
    .selectFrom('closed_cadre_month as m')
    .innerJoin('closing as c', 'c.id', 'm.closingId')
    .where('c.month', '=', month)
    .where('c.reopenedAt', 'is', null)
    .where('m.pointsMilli', 'is not', null);

async function openPoints(db: Db | Trx, scope: Scope, month: Month): Promise<PointSums[]> {
  const rows = await db
    .selectFrom('cadre_month as f')
    .select(['f.cadreId', 'f.unitId', 'f.positionId', 'f.points'])
    .where('f.month', '=', month)
    .where('f.points', '>', 0)
    .where('f.unitId', 'not in', frozenPoints(db, month).select('m.unitId'))
    .where(withinScope(scope, 'f'))
    .execute();
  return rows.map(({ points, ...row }) => ({ ...row, pointsMilli: Math.round(Number(points) / 100_000) }));
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
