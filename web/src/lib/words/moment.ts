import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { clockTime, formatDay } from '../format.ts';

/** An instant as day and hour in Vietnam, whatever the zone of the machine: "12/01/2024 16:42". */
export const momentOf = (at: string): string => `${formatDay(todayIn(new Date(at)))} ${clockTime(at)}`;
