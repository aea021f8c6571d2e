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

/** Where a person of the year leads: their last month with hours, or else the month asked for. */
export function searchOfPerson(here: Here, months: readonly Month[], { code, minutes }: MonthsOfPerson) {
  const month = lastMonthWithHours(months, minutes) ?? here.month;
  return { ...here.base, month, tab: 'person' as const, cadre: code };
}
