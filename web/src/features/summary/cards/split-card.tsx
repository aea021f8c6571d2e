import { shareText, shareTexts } from '@so-viec/shared/decimal/shares';
import { partsByOutput } from '@so-viec/shared/report/report-sums';
import type { Which } from '@so-viec/shared/summary/summary-words';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { Overview } from '../answers.ts';
import { hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './cards.module.css';

/** Hours by what came out of them: with a product, under way for days, or neither. */
export function SplitCard({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { minutes, minutesWithoutOutput } = overview.figures;
  const {
    parts: [withOutput, underWay, unclear],
    alone,
  } = partsByOutput(overview.figures);
  const parts: { which: Which; minutes: number; words: string }[] = [
    { which: 'with-output', minutes: withOutput, words: t('summary.split.with') },
    { which: 'under-way', minutes: underWay, words: t('summary.split.underWay') },
    { which: 'without-output', minutes: unclear, words: t('summary.split.without') },
  ];
  const shares = shareTexts([withOutput, underWay, unclear], alone);
  return (
    <Card className={`${classes.card} ${classes.split}`}>
      <div className={classes.label}>{t('summary.split.name', { hours: hoursText(minutes) })}</div>
      <div className={classes.stack} aria-hidden="true">
        {parts.map((part) => (
          <span key={part.which} data-part={part.which} style={{ flexGrow: part.minutes }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map((part, place) => (
          <li key={part.which}>
            <i data-part={part.which} />
            <SummaryLink to={{ ...here.base, tab: 'entries', which: part.which }} look="cell">
              {part.words} <b>{shares[place]}</b>
            </SummaryLink>
          </li>
        ))}
      </ul>
      <div className={classes.links}>
        <SummaryLink to={{ ...here.base, tab: 'entries', which: 'without-output' }}>
          {t('summary.split.unclear', { hours: hoursText(minutesWithoutOutput) })}
        </SummaryLink>
        <SummaryLink to={{ ...here.base, tab: 'entries', which: 'ad-hoc' }}>
          {t('summary.split.adHoc', {
            hours: hoursText(overview.minutesAdHoc),
            share: shareText(overview.minutesAdHoc, minutes),
          })}
        </SummaryLink>
      </div>
    </Card>
  );
}
