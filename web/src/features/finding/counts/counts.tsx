import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../lib/format.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import classes from '../finding.module.css';
import { isAsked, Only } from '../only.tsx';
import { countsQuery } from '../queries.ts';
import { ruleName } from '../rule-name.ts';
import type { useFindingSearch } from '../use-finding-search.ts';
import { CountLink, CountsCard } from './counts-card.tsx';
import { tallyBy } from './tally.ts';

/** What was found by unit and by kind, each a press away from its findings. */
export function Counts({ place }: { place: ReturnType<typeof useFindingSearch> }) {
  const { t } = useTranslation();
  const { month, search } = place;
  const { data } = useQuery(countsQuery(month));
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState title={t('finding.counts.none', { month: formatMonth(month) })}>
        {t('finding.counts.noneText')}
      </EmptyState>
    );
  }
  const rows = data.rows.filter((row) => isAsked(search, row));
  return (
    <div className={classes.tables}>
      <Only place={place} rows={data.rows} />
      {data.frozen !== 'none' && (
        <p className={classes.quiet}>
          {t(`finding.counts.frozen.${data.frozen}`, { month: formatMonth(month) })}
        </p>
      )}
      <CountsCard
        title={t('finding.counts.rules')}
        head={t('finding.counts.kind')}
        tallies={tallyBy(rows, ({ rule }) => ({ key: rule, name: ruleName(t, rule) }))}
        nameOf={({ key, name }) => (
          <CountLink place={place} filter={{ kind: key }}>
            {name}
          </CountLink>
        )}
      />
      <CountsCard
        title={t('finding.counts.units')}
        head={t('finding.counts.unit')}
        tallies={tallyBy(rows, ({ unit }) => ({ key: unit.code, name: unit.name, beside: unit.body }))}
        nameOf={({ key, name, beside }) => (
          <>
            <CountLink place={place} filter={{ unit: key, reach: 'own' }}>
              {name}
            </CountLink>
            {beside && <div className={classes.quiet}>{beside}</div>}
          </>
        )}
      />
    </div>
  );
}
