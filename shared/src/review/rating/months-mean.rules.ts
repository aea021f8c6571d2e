import type { Month } from '../../civil-day/civil-day.ts';
import type { Level } from '../pack/level.ts';
import type { FaultPack } from '../pack/rule-pack.ts';
import { type Figure, figureOf, fraction } from '../score/fraction.ts';
import { hundredthsOf } from '../score/hundredths.ts';
import { levelOf } from './rating.rules.ts';

/** A month's total as printed; null where there is not enough data. */
export interface MonthTotal {
  month: Month;
  totalHundredths: number | null;
}

/** A quarter, half-year or year, with what it was made of. */
export interface MonthsMean {
  counted: Month[];
  /** The months that leave the mean. */
  left: Month[];
  sum: Figure;
  /** Null when no month counts. */
  mean: Figure | null;
  meanHundredths: number | null;
  level: Level | null;
  reason: 'no-months' | 'too-few-months' | null;
}

/** The plain mean of the printed totals of months; those without enough data leave it (rules §3). */
export function meanOfMonths(months: readonly MonthTotal[], pack: FaultPack): MonthsMean {
  const totals = months.flatMap(({ totalHundredths }) => (totalHundredths === null ? [] : [totalHundredths]));
  const sumHundredths = totals.reduce((sum, total) => sum + total, 0);
  const parts = {
    counted: months.filter((one) => one.totalHundredths !== null).map(({ month }) => month),
    left: months.filter((one) => one.totalHundredths === null).map(({ month }) => month),
    sum: figureOf(fraction(sumHundredths, 100)),
  };
  if (totals.length === 0)
    return { ...parts, mean: null, meanHundredths: null, level: null, reason: 'no-months' };
  const mean = figureOf(fraction(sumHundredths, totals.length * 100));
  const meanHundredths = hundredthsOf(mean.printed);
  return { ...parts, mean, meanHundredths, level: levelOf(meanHundredths, pack), reason: null };
}

/**
 * A year's mean. With fewer than six months of work it has no level, the mean stays. `monthsWorked` are those with a
 * total, unless the caller knows of work in months that have none.
 */
export function yearOfMonths(
  months: readonly MonthTotal[],
  pack: FaultPack,
  monthsWorked?: number,
): MonthsMean {
  const year = meanOfMonths(months, pack);
  const worked = monthsWorked ?? year.counted.length;
  if (year.reason !== null || worked >= pack.monthsForYear) return year;
  return { ...year, level: null, reason: 'too-few-months' };
}
