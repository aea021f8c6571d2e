import { type Calendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addDays, type CivilDay, lastDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';

/** The next working day of each day, for each calendar: asked for of every day of every person. */
const kept = new WeakMap<Calendar, Map<CivilDay, CivilDay>>();

function nextWorkingDay(calendar: Calendar, day: CivilDay): CivilDay {
  const nexts = kept.get(calendar) ?? new Map<CivilDay, CivilDay>();
  kept.set(calendar, nexts);
  const known = nexts.get(day);
  if (known) return known;
  let found = addDays(day, 1);
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1);
  nexts.set(day, found);
  return found;
}

/** The working day that many working days after a day. */
export function workingDayAfter(calendar: Calendar, day: CivilDay, count: number): CivilDay {
  let found = day;
  for (let left = count; left > 0; left--) found = nextWorkingDay(calendar, found);
  return found;
}

/** The last working day of a day's month. */
export function lastWorkingDay(calendar: Calendar, day: CivilDay): CivilDay {
  let found = lastDayOf(monthOf(day));
  while (!isWorkingDay(calendar, found)) found = addDays(found, -1);
  return found;
}

/** Working days after a day and before today, at most `most`: 0 for the last one. */
export function workingDaysSince(calendar: Calendar, on: CivilDay, today: CivilDay, most: number): number {
  let count = 0;
  let day = nextWorkingDay(calendar, on);
  while (day < today && count < most) {
    count += 1;
    day = nextWorkingDay(calendar, day);
  }
  return count;
}
