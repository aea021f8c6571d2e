import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockTime, formatShortDay } from '../../../lib/format.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import type { IconName } from '../../../ui/icons/icon.tsx';
import { isFuture } from '../day.rules.ts';
import type { DayView, WorkDay } from '../day-query.ts';
import classes from './day-notices.module.css';
import { NoticeStrip, type Tone } from './notice-strip.tsx';

type Notice = { key: string; tone: Tone; icon: IconName; text: string; more?: string };

/** "16:42 ngày 12/01" of an instant. */
function momentOf(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${clockTime(instant)} ${formatShortDay(local)}`;
}

/** What the state of a day in one unit means to its person. */
function noticeOf(t: TFunction, { id, state, lastStep }: WorkDay): Notice | undefined {
  const at = lastStep ? momentOf(lastStep.at) : '';
  const reason = lastStep?.reason ?? '';
  if (state === 'returned') {
    const key = lastStep?.kind === 'reopening' ? 'reopened' : 'returned';
    const text = t(`workDay.notice.${key}`, { at, reason });
    return { key: id, tone: 'warn', icon: 'return', text, more: t('workDay.notice.returnedHow') };
  }
  if (state === 'submitted')
    return { key: id, tone: 'info', icon: 'clock', text: t('workDay.notice.submitted', { at }) };
  if (state !== 'accepted') return undefined;
  const text = lastStep ? t('workDay.notice.accepted', { at }) : t('workDay.notice.imported');
  return { key: id, tone: 'ok', icon: 'check', text };
}

/** Strips above the lines: why a day came back, that it waits, that it is closed or has not come yet. */
export function DayNotices({ view }: { view: DayView }) {
  const { t } = useTranslation();
  const notices = view.days.flatMap((day) => {
    const notice = noticeOf(t, day);
    const unit = view.posts.find(({ unitId }) => unitId === day.unitId)?.unitName;
    const prefix = view.days.length > 1 && unit ? t('workDay.notice.ofUnit', { unit }) : '';
    return notice ? [{ ...notice, text: prefix + notice.text }] : [];
  });
  return (
    <>
      {isFuture(view) && (
        <NoticeStrip tone="info" icon="clock">
          <p>{t('workDay.notice.future')}</p>
          <ButtonLink size="sm" to="/hom-nay/{-$day}" params={{ day: undefined }}>
            {t('workDay.notice.backToToday')}
          </ButtonLink>
        </NoticeStrip>
      )}
      {notices.map(({ key, tone, icon, text, more }) => (
        <NoticeStrip key={key} tone={tone} icon={icon}>
          <p>
            <b>{text}</b>
            {more && <span className={classes.more}> {more}</span>}
          </p>
        </NoticeStrip>
      ))}
    </>
  );
}
