import { shareTexts } from '@so-viec/shared/decimal/shares';
import type { Which } from '@so-viec/shared/summary/summary-words';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { Glance } from '../answers.ts';
import cards from '../cards/cards.module.css';
import { hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './glance.module.css';

/** Where the hours went: groups of work A to D as one bar, each a link to its lines. */
export function FlowCard({ here, glance }: { here: Here; glance: Glance }) {
  const { t } = useTranslation();
  const { minutesA, minutesB, minutesC, minutesD, minutes } = glance;
  const parts: { which: Which; minutes: number; words: string }[] = [
    { which: 'group-a', minutes: minutesA, words: t('summary.glance.groupA') },
    { which: 'group-b', minutes: minutesB, words: t('summary.glance.groupB') },
    { which: 'group-c', minutes: minutesC, words: t('summary.glance.groupC') },
    { which: 'group-d', minutes: minutesD, words: t('summary.glance.groupD') },
  ];
  const shares = shareTexts(parts.map((part) => part.minutes));
  return (
    <Card className={`${cards.card} ${classes.flow}`}>
      <div className={cards.label}>{t('summary.glance.flow', { hours: hoursText(minutes) })}</div>
      <div className={cards.stack} aria-hidden="true">
        {parts.map((part) => (
          <span key={part.which} data-part={part.which} style={{ flexGrow: part.minutes }} />
        ))}
      </div>
      <ul className={cards.legend}>
        {parts.map((part, place) => (
          <li key={part.which}>
            <i data-part={part.which} />
            <SummaryLink to={{ ...here.base, tab: 'entries', which: part.which }} look="cell">
              {part.words} <b>{shares[place]}</b>
            </SummaryLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
