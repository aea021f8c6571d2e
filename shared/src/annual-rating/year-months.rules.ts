import type { Month } from '../civil-day/civil-day.ts';
import { LEVELS, type Level } from '../review/pack/level.ts';

/** A month of a year as it was decided: where, and with which total. */
interface MonthSeen {
  month: Month;
  state: 'decided' | 'no-data' | 'pending' | 'off';
  totalHundredths: number | null;
  unitId: string | null;
}

/** A month of a year with the body it was decided in, and how it came to the body that rates. */
export interface YearMonth extends Omit<MonthSeen, 'state'> {
  state: MonthSeen['state'] | 'not-handed-over';
  /** Null where the month is not decided. */
  bodyId: string | null;
  /** When a former body handed it over. */
  handedOverOn: string | null;
}

/** Months that a former body handed over on a day. */
export interface HandedMonths {
  bodyId: string;
  months: readonly Month[];
  on: string;
}

/**
 * The months of a year as the body that rates has them: its own, in whatever unit, and those of former bodies once they
 * were handed over (rules §3: the new body rates, the old one hands over its months).
 */
export function yearMonthsOf(
  months: readonly MonthSeen[],
  of: { bodyId: string; bodyOf: (unitId: string) => string; handed: readonly HandedMonths[] },
): YearMonth[] {
  return months.map((one) => {
    const bodyId = one.unitId === null ? null : of.bodyOf(one.unitId);
    if (bodyId === null || bodyId === of.bodyId) return { ...one, bodyId, handedOverOn: null };
    const giving = of.handed.find((part) => part.bodyId === bodyId && part.months.includes(one.month));
    const state = giving ? one.state : 'not-handed-over';
    return { ...one, state, bodyId, handedOverOn: giving?.on ?? null };
  });
}

/** Whether one level is better than another. */
export const isBetter = (one: Level, other: Level): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);
