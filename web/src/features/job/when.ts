import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { clockTime, formatDay } from '../../lib/format.ts';

/** An instant as a day and an hour in Vietnam. */
export const whenOf = (at: string): string => `${formatDay(todayIn(new Date(at)))} ${clockTime(at)}`;
