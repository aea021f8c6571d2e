import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import classes from '../finding.module.css';
import type { FindingOne } from '../queries.ts';

/** What was done about a finding, the oldest first. */
export function Steps({ steps }: Pick<FindingOne, 'steps'>) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps}>
      {steps.map(({ id, kind, at, words, displayName }) => (
        <li key={id} className={classes.step}>
          <span className={classes.stepHead}>
            <span className={classes.stepName}>
              {t(`finding.step.${kind as 'seen'}`, { who: displayName ?? '' })}
            </span>
            <time className={classes.quiet} dateTime={at}>
              {clockTime(at)} {formatDay(todayIn(new Date(at)))}
            </time>
          </span>
          {words !== '' && <span className={classes.words}>{words}</span>}
        </li>
      ))}
    </ol>
  );
}
