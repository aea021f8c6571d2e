import type { Level } from '../pack/level.ts';
import type { FaultPack, ShareRounding } from '../pack/rule-pack.ts';

/** How many may be rated excellent of those rated good: whole people of a whole percentage (rules §3). */
export function excellentPlaces(
  ratedGood: number,
  percent: number,
  rounding: ShareRounding = 'down',
): number {
  const [share, rest] = [Math.floor((ratedGood * percent) / 100), (ratedGood * percent) % 100];
  const isUp = rounding === 'up' ? rest > 0 : rounding === 'half-up' && rest >= 50;
  return isUp ? share + 1 : share;
}

export interface ExcellentStanding {
  /** Rated good or better. */
  ratedGood: number;
  excellent: number;
  places: number;
  /** How many too many are excellent. */
  over: number;
}

/**
 * How a body, or a group of like work in it, stands to its share of excellent ratings. "Those rated good" is read as
 * good or better: the excellent are picked from among them, seven of whom have one place.
 */
export function excellentStanding(
  levels: readonly (Level | null)[],
  pack: FaultPack,
  isOutstanding = false,
): ExcellentStanding {
  const { percent, percentOfOutstandingBody, rounding } = pack.excellent;
  const excellent = levels.filter((level) => level === 'excellent').length;
  const ratedGood = excellent + levels.filter((level) => level === 'good').length;
  const places = excellentPlaces(ratedGood, isOutstanding ? percentOfOutstandingBody : percent, rounding);
  return { ratedGood, excellent, places, over: Math.max(0, excellent - places) };
}
