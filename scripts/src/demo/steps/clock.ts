import { type CivilDay, epochDayOf } from '@so-viec/shared/civil-day/civil-day';
import type { Random } from '../seed/random.ts';

const VIETNAM_OFFSET = 7 * 60;
/** Midnight of days in milliseconds: asked for hundreds of thousands of times, of a few months. */
const midnights = new Map<CivilDay, number>();

function midnightOf(day: CivilDay): number {
  const known = midnights.get(day) ?? epochDayOf(day) * 86_400_000;
  midnights.set(day, known);
  return known;
}

/** The UTC instant of a clock time in Vietnam: whole minutes of the day, and milliseconds beyond them. */
export function instantOf(day: CivilDay, minutes: number, milliseconds = 0): string {
  return new Date(midnightOf(day) + (minutes - VIETNAM_OFFSET) * 60_000 + milliseconds).toISOString();
}

/** Instants of `count` lines written in one sitting, a minute or three apart. */
export function sitting(day: CivilDay, startMinutes: number, count: number, random: Random): string[] {
  let at = startMinutes * 60_000;
  return Array.from({ length: count }, () => {
    at += 35_000 + Math.floor(random.next() * 140_000);
    return instantOf(day, 0, at);
  });
}
