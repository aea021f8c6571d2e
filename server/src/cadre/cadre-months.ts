import { countReviewSteps, type Db, listCadreMonthsOf } from '@so-viec/db';
import { assignmentsOn, mainAssignmentOn, patternOn } from '@so-viec/shared/assignment/held.rules';
import {
  addMonths,
  type CivilDay,
  daysOf,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { personMonth } from '@so-viec/shared/summary/person-month.rules';
import type { Access } from '../access/access.ts';
import { askedOf, type CadreDays, loadCadreDays } from '../work-day/day-of-cadre.ts';
import { readsDays } from './person.ts';
import { unitPlacesOf } from './unit-names.ts';

/** Months are looked for this far back; the newest of those with work are shown. */
const MONTHS_BACK = 36;
const MONTHS_SHOWN = 12;

/**
 * What each day of a month asks of a person, and their days of the month by unit; as without leave on the days that the
 * reader may not know of: a former unit learns nothing of what came after.
 */
export async function standardOfMonth(
  db: Db,
  access: Access,
  { cadreId, month }: { cadreId: string; month: Month },
  names: (unitId: string, day: CivilDay) => string,
) {
  const stretch = { cadreId, fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const loaded = await loadCadreDays(db, access, stretch);
  const days = {
    ...loaded,
    leaves: daysOf(month).flatMap((day) => leavesKnown(access, cadreId, loaded, day)),
  };
  const shown = daysOf(month).map((day) => {
    const { standardMinutes, isWorking, isProvisional, name, leave } = askedOf(days, day);
    const unitId = mainAssignmentOn(days.assignments, day)?.unitId ?? null;
    const unitName = unitId === null ? null : names(unitId, day);
    return { day, standardMinutes, isWorking, isProvisional, name, leave, unitId, unitName };
  });
  const logged = await listCadreMonthsOf(db, access.readingScope(), { cadreId, months: [month] });
  // A unit once, however many positions were held there.
  const byUnit = Map.groupBy(personMonth({ month, ...days }), ({ unitId }) => unitId);
  const units = [...byUnit].map(([unitId, rows]) => ({
    unitId,
    unitName: names(unitId, lastDayOf(month)),
    personDays: rows.reduce((sum, row) => sum + row.personDays, 0),
    dutyHalves: rows.reduce((sum, row) => sum + row.dutyHalves, 0),
    standardMinutes: shown
      .filter((day) => day.unitId === unitId)
      .reduce((sum, day) => sum + day.standardMinutes, 0),
    /** Hours logged for the unit; null for who may not read its work. */
    minutes: readsDays(access, cadreId, [{ unitId }])
      ? (logged.find((row) => row.unitId === unitId)?.minutes ?? 0)
      : null,
  }));
  return { month, days: shown, units, week: weekOf(days, month) };
}

/** The week by which the last day of a month goes, or the last one on which the person held a post. */
function weekOf({ assignments, patternOf }: CadreDays, month: Month) {
  for (const day of daysOf(month).toReversed()) {
    const main = mainAssignmentOn(assignments, day);
    if (main) return patternOn(main, day, patternOf);
  }
  return null;
}

function leavesKnown(access: Access, cadreId: string, { assignments, leaves }: CadreDays, day: CivilDay) {
  if (!readsDays(access, cadreId, assignmentsOn(assignments, day))) return [];
  return leaves
    .filter((leave) => leave.fromOn <= day && day <= leave.toOn)
    .map((leave) => ({ ...leave, fromOn: day, toOn: day }));
}

/** Logged hours and reviews of the twelve newest months with work, of the units whose work the reader may read. */
export async function monthsOfPerson(db: Db, access: Access, cadreId: string, today: CivilDay) {
  const scope = access.readingScope();
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(monthOf(today), -back));
  const rows = await listCadreMonthsOf(db, scope, { cadreId, months });
  const shown = months.filter((month) => rows.some((row) => row.month === month)).slice(0, MONTHS_SHOWN);
  if (shown.length === 0) return [];
  const steps = await countReviewSteps(db, scope, { cadreId, months: shown });
  const names = unitPlacesOf(access.organisation);
  const stepsOf = (of: { month: Month; unitId: string }, kind: string) =>
    steps.find((step) => step.month === of.month && step.unitId === of.unitId && step.kind === kind)?.count ??
    0;
  return shown.map((month) => ({
    month,
    units: rows
      .filter((row) => row.month === month)
      .map(({ month: _, ...sums }) => ({
        ...sums,
        unitName: names(sums.unitId, lastDayOf(month)),
        accepted: stepsOf({ month, unitId: sums.unitId }, 'acceptance'),
        returned: stepsOf({ month, unitId: sums.unitId }, 'return'),
      })),
  }));
}
