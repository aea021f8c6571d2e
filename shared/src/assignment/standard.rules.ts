import { type Calendar, isWorkingDay } from '../calendar/calendar.rules.ts';
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
 * The standard minutes of an assignment on a day (rules §2): 0 on days off, on full leave, outside the assignment and
 * for a concurrent post, which adds hours and owes none; half on a half day of leave (rounded down to the minute).
 */
export function standardMinutes(input: StandardOfDay & { assignment: Assignment }): number {
  const { calendar, assignment, leaves, day, patternOf = noPattern } = input;
  if (assignment.kind === 'concurrent' || assignmentsOn([assignment], day).length === 0) return 0;
  if (!isWorkingDay(calendar, day, patternOn(assignment, day, patternOf))) return 0;
  const leave = leaveOn(leaves, day);
  if (!leave) return assignment.dailyMinutes;
  return leave.isHalf ? Math.floor(assignment.dailyMinutes / 2) : 0;
}

/** The standard minutes of a person's day: those of the secondment while it lasts, else of the primary assignment. */
export function standardMinutesOfDay(input: StandardOfDay & { assignments: readonly Assignment[] }): number {
  const assignment = mainAssignmentOn(input.assignments, input.day);
  return assignment ? standardMinutes({ ...input, assignment }) : 0;
}
