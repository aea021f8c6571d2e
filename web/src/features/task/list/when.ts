import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { clockTime, formatDay } from '../../../lib/format.ts';

/** "16:42 12/01/2024" of an instant. */
export function formatRequested(instant: string): string {
  return `${clockTime(instant)} ${formatDay(todayIn(new Date(instant)))}`;
}
