import { shareText } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './cards.module.css';

/** Of the products delivered in the month, how many were accepted. */
export function OutputsCard({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { outputsDelivered, outputsAccepted } = overview.figures;
  const link = (which: 'outputs' | 'outputs-accepted' | 'outputs-open', words: string) => (
    <SummaryLink to={{ ...here.base, tab: 'entries', which }}>{words}</SummaryLink>
  );
  return (
    <Card className={classes.card ?? ''}>
      <Figure
        label={t('summary.outputs.name')}
        value={
          <SummaryLink to={{ ...here.base, tab: 'entries', which: 'outputs-accepted' }} look="cell">
            {shareText(outputsAccepted, outputsDelivered)}
          </SummaryLink>
        }
        basis={
          <>
            {link('outputs-accepted', formatWhole(outputsAccepted))} {t('summary.outputs.of')}{' '}
            {link('outputs', t('summary.outputs.delivered', { count: formatWhole(outputsDelivered) }))}
          </>
        }
      />
      {link(
        'outputs-open',
        t('summary.outputs.open', { count: formatWhole(outputsDelivered - outputsAccepted) }),
      )}
    </Card>
  );
}
