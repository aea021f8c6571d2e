import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, maxDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { Random } from '../seed/random.ts';
import type { Desk } from '../work/desk.ts';
import { sitting } from './clock.ts';
import { lastWorkingDay, workingDayAfter } from './working-days.ts';

/** When a day was written down: the day of writing and the instant of each line. */
export interface Written {
  on: CivilDay;
  instants: string[];
}

/** Nothing is written after `untilOn`. */
export interface Until {
  calendar: Calendar;
  untilOn: CivilDay;
}

const HOUR = 60;

/** Most write at the end of the day, some the next morning, few days later; one kind all at once at the month's end. */
export function writtenAt(desk: Desk, day: CivilDay, lines: number, { calendar, untilOn }: Until): Written {
  const { random, behaviour } = desk;
  if (behaviour === 'late-bulk-entry') {
    const on = maxDay(day, minDay(lastWorkingDay(calendar, day), untilOn));
    return at(on, 19 * HOUR + Number(day.slice(8)) * 4, lines, random);
  }
  const thrown = random.next();
  if (thrown < 0.74) return at(day, 16 * HOUR + 15 + random.whole(0, 55), lines, random);
  if (thrown < 0.8) return at(day, 19 * HOUR + random.whole(0, 140), lines, random);
  if (thrown < 0.95)
    return at(workingDayAfter(calendar, day, 1), 7 * HOUR + random.whole(5, 50), lines, random);
  const late = workingDayAfter(calendar, day, random.whole(2, 4));
  return at(late, 15 * HOUR + random.whole(0, 90), lines, random);
}

/** Written on a given day towards its end: for days that must not be written later. */
export function writtenOn(day: CivilDay, lines: number, random: Random): Written {
  return at(day, 16 * HOUR + 15 + random.whole(0, 55), lines, random);
}

function at(on: CivilDay, start: number, lines: number, random: Random): Written {
  return { on, instants: sitting(on, start, lines, random) };
}
