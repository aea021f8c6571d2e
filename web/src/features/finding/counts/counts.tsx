import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../lib/format.ts';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import classes from '../finding.module.css';
import { countsQuery } from '../queries.ts';
import { ruleName } from '../rule-name.ts';
import { CountLink, CountsCard } from './counts-card.tsx';
import { tallyBy } from './tally.ts';

/** What was found by unit and by kind, each a press away from its findings. */
export function Counts({ month }: { month: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(countsQuery(month));
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  if (data.rows.length === 0) {
    return (
      <EmptyState title={t('finding.counts.none', { month: formatMonth(month) })}>
        {t('finding.counts.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.tables}>
      {data.frozen !== 'none' && (
        <p className={classes.quiet}>
          {t(`finding.counts.frozen.${data.frozen}`, { month: formatMonth(month) })}
        </p>
      )}
      <CountsCard
        title={t('finding.counts.rules')}
        head={t('finding.counts.kind')}
        tallies={tallyBy(data.rows, ({ rule }) => ({ key: rule, name: ruleName(t, rule) }))}
        nameOf={({ key, name }) => (
          <CountLink month={month} filter={{ kind: key }}>
            {name}
          </CountLink>
        )}
      />
      <CountsCard
        title={t('finding.counts.units')}
        head={t('finding.counts.unit')}
        tallies={tallyBy(data.rows, ({ unit }) => ({ key: unit.code, name: unit.name }))}
        nameOf={({ key, name }) => (
          <CountLink month={month} filter={{ unit: key }}>
            {name}
          </CountLink>
        )}
      />
    </div>
  );
}
