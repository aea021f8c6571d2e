import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import type { TFunction } from 'i18next';
import { formatDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';

/** "tạm tính, đến 21/11/2026" for a month that is not over, else undefined. */
export function useCutOffWords(t: TFunction, month: Month): string | undefined {
  const { today } = useMe();
  if (month < monthOf(today)) return undefined;
  const upTo = cutOffOf(month, today);
  return upTo ? t('summary.upTo', { day: formatDay(upTo) }) : t('summary.notOver');
}
