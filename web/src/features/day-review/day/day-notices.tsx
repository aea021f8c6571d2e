import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockTime, formatShortDay, minutesInWords } from '../../../lib/format.ts';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import type { ReviewedDay } from '../state/queries.ts';
import classes from './day-notices.module.css';

type Notice = { key: string; icon: IconName; tone: 'warn' | 'quiet'; text: string };

/** "12/01 lúc 16:51" */
export function momentWords(t: TFunction, at: string): string {
  return t('dayReview.moment', { day: formatShortDay(todayIn(new Date(at))), time: clockTime(at) });
}

function noticesOf(t: TFunction, day: ReviewedDay): Notice[] {
  const notices: Notice[] = [];
  const over = day.flags.find((flag) => flag.kind === 'over-standard' || flag.kind === 'off-day');
  if (over) {
    const what =
      over.kind === 'off-day'
        ? t('dayReview.notice.offDay')
        : t('dayReview.notice.over', { time: minutesInWords(t, over.minutes) });
    const why = day.basis ? t('dayReview.notice.basis', { text: day.basis }) : t('dayReview.notice.noBasis');
    notices.push({ key: 'over', icon: 'clock', tone: 'warn', text: `${what} ${why}` });
  }
  if (day.lateReason) {
    notices.push({
      key: 'late',
      icon: 'clock',
      tone: 'quiet',
      text: t('dayReview.notice.late', { text: day.lateReason }),
    });
  }
  return [...notices, ...earlierReturns(t, day)];
}

/** Why the day was given back before; the last step is told by the state of the day. */
function earlierReturns(t: TFunction, { steps }: ReviewedDay): Notice[] {
  return steps.slice(0, -1).flatMap(({ id, kind, at, reason }, index): Notice[] => {
    const isUndone = steps[index + 1]?.kind === 'undo';
    if ((kind !== 'return' && kind !== 'reopening') || isUndone) return [];
    const words = { at: momentWords(t, at), text: reason };
    const text =
      kind === 'return' ? t('dayReview.notice.returned', words) : t('dayReview.notice.reopened', words);
    return [{ key: id, icon: 'return', tone: 'quiet', text }];
  });
}

/** What the person gave as reasons, and what the day was given back for before. */
export function DayNotices({ day }: { day: ReviewedDay }) {
  const { t } = useTranslation();
  return noticesOf(t, day).map(({ key, icon, tone, text }) => (
    <div key={key} className={classes.notice} data-tone={tone}>
      <Icon name={icon} />
      <span className={classes.words}>{text}</span>
    </div>
  ));
}
