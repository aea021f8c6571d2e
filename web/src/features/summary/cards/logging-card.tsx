import { shareText } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './cards.module.css';

/** Of the days that were owed a log up to yesterday, how many have one. */
export function LoggingCard({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { daysLogged, daysMissing } = overview.figures;
  const due = daysLogged + daysMissing;
  return (
    <Card className={classes.card ?? ''}>
      <Figure
        label={t('summary.logging.name')}
        value={
          <SummaryLink to={{ ...here.base, tab: 'missing' }} look="cell">
            {shareText(daysLogged, due)}
          </SummaryLink>
        }
        basis={
          <SummaryLink to={{ ...here.base, tab: 'people', sort: 'logging' }}>
            {t(overview.isRunning ? 'summary.logging.basisSoFar' : 'summary.logging.basis', {
              logged: formatWhole(daysLogged),
              due: formatWhole(due),
            })}
          </SummaryLink>
        }
      />
      <SummaryLink to={{ ...here.base, tab: 'missing' }}>
        {t('summary.logging.missing', { days: formatWhole(daysMissing) })}
      </SummaryLink>
    </Card>
  );
}
