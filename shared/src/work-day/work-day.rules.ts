import type { Calendar } from '../calendar/calendar.rules.ts';
import { isWorkingDay } from '../calendar/calendar.rules.ts';
import type { WeeklyPattern } from '../calendar/weekly-pattern.ts';
import { addDays, type CivilDay } from '../civil-day/civil-day.ts';

export const DAY_STATES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type DayState = (typeof DAY_STATES)[number];

export const DAY_STEP_KINDS = [
  'submission',
  'withdrawal',
  'return',
  'acceptance',
  'undo',
  'reopening',
] as const;
export type DayStepKind = (typeof DAY_STEP_KINDS)[number];

/** The state a day is in after a step. */
export const STATE_AFTER: Record<DayStepKind, DayState> = {
  submission: 'submitted',
  withdrawal: 'draft',
  return: 'returned',
  acceptance: 'accepted',
  undo: 'submitted',
  reopening: 'returned',
};

/** More than this in one day is refused, in minutes. Setting by default 12 h (rules §2). */
export const DAY_LIMIT_MINUTES = 12 * 60;
/** Working days after which a day needs a reason for being late (rules §2). */
const LATE_AFTER_WORKING_DAYS = 3;
/** Minutes for which an acceptance or a return can be undone. */
export const UNDO_MINUTES = 15;

export function isOpen(state: DayState): boolean {
  return state === 'draft' || state === 'returned';
}

/**
 * Written later than three working days after `day`, by the person's weekly pattern: they must say why. `writtenOn` is
 * the day it was first submitted, or today; a day that comes back from its head is not late for that.
 */
export function isLate(
  calendar: Calendar,
  day: CivilDay,
  writtenOn: CivilDay,
  pattern?: WeeklyPattern,
): boolean {
  let workingDays = 0;
  for (let d = addDays(day, 1); d <= writtenOn; d = addDays(d, 1)) {
    if (isWorkingDay(calendar, d, pattern)) workingDays++;
    if (workingDays > LATE_AFTER_WORKING_DAYS) return true;
  }
  return false;
}

/**
 * Over 8 h, or over the shift where it is longer; over what half a day of leave leaves; or any work on a day off asks
 * for a basis (rules §2).
 */
export function needsBasis(totalMinutes: number, standardMinutes: number, isOnLeave: boolean): boolean {
  const allowed = standardMinutes === 0 || isOnLeave ? standardMinutes : Math.max(8 * 60, standardMinutes);
  return totalMinutes > allowed;
}
