import { type Assignment, mainAssignmentOn, type PatternOf } from '../assignment/held.rules.ts';
import { standardMinutesOfDay } from '../assignment/standard.rules.ts';
import type { Calendar } from '../calendar/calendar.rules.ts';
import { type CivilDay, type Month, monthOf } from '../civil-day/civil-day.ts';
import type { LeaveStretch } from '../leave/leave.rules.ts';

/** More overtime than this warns, in minutes: 40 h in a month, 200 h in a year. Settings by default (rules §2). */
export const OVERTIME_LIMITS: Overtime = { month: 40 * 60, year: 200 * 60 };

/** Minutes of overtime in a month, and in the calendar year it belongs to. */
export interface Overtime {
  month: number;
  year: number;
}

interface OvertimeInput {
  month: Month;
  calendar: Calendar;
  assignments: readonly Assignment[];
  leaves: readonly LeaveStretch[];
  patternOf: PatternOf;
  /** Minutes of each day of the year, over all units; lines of days submitted or accepted (rules §2). */
  days: readonly { workedOn: CivilDay; minutes: number }[];
}

/** What a day has above its standard; a day without a main post (`null`) has no standard to be above. */
export function overtimeOfDay(minutes: number, standardMinutes: number | null): number {
  return standardMinutes === null ? 0 : Math.max(0, minutes - standardMinutes);
}

/**
 * Overtime (rules §2, "overtime 40 h a month and 200 h a year warn"): what each day has above its own standard, so
 * all of it on leave and days off, and above half of it on a half day. A short day does not make up for a long one.
 */
export function overtimeOf({ month, days, assignments, ...standards }: OvertimeInput): Overtime {
  const overtime = { month: 0, year: 0 };
  for (const { workedOn: day, minutes } of days) {
    if (day.slice(0, 4) !== month.slice(0, 4)) continue;
    const main = mainAssignmentOn(assignments, day);
    const standard = main ? standardMinutesOfDay({ ...standards, assignments, day }) : null;
    const over = overtimeOfDay(minutes, standard);
    overtime.year += over;
    if (monthOf(day) === month) overtime.month += over;
  }
  return overtime;
}

/** Which limits the overtime is above. */
export function overtimePassed({ month, year }: Overtime): { month: boolean; year: boolean } {
  return { month: month > OVERTIME_LIMITS.month, year: year > OVERTIME_LIMITS.year };
}
