import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { CampaignView } from '../answers.ts';
import { BODY_STATES, type CampaignSearch } from '../search.ts';
import classes from './campaign.module.css';
import { StatesTable } from './states-table.tsx';

const StatesChart = lazy(() => import('./states-chart.tsx').then((m) => ({ default: m.StatesChart })));

type Props = { view: CampaignView; search: CampaignSearch };

/** The bodies of each block by state, as a chart or the same as a table. */
export function StatesCard({ view, search }: Props) {
  const { t } = useTranslation();
  const isTable = search.xem === 'bang';
  const { xem: _, ...rest } = search;
  const other: CampaignSearch = isTable ? rest : { ...rest, xem: 'bang' };
  return (
    <Card
      title={t('scheme.campaign.byBlock')}
      aside={
        <Link to="/de-an/dot/$id" params={{ id: view.campaign.id }} search={other} replace>
          {t(isTable ? 'scheme.campaign.asChart' : 'scheme.campaign.asTable')}
        </Link>
      }
    >
      {isTable ? (
        <StatesTable view={view} />
      ) : (
        <>
          <Legend view={view} search={search} />
          <Suspense fallback={<div className={classes.chart} />}>
            <StatesChart view={view} search={search} />
          </Suspense>
        </>
      )}
    </Card>
  );
}

/** The states with their colours and counts; each leads to the names. */
function Legend({ view, search }: Props) {
  const { t } = useTranslation();
  const counts = BODY_STATES.map((state) => ({
    state,
    count: view.blocks.reduce((sum, block) => sum + (block.counts[state] ?? 0), 0),
  })).filter(({ count }) => count > 0);
  const { block: _, ...rest } = search;
  return (
    <ul className={classes.legend}>
      {counts.map(({ state, count }) => (
        <li key={state}>
          <Link
            to="/de-an/dot/$id"
            params={{ id: view.campaign.id }}
            search={{ ...rest, state }}
            replace
            aria-current={search.state === state || undefined}
          >
            <svg className={classes.swatch} viewBox="0 0 12 12" aria-hidden="true">
              <rect width="12" height="12" className={classes[state]} />
            </svg>
            {t(`scheme.state.${state}`)} {count}
          </Link>
        </li>
      ))}
    </ul>
  );
}
