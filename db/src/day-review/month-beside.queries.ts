import type { Scope } from '@so-viec/shared/access/scope';
import { type CivilDay, firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { LoggedDay } from '@so-viec/shared/day-review/month-beside.rules';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

interface MonthOf {
  cadreId: string;
  month: Month;
}

/** A person's days of a month that have lines, with their minutes whatever their state. */
export async function listDaysOfMonth(db: Db, scope: Scope, of: MonthOf): Promise<LoggedDay[]> {
  const rows = await db
    .selectFrom('work_day as d')
    .innerJoin('cadre_day as f', 'f.workDayId', 'd.id')
    .select(['d.id', 'd.workedOn', 'd.state'])
    .select(sql<number>`sum(f."minutes" + f."minutesWaiting")`.as('minutes'))
    .where('d.cadreId', '=', of.cadreId)
    .where('d.workedOn', '>=', firstDayOf(of.month))
    .where('d.workedOn', '<=', lastDayOf(of.month))
    .where(withinScope(scope, 'd'))
    .groupBy('d.id')
    .orderBy('d.workedOn')
    .orderBy('d.unitId')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DayState }));
}

/** The sums of a person's month over the units within the scope. */
export async function sumCadreMonth(db: Db, scope: Scope, of: MonthOf) {
  const sum = (column: string) => sql<number>`coalesce(sum(${sql.ref(`m.${column}`)}), 0)`;
  return db
    .selectFrom('cadre_month as m')
    .select(sum('minutes').as('minutes'))
    .select(sum('outputsDelivered').as('outputsDelivered'))
    .select(sum('outputsAccepted').as('outputsAccepted'))
    .select(sum('minutesWithoutOutput').as('minutesWithoutOutput'))
    .where('m.month', '=', of.month)
    .where('m.cadreId', '=', of.cadreId)
    .where(withinScope(scope, 'm'))
    .executeTakeFirstOrThrow();
}

/** What went into work of many days up to a day: minutes and days with a line. */
export async function sumTasks(db: Db, scope: Scope, of: { taskIds: string[]; untilOn: CivilDay }) {
  if (of.taskIds.length === 0) return [];
  return db
    .selectFrom('work_entry as e')
    .select('e.taskId')
    .select((eb) => [
      eb.fn.sum<number>('e.minutes').as('minutes'),
      eb.fn.count<number>('e.workedOn').distinct().as('days'),
    ])
    .where('e.taskId', 'in', of.taskIds)
    .where('e.workedOn', '<=', of.untilOn)
    .where(withinScope(scope, 'e'))
    .groupBy('e.taskId')
    .execute();
}
