import {
  minutesOfPattern,
  patternOfMinutes,
  totalOfPattern,
  type WeeklyPattern,
} from '@so-viec/shared/calendar/weekly-pattern';
import { isPatternDay } from '@so-viec/shared/calendar/weekly-pattern.schema';
import { formatMinutes, parseDuration } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';

/** What the seven fields of a week hold while one types, Monday first; an empty one is a free day. */
export type TypedWeek = readonly string[];

type ReadWeek =
  | { pattern: WeeklyPattern }
  | { problem: 'bad-day'; weekdays: number[] }
  | { problem: 'no-day' };

/** A week as its fields show it. */
export function typedWeek(pattern: WeeklyPattern): TypedWeek {
  return minutesOfPattern(pattern).map((minutes) => (minutes === 0 ? '' : formatMinutes(minutes)));
}

/** The minutes of one field, 0 for a free day; undefined where it cannot be read or is no length of a day. */
function minutesTyped(text: string): number | undefined {
  const read = parseDuration(text);
  if ('problem' in read) return read.problem === 'empty' || read.problem === 'zero' ? 0 : undefined;
  return isPatternDay(read.minutes) ? read.minutes : undefined;
}

/** Whether a field can be read as a length of a day, or as a free one. */
export const isReadableDay = (text: string): boolean => minutesTyped(text) !== undefined;

/** A field as it is shown when it is left: what can be read in one way of writing, the rest as typed. */
export function tidyDay(text: string): string {
  const minutes = minutesTyped(text);
  if (minutes === undefined) return text;
  return minutes === 0 ? '' : formatMinutes(minutes);
}

/** The week that is typed, or every day that cannot be read. */
export function readWeek(week: TypedWeek): ReadWeek {
  const minutes = week.map(minutesTyped);
  const weekdays = minutes.flatMap((one, place) => (one === undefined ? [place + 1] : []));
  if (weekdays.length > 0) return { problem: 'bad-day', weekdays };
  const pattern = patternOfMinutes(minutes.map((one) => one ?? 0));
  return totalOfPattern(pattern) === 0 ? { problem: 'no-day' } : { pattern };
}

/** What is wrong with a week that cannot be read, and how to mend it. */
export function weekRefusal(t: TFunction, read: Extract<ReadWeek, { problem: string }>): string {
  if (read.problem === 'no-day') return t('week.noDay');
  const days = read.weekdays.map((weekday) => t(`weekday.long.${weekday as 1}`));
  return t('week.badDay', { day: days.join(', ') });
}

/** The sum of the days that can be read. */
export function totalTyped(week: TypedWeek): number {
  return week.reduce((sum, text) => sum + (minutesTyped(text) ?? 0), 0);
}
