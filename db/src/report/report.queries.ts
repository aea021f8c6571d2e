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

/** What closings in force froze of months. */
const inForce = (db: Db | Trx, months: readonly Month[]) =>
  db.selectFrom('closing as c').where('c.month', 'in', months).where('c.reopenedAt', 'is', null);

/** The condition that a row's unit is not closed in its month. */
const isOpen = (month: 'r.period' | 'f.month', unitId: 'r.unitId' | 'f.unitId') =>
  sql<boolean>`not exists (select 1 from closing as x where x."month" = ${sql.ref(month)}
    and x."unitId" = ${sql.ref(unitId)} and x."reopenedAt" is null)`;

/**
 * Points of the reviews of months: of units that are closed as they were frozen, of all others by the decision in
 * force.
 */
export function listReviewTotals(db: Db | Trx, scope: Scope, months: readonly Month[]) {
  const frozen = inForce(db, months).innerJoin('closed_review as k', 'k.closingId', 'c.id');
  const closed = frozen.select([
    'k.cadreId',
    'c.unitId',
    'c.month as period',
    'k.state',
    'k.totalHundredths',
  ]);
  const open = db
    .selectFrom('review as r')
    .select(['r.cadreId', 'r.unitId', 'r.period', 'r.state', 'r.totalHundredths'])
    .where('r.period', 'in', months)
    .where('r.id', 'not in', frozen.select('k.reviewId'))
    .where(isOpen('r.period', 'r.unitId'));
  return db
    .selectFrom(open.unionAll(closed).as('r'))
    .select(['r.cadreId', 'r.period', 'r.totalHundredths'])
    .where('r.state', '=', 'approved')
    .where('r.totalHundredths', 'is not', null)
    .where(withinScope(scope, 'r'))
    .execute();
}

/**
 * How many findings stand in months, by check, unit and state: of units that are closed as they were frozen, whatever
 * people do about them after.
 */
export function countFindingStates(db: Db | Trx, scope: Scope, months: readonly Month[]) {
  const frozen = inForce(db, months).innerJoin('closed_finding as k', 'k.closingId', 'c.id');
  const closed = frozen
    .leftJoin('finding as f', 'f.id', 'k.findingId')
    .select(['f.cadreId', 'c.unitId', 'k.rule', 'k.severity', 'k.state']);
  const open = db
    .selectFrom('finding as f')
    .select(['f.cadreId', 'f.unitId', 'f.rule', 'f.severity', 'f.state'])
    .where('f.month', 'in', months)
    .where('f.state', '<>', 'gone')
    .where('f.id', 'not in', frozen.select('k.findingId'))
    .where(isOpen('f.month', 'f.unitId'));
  return db
    .selectFrom(open.unionAll(closed).as('f'))
    .select(['f.rule', 'f.unitId', 'f.severity', 'f.state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(withinScope(scope, 'f'))
    .groupBy(['f.rule', 'f.unitId', 'f.severity', 'f.state'])
    .execute();
}

/**
 * The months over which the checks ran for a unit, all of them or its own: where its month is closed, by then. `path` is
 * the unit and those above it, none where no one unit is asked for.
 */
export async function listCheckedMonths(
  db: Db | Trx,
  months: readonly Month[],
  path: readonly string[],
): Promise<Month[]> {
  const rows = await db
    .selectFrom('finding_run as r')
    .leftJoin('closing as c', (join) =>
      join
        .onRef('c.month', '=', 'r.month')
        .on('c.unitId', '=', path[0] ?? null)
        .on('c.reopenedAt', 'is', null),
    )
    .select('r.month')
    .distinct()
    .where('r.month', 'in', months)
    .where((eb) => {
      const ofAll = eb('r.unitId', 'is', null);
      return path.length === 0 ? ofAll : eb.or([ofAll, eb('r.unitId', 'in', path)]);
    })
    .where((eb) => eb.or([eb('c.at', 'is', null), eb('r.at', '<=', eb.ref('c.at'))]))
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
