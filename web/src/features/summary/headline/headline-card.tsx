import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './headline.module.css';
import { HowComputed } from './how-computed.tsx';
import { Sentence } from './sentence.tsx';
import { SmallFigures } from './small-figures.tsx';

type Props = { here: Here; overview: Overview };

/** The two figures that the scheme is read by, each with what it is made of, and the sentence that says them. */
export function HeadlineCard({ here, overview }: Props) {
  const { t } = useTranslation();
  const { figures } = overview;
  const hours = (
    <SummaryLink to={{ ...here.base, tab: 'entries' }}>
      {t('summary.hours', { hours: hoursText(figures.minutes) })}
    </SummaryLink>
  );
  const people = (
    <SummaryLink to={{ ...here.base, tab: 'people' }}>
      {t('summary.people', { count: formatWhole(figures.headcount) })}
    </SummaryLink>
  );
  const days = t('summary.personDays', { days: toComma(String(figures.personDays)) });
  return (
    <Card className={classes.card ?? ''} aria-label={t('summary.headline')}>
      <div className={classes.big}>
        <Figure
          size="lg"
          label={t('summary.perDay.name')}
          value={decimalText(figures.hoursPerPersonDay)}
          unit={t('summary.perDay.unit')}
          basis={
            <>
              {hours} ÷ {days}.
            </>
          }
          link={<HowComputed overview={overview} figure="perDay" />}
        />
        <Figure
          size="lg"
          label={t('summary.perMonth.name')}
          value={decimalText(figures.hoursPerPersonMonth)}
          unit={t('summary.perMonth.unit')}
          basis={
            <>
              {hours} ÷ {people}.
            </>
          }
          link={<HowComputed overview={overview} figure="perMonth" />}
        />
      </div>
      <SmallFigures here={here} overview={overview} />
      <Sentence here={here} overview={overview} />
    </Card>
  );
}
