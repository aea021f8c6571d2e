import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayView, dayQuery } from '../../features/work-day/day-query.ts';
import { DayHead } from '../../features/work-day/head/day-head.tsx';
import { WeekStrip } from '../../features/work-day/week/week-strip.tsx';
import { useMe } from '../../lib/me.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { DayPage } from './day-page.tsx';

const ReminderStrip = lazy(async () => ({
  default: (await import('../../features/reminder/reminder-strip.tsx')).ReminderStrip,
}));

/** /hom-nay is today, /hom-nay/2024-01-12 another day. */
export function TodayPage() {
  const { day } = useParams({ from: '/_in/hom-nay/{-$day}' });
  const { today } = useMe();
  const { data: view } = useSuspenseQuery(dayQuery(day ?? today));
  if (view.posts.length === 0 && view.entries.length === 0) return <NoPost view={view} />;
  return (
    <>
      <Suspense>{view.day === today && <ReminderStrip />}</Suspense>
      <DayPage key={view.day} view={view} />
    </>
  );
}

/** A day without a post, or without the duty: nothing can be logged, and who enters posts. */
function NoPost({ view }: { view: DayView }) {
  const { t } = useTranslation();
  const why = view.log === 'no-duty' ? 'noDuty' : 'noPost';
  return (
    <>
      <DayHead view={view} total={null} />
      <WeekStrip view={view} minutes={0} />
      <EmptyState title={t(`workDay.notice.${why}Title`, { day: formatDay(view.day) })}>
        {t(`workDay.notice.${why}`)}
      </EmptyState>
    </>
  );
}
