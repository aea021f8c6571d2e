import type { TFunction } from 'i18next';
import { weekdayMark } from '../../../../lib/format.ts';
import type { NotCopied } from '../model/copy-week.ts';

/** Which lines were not copied, each with its day and why; '' when all were. */
export function leftWords(t: TFunction, left: readonly NotCopied[]): string {
  if (left.length === 0) return '';
  const names = left.map(({ day, work, why }) =>
    t('workWeek.copy.leftOne', {
      cell: `${weekdayMark(t, day)} · ${work}`,
      why: t(`workWeek.lock.${why}`),
    }),
  );
  return `${t('workWeek.copy.left', { count: left.length })} ${names.join('; ')}.`;
}
