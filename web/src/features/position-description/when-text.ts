import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { clockTime, formatDay } from '../../lib/format.ts';

/** "12/01/2024 16:42, Nguyễn Văn Phúc" */
export function whenText(t: TFunction, instant: string, by: string | null): string {
  const day = formatDay(todayIn(new Date(instant)));
  return t('description.written', { day, time: clockTime(instant), by: by ?? 'Sổ Việc' });
}
