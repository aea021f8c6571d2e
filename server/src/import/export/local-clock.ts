import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';

/** Vietnam has kept UTC+7 without summer time since 1975. */
const AHEAD = 7 * 3_600_000;

/** The day and the clock, to the second, in Vietnam at an instant. */
export function localClock(at: string): { on: CivilDay; time: string; asUtc: Date } {
  const shifted = Math.floor((Date.parse(at) + AHEAD) / 1000) * 1000;
  const asUtc = new Date(shifted);
  const text = asUtc.toISOString();
  return { on: text.slice(0, 10), time: text.slice(11, 19), asUtc };
}
