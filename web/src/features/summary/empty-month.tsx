import { useTranslation } from 'react-i18next';
import { formatMonth, formatWhole } from '../../lib/format.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import type { Overview } from './answers.ts';
import { SummaryLink } from './summary-link.tsx';
import type { Here } from './use-here.ts';

type Props = { here: Here; overview: Overview };

/** A month in which nobody logged: says so, where data are, and how many days wait for a log. */
export function EmptyMonth({ here, overview }: Props) {
  const { t } = useTranslation();
  const month = formatMonth(here.month);
  const { block, group, ...unfiltered } = here.base;
  if (block || group) {
    return (
      <EmptyState
        title={t('summary.empty.filtered')}
        actions={
          <SummaryLink to={unfiltered} look="button">
            {t('summary.empty.unfilter')}
          </SummaryLink>
        }
      >
        {t('summary.empty.filteredText', { month })}
      </EmptyState>
    );
  }
  return <Nothing here={here} overview={overview} />;
}

function Nothing({ here, overview: { nearest, figures } }: Props) {
  const { t } = useTranslation();
  const months = [nearest?.before, nearest?.after].filter((month) => typeof month === 'string');
  return (
    <EmptyState
      title={t('summary.empty.title', { month: formatMonth(here.month) })}
      actions={months.map((month) => (
        <SummaryLink key={month} to={{ ...here.base, month }} look="button">
          {t('summary.empty.open', { month: formatMonth(month) })}
        </SummaryLink>
      ))}
    >
      {figures.daysMissing > 0 && (
        <p>
          <SummaryLink to={{ ...here.base, tab: 'missing' }}>
            {t('summary.logging.missing', { days: formatWhole(figures.daysMissing) })}
          </SummaryLink>
        </p>
      )}
      <p>{t(months.length > 0 ? 'summary.empty.nearest' : 'summary.empty.never')}</p>
    </EmptyState>
  );
}
