import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Glance } from '../answers.ts';
import cards from '../cards/cards.module.css';
import { decimalText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';

/** What came out of the month for each person: products accepted, and their points. */
export function PerPersonCard({ here, glance }: { here: Here; glance: Glance }) {
  const { t } = useTranslation();
  const { outputsPerPerson, pointsPerPerson, outputsAccepted, points, headcount } = glance;
  return (
    <Card className={cards.card ?? ''}>
      <Figure
        label={t('summary.glance.perPerson')}
        value={
          <SummaryLink to={{ ...here.base, tab: 'entries', which: 'outputs-accepted' }} look="cell">
            {decimalText(outputsPerPerson)}
          </SummaryLink>
        }
        unit={t('summary.glance.points', { points: decimalText(pointsPerPerson) })}
        basis={
          <SummaryLink to={{ ...here.base, tab: 'people', sort: '-accepted' }}>
            {t('summary.glance.perPersonBasis', {
              outputs: formatWhole(outputsAccepted),
              points: points === null ? '0' : toComma(points),
              people: formatWhole(headcount),
            })}
          </SummaryLink>
        }
      />
    </Card>
  );
}
