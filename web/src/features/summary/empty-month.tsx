import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../lib/format.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import type { Overview } from './answers.ts';
import { SummaryLink } from './summary-link.tsx';
import type { Here } from './use-here.ts';

/** A month in which nobody logged: says so, and where data are. */
export function EmptyMonth({ here, nearest }: { here: Here; nearest: NonNullable<Overview['nearest']> }) {
  const { t } = useTranslation();
  const months = [nearest.before, nearest.after].filter((month) => month !== null);
  return (
    <EmptyState
      title={t('summary.empty.title', { month: formatMonth(here.month) })}
      actions={months.map((month) => (
        <SummaryLink key={month} to={{ ...here.base, month }} look="button">
          {t('summary.empty.open', { month: formatMonth(month) })}
        </SummaryLink>
      ))}
    >
      {t(months.length > 0 ? 'summary.empty.nearest' : 'summary.empty.never')}
    </EmptyState>
  );
}
