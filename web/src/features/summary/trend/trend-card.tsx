import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { trendQuery } from '../queries.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './trend.module.css';

const TrendChart = lazy(() => import('./trend-chart.tsx').then((m) => ({ default: m.TrendChart })));

/** Hours per person per day over the months; the same as a table is one link away. */
export function TrendCard({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(trendQuery(here));
  return (
    <Card
      className={classes.card ?? ''}
      title={t('summary.trend.name')}
      aside={
        <span data-print="no">
          <SummaryLink to={{ ...here.base, tab: 'trend' }}>{t('summary.trend.asTable')}</SummaryLink>
        </span>
      }
    >
      <div className={classes.chart}>
        <Suspense fallback={<Awaited />}>
          {data ? <TrendChart here={here} months={data.months} /> : isPending && <Awaited />}
        </Suspense>
      </div>
    </Card>
  );
}

/** What printing waits for. */
const Awaited = () => <span data-awaited="" />;
