import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { randomOf } from '../seed/random.ts';
import { minutesOf, PUBLISHED_HEADCOUNT, PUBLISHED_MONTHS, wholeHoursIn } from '../target/published.ts';
import { spreadTo } from '../target/spread.ts';
import type { PlannedDay } from './planned-day.ts';

const STEP = 5;

/**
 * Makes the days of a month sum up to what prints its published averages. Months without any, and other numbers of
 * people, stay as they are. Throws RangeError where the published averages cannot come out.
 */
export function solveMonth(
  days: PlannedDay[],
  of: { month: Month; headcount: number; personDays: number; seed: number },
): void {
  const published = PUBLISHED_MONTHS.find((row) => row.month === of.month);
  if (!published || of.headcount !== PUBLISHED_HEADCOUNT) return;
  const target = wholeHoursIn(minutesOf(published, of.headcount, of.personDays));
  if (target === undefined) throw new RangeError(`${of.month}: no whole hours print the published averages`);
  spreadTo(target, days, STEP, randomOf(of.seed, 'spread', of.month));
}
