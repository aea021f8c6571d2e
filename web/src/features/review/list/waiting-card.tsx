import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { reviewsWaitingQuery } from '../../../lib/waiting.ts';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from './list.module.css';

/** Above the list: appeals of any month with their clocks, and the other months in which something waits for the reader. */
export function WaitingCard({ month }: { month: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(reviewsWaitingQuery);
  const others = data?.months.filter((of) => of.month !== month) ?? [];
  if (!data || (data.appeals.length === 0 && others.length === 0)) return null;
  return (
    <Card className={classes.waiting ?? ''}>
      {data.appeals.length > 0 && (
        <>
          <h2>{t('review.list.appeals', { count: data.appeals.length })}</h2>
          <ul className={classes.appeals}>
            {data.appeals.map((appeal) => (
              <li key={`${appeal.code} ${appeal.month}`}>
                <Link to="/phieu/$cadre/$period" params={{ cadre: appeal.code, period: appeal.month }}>
                  {t('review.list.appealOf', { name: appeal.fullName, month: formatMonth(appeal.month) })}
                </Link>
                <StateMark state={appeal.daysOver > 0 ? 'over' : 'waiting'} size="sm">
                  {t(appeal.daysOver > 0 ? 'review.list.appealOver' : 'review.list.appealDue', {
                    due: formatDay(appeal.answerDueOn),
                    count: appeal.daysOver > 0 ? appeal.daysOver : appeal.daysLeft,
                  })}
                </StateMark>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p className={classes.months}>
          {t('review.list.otherMonths')}
          {others.map((of) => (
            <Link
              key={of.month}
              to="/phieu/don-vi/$period"
              params={{ period: of.month }}
              search={{ xem: 'mine' }}
            >
              {t('review.list.ofMonth', { month: formatMonth(of.month), count: of.count })}
            </Link>
          ))}
        </p>
      )}
    </Card>
  );
}
