import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

export interface QueuedDay {
  id: string;
  cadreId: string;
  unitId: string;
}

/** The submitted days within a scope, oldest day first or by person; only what tells whose they are. */
export async function listSubmittedDays(db: Db, scope: Scope, order: QueueOrder): Promise<QueuedDay[]> {
  const days = db
    .selectFrom('work_day as d')
    .innerJoin('cadre as c', 'c.id', 'd.cadreId')
    .select(['d.id', 'd.cadreId', 'd.unitId'])
    .where('d.state', '=', 'submitted')
    .where(withinScope(scope, 'd'));
  const ordered =
    order === 'day'
      ? days.orderBy('d.workedOn').orderBy('c.nameSort').orderBy('c.id')
      : days.orderBy('c.nameSort').orderBy('c.id').orderBy('d.workedOn');
  return ordered.orderBy('d.unitId').execute();
}

export interface DayToReview extends QueuedDay {
  workedOn: CivilDay;
  state: string;
  version: number;
  basis: string;
  lateReason: string;
  cadreCode: string;
  fullName: string;
  minutes: number;
  entries: number;
  outputsDelivered: number;
  minutesWithoutOutput: number;
}

/** Days with their person and sums, in no order. Submitted and accepted days only have sums. */
export async function listDaysToReview(db: Db, scope: Scope, ids: string[]): Promise<DayToReview[]> {
  if (ids.length === 0) return [];
  const sum = (column: string) => sql<number>`coalesce(sum(${sql.ref(`f.${column}`)}), 0)`.as(column);
  return db
    .selectFrom('work_day as d')
    .innerJoin('cadre as c', 'c.id', 'd.cadreId')
    .leftJoin('cadre_day as f', 'f.workDayId', 'd.id')
    .select([
      'd.id',
      'd.cadreId',
      'd.unitId',
      'd.workedOn',
      'd.state',
      'd.version',
      'd.basis',
      'd.lateReason',
    ])
    .select(['c.code as cadreCode', 'c.fullName'])
    .select([sum('minutes'), sum('entries'), sum('outputsDelivered'), sum('minutesWithoutOutput')])
    .where('d.id', 'in', ids)
    .where(withinScope(scope, 'd'))
    .groupBy(['d.id', 'c.id'])
    .$castTo<DayToReview>()
    .execute();
}
