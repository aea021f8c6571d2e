import { type CivilDay, daysOf, type Month, monthOf, weekdayOf } from '../civil-day/civil-day.ts';
import { longestDayOf, MONDAY_TO_FRIDAY, minutesOnWeekday } from './weekly-pattern.ts';

/** A day that differs from the weekly pattern: off (a holiday) or work (a make-up day). */
export type CalendarDay = { on: CivilDay; kind: 'off' | 'work'; name: string; isProvisional: boolean };

export type Calendar = {
  readonly days: ReadonlyMap<CivilDay, CalendarDay>;
  /** The years with at least one row that is settled. */
  readonly settledYears: ReadonlySet<string>;
};

/** A calendar from its rows, in any order; of two rows for a day the later one holds. */
export function buildCalendar(days: readonly CalendarDay[]): Calendar {
  const settled = days.filter((day) => !day.isProvisional);
  return {
    days: new Map(days.map((day) => [day.on, day])),
    settledYears: new Set(settled.map((day) => day.on.slice(0, 4))),
  };
}

/** The calendar's row for a day, for its name; undefined on ordinary days. */
export function calendarDayOn(calendar: Calendar, day: CivilDay): CalendarDay | undefined {
  return calendar.days.get(day);
}

/** A holiday switches off a day of any pattern, a make-up day switches one on (rules §2). */
export function isWorkingDay(calendar: Calendar, day: CivilDay, pattern = MONDAY_TO_FRIDAY): boolean {
  const row = calendar.days.get(day);
  return row ? row.kind === 'work' : minutesOnWeekday(pattern, weekdayOf(day)) > 0;
}

/**
 * What a day asks of somebody with full hours (rules §2): the minutes of its weekday, nothing on a holiday. A make-up day
 * stands for a whole day that was free, so it asks for the longest of the week, on a half Saturday too.
 */
export function minutesAskedOn(calendar: Calendar, day: CivilDay, pattern = MONDAY_TO_FRIDAY): number {
  const row = calendar.days.get(day);
  if (!row) return minutesOnWeekday(pattern, weekdayOf(day));
  return row.kind === 'work' ? longestDayOf(pattern) : 0;
}

/** The number of working days of a month; without a pattern these are the official ones. */
export function workingDaysOf(calendar: Calendar, month: Month, pattern = MONDAY_TO_FRIDAY): number {
  return daysOf(month).filter((day) => isWorkingDay(calendar, day, pattern)).length;
}

/** True for a day whose row is provisional and for every day of a year that has no settled row. */
export function isProvisional(calendar: Calendar, day: CivilDay): boolean {
  return calendar.days.get(day)?.isProvisional === true || !calendar.settledYears.has(day.slice(0, 4));
}

/** True when a day of the month is provisional: its figures are to be shown as such. */
export function isMonthProvisional(calendar: Calendar, month: Month): boolean {
  if (!calendar.settledYears.has(month.slice(0, 4))) return true;
  return [...calendar.days.values()].some((day) => day.isProvisional && monthOf(day.on) === month);
}
