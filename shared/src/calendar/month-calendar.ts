import { type CivilDay, daysOf, type Month } from '../civil-day/civil-day.ts';
import { type Calendar, isWorkingDay } from './calendar.rules.ts';
import { type DayMask, maskOf } from './day-mask.ts';
import type { WeeklyPattern } from './weekly-pattern.ts';

/** A month of a calendar worked out once, so that 60,000 people can be counted with integers. */
export type MonthCalendar = {
  readonly month: Month;
  readonly days: readonly CivilDay[];
  /** The working days of a weekly pattern. */
  readonly workingMask: (pattern: WeeklyPattern) => DayMask;
};

const known = new WeakMap<Calendar, Map<Month, MonthCalendar>>();

function workOut(calendar: Calendar, month: Month): MonthCalendar {
  const days = daysOf(month);
  const masks = new Map<WeeklyPattern, DayMask>();
  const workingMask = (pattern: WeeklyPattern): DayMask => {
    let mask = masks.get(pattern);
    if (mask === undefined) {
      mask = days.reduce((sum, day) => (isWorkingDay(calendar, day, pattern) ? sum | maskOf(day) : sum), 0);
      masks.set(pattern, mask);
    }
    return mask;
  };
  return { month, days, workingMask };
}

/** The month as masks; the same object for the same calendar and month. */
export function monthCalendar(calendar: Calendar, month: Month): MonthCalendar {
  const months = known.get(calendar) ?? new Map<Month, MonthCalendar>();
  known.set(calendar, months);
  const worked = months.get(month) ?? workOut(calendar, month);
  months.set(month, worked);
  return worked;
}
