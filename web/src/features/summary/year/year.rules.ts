import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Here } from '../use-here.ts';

interface MonthsOfPerson {
  code: string;
  minutes: readonly number[];
}

/** The last of the months in which somebody has hours, undefined for none. */
function lastMonthWithHours(months: readonly Month[], minutes: readonly number[]): Month | undefined {
  return months.findLast((_, index) => (minutes[index] ?? 0) > 0);
}

/** The months that are over with the most and the fewest hours; undefined for fewer than two of them. */
export function extremesOf(months: readonly Month[], totals: readonly number[], running: Month) {
  const over = months
    .map((month, index) => ({ month, minutes: totals[index] ?? 0 }))
    .filter(({ month }) => month < running);
  const sorted = over.toSorted((a, b) => b.minutes - a.minutes);
  const [most, least] = [sorted[0], sorted.at(-1)];
  return most && least && most.minutes > least.minutes ? { most, least } : undefined;
}

/** Where a person of the year leads: their last month with hours, or else the month asked for. */
export function searchOfPerson(here: Here, months: readonly Month[], { code, minutes }: MonthsOfPerson) {
  const month = lastMonthWithHours(months, minutes) ?? here.month;
  return { ...here.base, month, tab: 'person' as const, cadre: code };
}
