import { type Calendar, minutesAskedOn } from '../calendar/calendar.rules.ts';
import { FULL_DAY_MINUTES } from '../calendar/weekly-pattern.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';
import { type LeaveStretch, leaveOn } from '../leave/leave.rules.ts';
import { type Assignment, assignmentsOn, mainAssignmentOn, type PatternOf, patternOn } from './held.rules.ts';

const noPattern: PatternOf = () => null;

type StandardOfDay = {
  calendar: Calendar;
  leaves: readonly LeaveStretch[];
  day: CivilDay;
  /** Left out, every unit works Monday to Friday. */
  patternOf?: PatternOf;
};

/**
 * A person's share of a day, half up to the minute: somebody with 7:00 in place of 8:00 (rules §2, nursing mothers; part-
 * time alike) owes 7/8 of a half Saturday too. Who owes other hours on such a day has a week of their own.
 */
export function shareOfDay(asked: number, dailyMinutes: number): number {
  return Math.floor((2 * asked * dailyMinutes + FULL_DAY_MINUTES) / (2 * FULL_DAY_MINUTES));
}

/**
 * The standard minutes of an assignment on a day (rules §2): its share of what the week and the calendar ask for. 0 on
 * days off, on full leave, outside the assignment and for a concurrent post, which adds hours and owes none; half of what
 * the day would ask on a half day of leave (rounded down to the minute), also where it is a short one.
 */
export function standardMinutes(input: StandardOfDay & { assignment: Assignment }): number {
  const { calendar, assignment, leaves, day, patternOf = noPattern } = input;
  if (assignment.kind === 'concurrent' || assignmentsOn([assignment], day).length === 0) return 0;
  const asked = minutesAskedOn(calendar, day, patternOn(assignment, day, patternOf));
  const leave = leaveOn(leaves, day);
  if (asked === 0 || (leave && !leave.isHalf)) return 0;
  const own = shareOfDay(asked, assignment.dailyMinutes);
  return leave ? Math.floor(own / 2) : own;
}

/** The standard minutes of a person's day: those of the secondment while it lasts, else of the primary assignment. */
export function standardMinutesOfDay(input: StandardOfDay & { assignments: readonly Assignment[] }): number {
  const assignment = mainAssignmentOn(input.assignments, input.day);
  return assignment ? standardMinutes({ ...input, assignment }) : 0;
}
