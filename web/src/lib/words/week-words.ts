import { MONDAY_TO_FRIDAY, runsOfPattern, type WeeklyPattern } from '@so-viec/shared/calendar/weekly-pattern';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';

/** "T2–T6 8:00, T7 4:00"; a unit without a week of its own works Monday to Friday, 8:00. */
export function weekWords(t: TFunction, pattern: WeeklyPattern | null): string {
  const day = (weekday: number) => t(`weekday.short.${weekday as 1}`);
  return runsOfPattern(pattern ?? MONDAY_TO_FRIDAY)
    .map(({ first, last, minutes }) => {
      const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
      return `${days} ${formatMinutes(minutes)}`;
    })
    .join(', ');
}
