import { addDays, type CivilDay, epochDayOf } from '@so-viec/shared/civil-day/civil-day';
import type { Random } from '../seed/random.ts';

const VIETNAM_OFFSET = 7 * 60;

/** The UTC instant of a clock time in Vietnam: whole minutes of the day, and milliseconds beyond them. */
export function instantOf(day: CivilDay, minutes: number, milliseconds = 0): string {
  const start = epochDayOf(day) * 86_400_000;
  return new Date(start + (minutes - VIETNAM_OFFSET) * 60_000 + milliseconds).toISOString();
}

/** Instants of `count` lines written in one sitting, a minute or three apart. */
export function sitting(day: CivilDay, startMinutes: number, count: number, random: Random): string[] {
  let at = startMinutes * 60_000;
  return Array.from({ length: count }, () => {
    at += 35_000 + Math.floor(random.next() * 140_000);
    return instantOf(day, 0, at);
  });
}

/** The first day of `days` after `day`; the next calendar day where there is none. */
export function nextOf(days: CivilDay[], day: CivilDay): CivilDay {
  return days.find((one) => one > day) ?? addDays(day, 1);
}
