import {
  type CivilDay,
  formatDay,
  formatMonth,
  formatShortDay,
  type Month,
  todayIn,
  weekdayOf,
} from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';

const NBSP = '\u00a0';

/** Weekday numbers as catalogue keys: 1 = Monday … 7 = Sunday. */
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const weekdayKey = (day: CivilDay) => weekdayOf(day) as Weekday;

/** "Thứ Sáu, 12/01/2024" */
export function longDay(t: TFunction, day: CivilDay): string {
  return `${t(`weekday.long.${weekdayKey(day)}`)}, ${formatDay(day)}`;
}

/** "Thứ Sáu 12/01" */
export function shortDay(t: TFunction, day: CivilDay): string {
  return `${t(`weekday.long.${weekdayKey(day)}`)} ${formatShortDay(day)}`;
}

/** "Thứ Sáu" */
export function weekdayName(t: TFunction, day: CivilDay): string {
  return t(`weekday.long.${weekdayKey(day)}`);
}

/** "T6", "CN" */
export function weekdayMark(t: TFunction, day: CivilDay): string {
  return t(`weekday.short.${weekdayKey(day)}`);
}

/** "Tháng 01/2024" */
export function longMonth(t: TFunction, month: Month): string {
  return t('common.month', { month: formatMonth(month) });
}

/** Minutes in words: "5 giờ 45 phút", "8 giờ", "25 phút"; 0 is "0 giờ". */
export function minutesInWords(t: TFunction, minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const parts = [
    (hours > 0 || rest === 0) && t('common.hours', { count: hours }),
    rest > 0 && t('common.minutes', { count: rest }),
  ];
  return parts.filter(Boolean).join(' ');
}

/** A whole percentage: 75 → "75 %" */
export const percentWhole = (value: number): string => `${value}${NBSP}%`;

/** An instant as the clock on the wall in Vietnam: "16:42". */
export function clockTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** "16:42" of today, "16:42 12/01" of another day. */
export function clockTimeAndDay(instant: string, today: CivilDay): string {
  const day = todayIn(new Date(instant));
  return day === today ? clockTime(instant) : `${clockTime(instant)} ${formatShortDay(day)}`;
}

export { formatDay, formatMonth, formatShortDay } from '@so-viec/shared/civil-day/civil-day';
export { formatWhole, percent, toComma } from '@so-viec/shared/decimal/decimal';
export { formatMinutes, formatSignedMinutes } from '@so-viec/shared/duration/duration.rules';
