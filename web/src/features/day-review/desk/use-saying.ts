import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActKind, DayName } from '../state/acts.ts';

/** What was done, in words: "Đã duyệt ngày 11/01 của Bùi Thanh Tùng". */
export function doneWords(t: TFunction, kind: ActKind, days: readonly DayName[]): string {
  const [first] = days;
  const day = { day: formatShortDay(first?.workedOn ?? ''), name: first?.fullName ?? '' };
  const count = days.length;
  if (kind === 'return') return t('dayReview.done.returned', day);
  if (kind === 'reopening') return t('dayReview.done.reopened', day);
  if (kind === 'undo') {
    return count === 1 ? t('dayReview.done.undone', day) : t('dayReview.done.undoneMany', { count });
  }
  return count === 1 ? t('dayReview.done.accepted', day) : t('dayReview.done.acceptedMany', { count });
}

/** The last act, for screen readers. */
export function useSaying() {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  return { said, say: (kind: ActKind, days: readonly DayName[]) => setSaid(doneWords(t, kind, days)) };
}
