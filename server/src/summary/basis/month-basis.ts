import { type Db, listAssignments, listLeave } from '@so-viec/db';
import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import { type Calendar, isMonthProvisional, workingDaysOf } from '@so-viec/shared/calendar/calendar.rules';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type PersonMonth, personMonth } from '@so-viec/shared/summary/person-month.rules';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { calendarOf, patternsOf } from '../../calendar/calendar.ts';
import { liveUnits, monthTreeOf } from './month-tree.ts';

export interface BasisRow extends PersonMonth {
  cadreId: string;
}

/** What a month's figures are divided by: everybody's days, person by person, and the tree they stand in. */
export interface MonthBasis {
  month: Month;
  tree: UnitTree;
  live: ReadonlySet<string>;
  calendar: Calendar;
  workingDays: number;
  isProvisional: boolean;
  rows: readonly BasisRow[];
}

function groupByCadre<R extends { cadreId: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.cadreId);
    if (group) group.push(row);
    else groups.set(row.cadreId, [row]);
  }
  return groups;
}

/** Works out the denominators of a month from posts, leave, calendar and weekly patterns. */
export async function loadMonthBasis(
  db: Db,
  organisation: OrganisationToday,
  month: Month,
): Promise<MonthBasis> {
  const everybody = { cadreIds: null, fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const calendar = await calendarOf(db, organisation.changeCount);
  const held = groupByCadre<Assignment>(await listAssignments(db, everybody));
  const leave = groupByCadre(await listLeave(db, everybody));
  const patternOf = patternsOf(organisation);
  const rows: BasisRow[] = [];
  for (const [cadreId, assignments] of held) {
    const leaves = leave.get(cadreId) ?? [];
    for (const row of personMonth({ month, calendar, assignments, leaves, patternOf })) {
      rows.push({ cadreId, ...row });
    }
  }
  const tree = monthTreeOf(organisation.versions, month);
  return {
    month,
    tree,
    live: liveUnits(
      tree,
      month,
      rows.map((row) => row.unitId),
    ),
    calendar,
    workingDays: workingDaysOf(calendar, month),
    isProvisional: isMonthProvisional(calendar, month),
    rows,
  };
}
