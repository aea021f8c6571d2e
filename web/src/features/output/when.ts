import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { clockTime, formatDay } from '../../lib/format.ts';

/** "16:42 20/11/2026", as the clock on the wall in Vietnam. */
export const instantWords = (instant: string): string =>
  `${clockTime(instant)} ${formatDay(todayIn(new Date(instant)))}`;
