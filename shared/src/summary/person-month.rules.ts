import { type Assignment, byPrecedence, type PatternOf, patternOn } from '../assignment/held.rules.ts';
import type { Calendar } from '../calendar/calendar.rules.ts';
import { countDays, type DayMask, rangeMask } from '../calendar/day-mask.ts';
import { type MonthCalendar, monthCalendar } from '../calendar/month-calendar.ts';
import type { Month } from '../civil-day/civil-day.ts';
import { type LeaveStretch, leaveMasks } from '../leave/leave.rules.ts';

/** A person's month in one unit and position. A row, even one of 0 days, is what counts in the headcount. */
export type PersonMonth = {
  unitId: string;
  positionId: string;
  personDays: number;
  /** Duty days counted in halves. */
  dutyHalves: number;
  /** Bit d-1 set: day d is one of the person-days. */
  workedMask: DayMask;
  /** Bit d-1 set: day d owes a log. */
  dutyMask: DayMask;
  /** Bit d-1 set: day d owes half a day; none of frozen rows, whose days are all over. */
  halfMask: DayMask;
};

export type PersonMonthInput = {
  month: Month;
  calendar: Calendar;
  /** All assignments of one person; those of other months are passed over. */
  assignments: readonly Assignment[];
  leaves: readonly LeaveStretch[];
  patternOf: PatternOf;
};

/** The days of `held` for which the assignment's week has minutes, few or many: a half Saturday is a day (rules §2). */
function workedDays(
  calendar: MonthCalendar,
  assignment: Assignment,
  held: DayMask,
  patternOf: PatternOf,
): DayMask {
  if (assignment.weeklyPattern !== null) return held & calendar.workingMask(assignment.weeklyPattern);
  let worked = 0;
  for (let index = 0; index < calendar.days.length; index++) {
    const bit = 1 << index;
    const day = calendar.days[index];
    if (day === undefined || (held & bit) === 0) continue;
    worked |= bit & calendar.workingMask(patternOn(assignment, day, patternOf));
  }
  return worked;
}

function rowOf(rows: PersonMonth[], { unitId, positionId }: Assignment): PersonMonth {
  const known = rows.find((row) => row.unitId === unitId && row.positionId === positionId);
  if (known) return known;
  const row = { unitId, positionId, personDays: 0, dutyHalves: 0, workedMask: 0, dutyMask: 0, halfMask: 0 };
  rows.push(row);
  return row;
}

/**
 * A person's month by unit and position (rules §2). Days belong to the secondment while it lasts, else to the primary
 * assignment, whose unit has no row when a secondment covers all of its days; a concurrent post gives a row of 0 days.
 * Assignments without the duty to log give none. Full leave takes a day off duty, half leave one of its halves.
 */
export function personMonth(input: PersonMonthInput): PersonMonth[] {
  const calendar = monthCalendar(input.calendar, input.month);
  const leave = leaveMasks(input.leaves, input.month);
  const rows: PersonMonth[] = [];
  let claimed = 0;
  for (const assignment of [...input.assignments].sort(byPrecedence)) {
    const inMonth = rangeMask(input.month, assignment.fromOn, assignment.toOn);
    const held = assignment.kind === 'concurrent' ? inMonth : inMonth & ~claimed;
    if (held === 0) continue;
    if (assignment.kind !== 'concurrent') claimed |= held;
    if (!assignment.hasDutyToLog) continue;
    const row = rowOf(rows, assignment);
    if (assignment.kind === 'concurrent') continue;
    const worked = workedDays(calendar, assignment, held, input.patternOf);
    const duty = worked & ~leave.full;
    row.personDays += countDays(worked);
    row.dutyHalves += 2 * countDays(duty) - countDays(duty & leave.half);
    row.workedMask |= worked;
    row.dutyMask |= duty;
    row.halfMask |= duty & leave.half;
  }
  return rows;
}
