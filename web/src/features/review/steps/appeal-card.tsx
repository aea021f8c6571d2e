import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Review } from '../answers.ts';
import classes from './steps.module.css';

type Appeal = NonNullable<Review['appeal']>;

/** When the result was made known, until when it can be appealed, and how long an appeal has waited. */
export function AppealCard({ review, appeal }: { review: Review; appeal: Appeal }) {
  const { t } = useTranslation();
  return (
    <Card title={t('review.appeal.title')}>
      <div className={classes.side}>
        {review.approvedOn && <p>{t('review.appeal.known', { day: formatDay(review.approvedOn) })}</p>}
        <p>
          {appeal.readAt
            ? t('review.appeal.read', { day: formatDay(todayIn(new Date(appeal.readAt))) })
            : t('review.appeal.unread')}
        </p>
        <Clock appeal={appeal} />
      </div>
    </Card>
  );
}

function Clock({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation();
  const { open, untilOn, daysLeft, answerDueOn, answering } = appeal;
  if (answerDueOn && answering) {
    const due = formatDay(answerDueOn);
    return answering.daysOver > 0 ? (
      <StateMark state="over">{t('review.appeal.waitingOver', { due, count: answering.daysOver })}</StateMark>
    ) : (
      <StateMark state="waiting">{t('review.appeal.waiting', { due, count: answering.daysLeft })}</StateMark>
    );
  }
  const until = formatDay(untilOn ?? '');
  if (open === 'appealed') return <p>{t('review.appeal.answered')}</p>;
  if (open === 'too-late') return <p>{t('review.appeal.late', { until })}</p>;
  if (daysLeft === 0) return <p>{t('review.appeal.lastDay')}</p>;
  return <p>{t('review.appeal.open', { until, count: daysLeft })}</p>;
}
