import {
  type Db,
  listAssignments,
  listClosedMonths,
  listClosedUnits,
  listLeave,
  listPeopleHolding,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import { type Calendar, isMonthProvisional, workingDaysOf } from '@so-viec/shared/calendar/calendar.rules';
import type { DayMask } from '@so-viec/shared/calendar/day-mask';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { type PersonMonth, personMonth } from '@so-viec/shared/summary/person-month.rules';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import { systemScope, unitsScope } from '../../access/scopes.ts';
import { calendarOf, patternsOf } from '../../calendar/calendar.ts';
import { liveUnits, monthTreeOf } from './month-tree.ts';

export interface BasisRow extends PersonMonth {
  cadreId: string;
  /** On which days the person had logged anywhere when the month of the unit was closed. */
  anywhereMask?: DayMask;
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
  /** Units whose month is closed: theirs are the frozen rows. */
  closedUnitIds: ReadonlySet<string>;
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

/**
 * Works out the denominators of a month from posts, leave, calendar and weekly patterns: of everybody, or `within` some
 * units of its tree alone, which reads no other people.
 */
export async function loadMonthBasis(
  db: Db,
  organisation: OrganisationToday,
  month: Month,
  within: (tree: UnitTree) => readonly string[] | null = () => null,
): Promise<MonthBasis> {
  const tree = monthTreeOf(organisation.versions, month);
  const unitIds = within(tree);
  const stretch = { fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const cadreIds = unitIds && (await listPeopleHolding(db, { unitIds, ...stretch }));
  const calendar = await calendarOf(db, organisation.changeCount);
  const held = groupByCadre<Assignment>(await listAssignments(db, { cadreIds, ...stretch }));
  const leave = groupByCadre(await listLeave(db, { cadreIds, ...stretch }));
  const patternOf = patternsOf(organisation);
  const live: BasisRow[] = [];
  for (const [cadreId, assignments] of held) {
    const leaves = leave.get(cadreId) ?? [];
    for (const row of personMonth({ month, calendar, assignments, leaves, patternOf })) {
      live.push({ cadreId, ...row });
    }
  }
  const closedUnitIds = new Set(await listClosedUnits(db, month));
  const scope = unitIds ? unitsScope(unitIds) : systemScope();
  const stands = closedUnitIds.size > 0 ? await withFrozen(db, { month, scope, live, closedUnitIds }) : live;
  const wanted = unitIds && new Set(unitIds);
  const rows = wanted ? stands.filter(({ unitId }) => wanted.has(unitId)) : stands;
  const withRows = rows.map(({ unitId }) => unitId);
  return {
    month,
    tree,
    live: liveUnits(tree, month, withRows),
    calendar,
    workingDays: workingDaysOf(calendar, month),
    isProvisional: isMonthProvisional(calendar, month),
    rows,
    closedUnitIds,
  };
}

/** The rows of closed units as they were closed, the others live; a person's rows one after another. */
async function withFrozen(
  db: Db,
  of: { month: Month; scope: Scope; live: readonly BasisRow[]; closedUnitIds: ReadonlySet<string> },
): Promise<BasisRow[]> {
  const { month, scope, live, closedUnitIds } = of;
  const frozen = (await listClosedMonths(db, scope, month)).filter(({ isCounted }) => isCounted === 1);
  const rows = [...live.filter(({ unitId }) => !closedUnitIds.has(unitId)), ...frozen.map(frozenBasis)];
  return [...groupByCadre(rows).values()].flat();
}

const frozenBasis = (row: Omit<BasisRow, 'halfMask'>): BasisRow => {
  const { cadreId, unitId, positionId, personDays, dutyHalves, workedMask, dutyMask, anywhereMask = 0 } = row;
  const days = { personDays, dutyHalves, workedMask, dutyMask, halfMask: 0 };
  return { cadreId, unitId, positionId, ...days, anywhereMask };
};
