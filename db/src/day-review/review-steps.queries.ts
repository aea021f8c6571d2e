import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

export interface StepOfDay {
  id: string;
  workDayId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string | null;
  by: string | null;
  reason: string;
}

/** The steps of days with the names of who took them, in order. Takes ids that a scoped query gave. */
export async function listStepsOfDays(db: Db | Trx, dayIds: string[]): Promise<StepOfDay[]> {
  if (dayIds.length === 0) return [];
  return db
    .selectFrom('day_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.workDayId', 's.sequence', 's.kind', 's.at', 's.accountId', 's.reason'])
    .select('a.displayName as by')
    .where('s.workDayId', 'in', dayIds)
    .orderBy('s.workDayId')
    .orderBy('s.sequence')
    .execute();
}

export interface ReviewedDay {
  stepId: string;
  kind: string;
  at: string;
  reason: string;
  /** Whether nothing has happened to the day since. */
  isLast: boolean;
  id: string;
  cadreId: string;
  unitId: string;
  workedOn: CivilDay;
  state: string;
  version: number;
  fullName: string;
}

/** The acceptances and returns of one account since an instant, the latest first. */
export async function listReviewedDays(
  db: Db,
  scope: Scope,
  by: { accountId: string; since: string },
): Promise<ReviewedDay[]> {
  const rows = await db
    .selectFrom('day_step as s')
    .innerJoin('work_day as d', 'd.id', 's.workDayId')
    .innerJoin('cadre as c', 'c.id', 'd.cadreId')
    .select(['s.id as stepId', 's.kind', 's.at', 's.reason', 's.sequence', 'd.stepCount'])
    .select(['d.id', 'd.cadreId', 'd.unitId', 'd.workedOn', 'd.state', 'd.version', 'c.fullName'])
    .where('s.accountId', '=', by.accountId)
    .where('s.at', '>=', by.since)
    .where('s.kind', 'in', ['acceptance', 'return'])
    .where(withinScope(scope, 'd'))
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map(({ sequence, stepCount, ...row }) => ({ ...row, isLast: sequence === stepCount }));
}
