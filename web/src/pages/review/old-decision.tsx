import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../features/review/answers.ts';
import { Computation } from '../../features/review/computation/computation.tsx';
import { CriteriaCard } from '../../features/review/criteria/criteria-card.tsx';
import { decisionQuery } from '../../features/review/queries.ts';
import { HistoryCard } from '../../features/review/steps/history-card.tsx';
import { formatDay } from '../../lib/format.ts';
import { pointsText } from '../../lib/points.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageProblem } from './page-problem.tsx';
import classes from './review-pages.module.css';

type Props = { review: Review; id: string; header: ReactNode };

/** A decision that another replaced, as it was frozen: its computation and its points, to be read only. */
export function OldDecision({ review, id, header }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(decisionQuery(review.person.code, review.month, id));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  const { sheet, at, reason } = data;
  const total = sheet.totalHundredths === null ? t('review.total.none') : pointsText(sheet.totalHundredths);
  return (
    <>
      {header}
      <Card className={classes.band ?? ''}>
        <h2>{t('review.history.old', { day: formatDay(todayIn(new Date(at))), total })}</h2>
        <p>
          {t('review.history.oldText', { reason })}{' '}
          <Link to="." search={{}}>
            {t('review.history.back')}
          </Link>
        </p>
      </Card>
      <div className={classes.cols}>
        <Computation sheet={sheet} />
        <div className={classes.side}>
          {sheet.score && (
            <CriteriaCard
              sheet={sheet}
              place={{ side: null, points: () => undefined, setPoints: () => {} }}
              state="approved"
            />
          )}
          <HistoryCard review={review} />
        </div>
      </div>
    </>
  );
}
