import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { useCutOffWords } from '../cut-off.ts';
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
  const hours = (minutes: number) => (
    <SummaryLink to={{ ...here.base, tab: 'entries' }}>
      {t('summary.hours', { hours: hoursText(minutes) })}
    </SummaryLink>
  );
  const people = (
    <SummaryLink to={{ ...here.base, tab: 'people' }}>
      {t('summary.people', { count: formatWhole(figures.headcount) })}
    </SummaryLink>
  );
  const days = (
    <SummaryLink to={{ ...here.base, tab: 'people' }}>
      {t('summary.personDays', { days: formatWhole(figures.over.personDays) })}
    </SummaryLink>
  );
  const to = (tab: 'entries' | 'people', words: string) => (
    <SummaryLink to={{ ...here.base, tab }} look="cell">
      {words}
    </SummaryLink>
  );
  const upTo = useCutOffWords(t, here.month);
  return (
    <Card className={classes.card ?? ''} aria-label={t('summary.headline')}>
      <div className={classes.big}>
        <Figure
          size="lg"
          label={t('summary.perDay.name')}
          value={to('entries', decimalText(figures.hoursPerPersonDay))}
          unit={<Unit words={t('summary.perDay.unit')} upTo={upTo} />}
          basis={
            <>
              {hours(figures.over.minutes)} ÷ {days}.
            </>
          }
          link={
            <>
              <HowComputed overview={overview} figure="perDay" />
              {overview.upTo && (
                <span className={classes.soFar}>{t('summary.soFar', { day: formatDay(overview.upTo) })}</span>
              )}
            </>
          }
        />
        <Figure
          size="lg"
          label={t('summary.perMonth.name')}
          value={to('people', decimalText(figures.hoursPerPersonMonth))}
          unit={<Unit words={t('summary.perMonth.unit')} upTo={upTo} />}
          basis={
            <>
              {hours(figures.minutes)} ÷ {people}.
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

/** The unit of a figure and, while the month runs, up to when it is summed. */
function Unit({ words, upTo }: { words: string; upTo: string | undefined }) {
  return (
    <>
      {words}
      {upTo && <span className={classes.upTo}>{upTo}</span>}
    </>
  );
}
