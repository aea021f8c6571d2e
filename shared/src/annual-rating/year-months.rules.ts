import type { Month } from '../civil-day/civil-day.ts';
import { LEVELS, type Level } from '../review/pack/level.ts';
import type { FaultPack } from '../review/pack/rule-pack.ts';
import { type MonthsMean, yearOfMonths } from '../review/rating/months-mean.rules.ts';
import { type Disqualifier, type RatingStep, ratingOf } from '../review/rating/rating.rules.ts';

const MONTHS_OF_YEAR = 12;

export const monthsOfYear = (year: number): Month[] =>
  Array.from({ length: MONTHS_OF_YEAR }, (_, index) => `${year}-${`${index + 1}`.padStart(2, '0')}`);

/** A month of the year: decided or not, in which unit and body, and how it came to the body that rates. */
export interface YearMonth {
  month: Month;
  unitId: string | null;
  /** The body of that unit; null where the month is not decided. */
  bodyId: string | null;
  totalHundredths: number | null;
  standing: 'decided' | 'no-data' | 'not-decided' | 'not-handed-over';
  /** When another body handed it over. */
  handedOverOn: string | null;
}

interface DecidedMonth {
  period: string;
  unitId: string;
  totalHundredths: number | null;
}

export interface HandedMonths {
  bodyId: string;
  months: readonly Month[];
  on: string;
}

/**
 * The twelve months as the body that rates has them: its own, and those that a former body has handed over. A month
 * that was decided anew since it was handed over is handed over as it stands.
 */
export function yearMonthsOf(
  year: number,
  decided: readonly DecidedMonth[],
  {
    bodyId,
    bodyOf,
    handed,
  }: { bodyId: string; bodyOf: (unitId: string) => string; handed: readonly HandedMonths[] },
): YearMonth[] {
  const known = new Map(decided.map((one) => [one.period, one]));
  return monthsOfYear(year).map((month) => {
    const one = known.get(month);
    const none = { month, unitId: null, bodyId: null, totalHundredths: null, handedOverOn: null };
    if (!one) return { ...none, standing: 'not-decided' };
    const { unitId, totalHundredths } = one;
    const where = { month, unitId, bodyId: bodyOf(unitId), totalHundredths };
    const standing = totalHundredths === null ? 'no-data' : 'decided';
    if (where.bodyId === bodyId) return { ...where, standing, handedOverOn: null };
    const giving = handed.find((part) => part.bodyId === where.bodyId && part.months.includes(month));
    return { ...where, standing: giving ? standing : 'not-handed-over', handedOverOn: giving?.on ?? null };
  });
}

/** What a year's rating rests on. */
export interface YearBasis {
  months: readonly YearMonth[];
  /** Months in which the person worked; fewer than six give no rating. */
  monthsWorked: number;
  disqualifiers: readonly Disqualifier[];
  bodyLevel: Level | null;
}

export interface YearComputed {
  mean: MonthsMean;
  /** What the points, then disqualifiers and the body's level lead to; null where there is no rating yet. */
  level: Level | null;
  steps: RatingStep[];
  reason: 'no-months' | 'too-few-months' | 'not-handed-over' | null;
}

/** The rating that a year leads to (rules §3): the mean of the months that are here, then what bounds it. */
export function yearComputed(
  { months, monthsWorked, disqualifiers, bodyLevel }: YearBasis,
  pack: FaultPack,
): YearComputed {
  const here = months
    .filter(({ standing }) => standing === 'decided' || standing === 'no-data')
    .map(({ month, totalHundredths }) => ({ month, totalHundredths }));
  const mean = yearOfMonths(here, pack, monthsWorked);
  if (months.some(({ standing }) => standing === 'not-handed-over')) {
    return { mean, level: null, steps: [], reason: 'not-handed-over' };
  }
  if (mean.level === null) return { mean, level: null, steps: [], reason: mean.reason ?? 'no-months' };
  return {
    ...{ mean, reason: null },
    ...ratingOf({ totalHundredths: mean.meanHundredths, disqualifiers, bodyLevel }, pack),
  };
}

/** Whether one level is better than another. */
export const isBetter = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);
