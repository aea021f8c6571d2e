import { shareTexts } from '@so-viec/shared/decimal/shares';
import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Figure } from '../../../ui/figure/figure.tsx';
import type { Overview } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './headline.module.css';
import { HowComputed } from './how-computed.tsx';

/** The fair average, who logged, and how far the hours are accepted. */
export function SmallFigures({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { figures } = overview;
  const submitted = figures.minutes - figures.minutesAccepted;
  const [acceptedShare, submittedShare] = shareTexts([figures.minutesAccepted, submitted]);
  const lines = (which: 'accepted' | 'submitted' | 'waiting', minutes: number) => (
    <SummaryLink to={{ ...here.base, tab: 'entries', which }} look="cell">
      {hoursText(minutes)}
    </SummaryLink>
  );
  const people = (words: string) => <SummaryLink to={{ ...here.base, tab: 'people' }}>{words}</SummaryLink>;
  return (
    <div className={classes.small}>
      <Figure
        size="sm"
        label={t('summary.perDutyDay.name')}
        value={
          <SummaryLink to={{ ...here.base, tab: 'entries' }} look="cell">
            {decimalText(figures.hoursPerDutyDay)}
          </SummaryLink>
        }
        basis={<>÷ {people(t('summary.dutyDays', { days: toComma(figures.over.dutyDays) }))}.</>}
        link={<HowComputed overview={overview} figure="perDutyDay" />}
      />
      <Figure
        size="sm"
        label={t('summary.logged')}
        value={
          <SummaryLink to={{ ...here.base, tab: 'people' }} look="cell">
            {formatWhole(figures.cadresLogged)}
          </SummaryLink>
        }
        basis={people(t('summary.ofPeople', { count: formatWhole(figures.headcount) }))}
      />
      <Figure
        size="sm"
        label={t('summary.accepted')}
        value={lines('accepted', figures.minutesAccepted)}
        basis={t('summary.ofHours', { share: acceptedShare })}
      />
      <Figure
        size="sm"
        label={t('summary.submitted')}
        value={lines('submitted', submitted)}
        basis={t('summary.ofHours', { share: submittedShare })}
      />
      <Figure
        size="sm"
        label={t('summary.waiting')}
        value={lines('waiting', figures.minutesWaiting)}
        basis={t('summary.waitingNote')}
      />
    </div>
  );
}
