import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Random } from '../seed/random.ts';

/** How a month was logged by ordinary people: chances of a day, and the mean of days that differ from the standard. */
export interface Mood {
  /** A duty day that nobody logged. */
  missing: number;
  /** A day of exactly the standard hours. */
  standard: number;
  /** A day above the standard, with a basis. */
  over: number;
  /** Mean minutes below the standard on all other days. */
  below: number;
}

/** The scheme began with zeal and slackened in March (rules, §1): days went missing and hours sank. */
const MOODS: Record<Month, Mood> = {
  '2024-01': { missing: 0.028, standard: 0.4, over: 0.04, below: 44 },
  '2024-02': { missing: 0.026, standard: 0.44, over: 0.04, below: 30 },
  '2024-03': { missing: 0.085, standard: 0.2, over: 0.02, below: 78 },
};
const USUAL: Mood = { missing: 0.02, standard: 0.36, over: 0.05, below: 26 };

export const moodOf = (month: Month): Mood => MOODS[month] ?? USUAL;

/** Minutes to the nearest five, as people write them. */
export const toFive = (minutes: number): number => Math.round(minutes / 5) * 5;

/** Roughly normal around 0 with deviation 1: six throws. */
export function swing(random: Random): number {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += random.next();
  return (sum - 3) * Math.SQRT2;
}
