import {
  type CivilDay,
  dayNumber,
  firstDayOf,
  lastDayOf,
  lengthOf,
  type Month,
} from '../civil-day/civil-day.ts';

/** Days of one month as bits of an integer that fits an int4: bit d-1 stands for day d. */
export type DayMask = number;

/** Days d = from … to of a month, both 1 … 31. */
function spanMask(from: number, to: number): DayMask {
  const below = (day: number): number => (day >= 31 ? 0x7fffffff : (1 << day) - 1);
  return to < from ? 0 : below(to) & ~below(from - 1);
}

/** The days of the month from one day to another, both included; `null` is open-ended. */
export function rangeMask(month: Month, fromOn: CivilDay, toOn: CivilDay | null): DayMask {
  if (fromOn > lastDayOf(month) || (toOn !== null && toOn < firstDayOf(month))) return 0;
  const from = fromOn < firstDayOf(month) ? 1 : dayNumber(fromOn);
  const to = toOn === null || toOn > lastDayOf(month) ? lengthOf(month) : dayNumber(toOn);
  return spanMask(from, to);
}

/** The days of the month before a day: those that a day called today has behind it. */
export function maskBefore(month: Month, day: CivilDay): DayMask {
  if (day <= firstDayOf(month)) return 0;
  return spanMask(1, day > lastDayOf(month) ? lengthOf(month) : dayNumber(day) - 1);
}

/** The bit of a day within its own month. */
export const maskOf = (day: CivilDay): DayMask => 1 << (dayNumber(day) - 1);

/** How many days a mask holds. */
export function countDays(mask: DayMask): number {
  // Adds neighbouring bits, then pairs, then fours: a table of 60,000 people is full of masks.
  const pairs = mask - ((mask >> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return (((fours + (fours >> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The days of a mask in order. */
export function daysOfMask(month: Month, mask: DayMask): CivilDay[] {
  const days: CivilDay[] = [];
  for (let day = 1; day <= lengthOf(month); day++) {
    if ((mask >> (day - 1)) & 1) days.push(`${month}-${day < 10 ? '0' : ''}${day}`);
  }
  return days;
}
