import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pointsText } from '../../../lib/points.ts';
import type { BodyRatings, RatedPerson } from '../answers.ts';
import classes from '../rating.module.css';
import { DecisionPart } from './decision-part.tsx';
import { DisqualifierPart } from './disqualifier-part.tsx';

/** What somebody's level rests on: months as links, the way to the level, and what can be decided or entered. */
export function PersonPanel({ person, ratings }: { person: RatedPerson; ratings: BodyRatings }) {
  return (
    <div className={classes.panel}>
      <Months person={person} />
      <Way person={person} />
      <DecisionPart person={person} ratings={ratings} />
      <DisqualifierPart person={person} ratings={ratings} />
    </div>
  );
}

function Months({ person: { code, months, meanHundredths } }: { person: RatedPerson }) {
  const { t } = useTranslation();
  const counted = months.flatMap(({ totalHundredths }) => totalHundredths ?? []);
  const mean = {
    sum: pointsText(counted.reduce((sum, total) => sum + total, 0)),
    count: counted.length,
    mean: pointsText(meanHundredths ?? 0),
  };
  return (
    <section>
      <h3>{t('rating.person.months')}</h3>
      <ul className={classes.months}>
        {months
          .filter(({ state }) => state !== 'off')
          .map(({ month, state, totalHundredths }) => (
            <li key={month}>
              <Link to="/phieu/$cadre/$period" params={{ cadre: code, period: month }}>
                {formatMonth(month)}
              </Link>{' '}
              {totalHundredths === null
                ? state !== 'decided' && t(`rating.person.state.${state}`)
                : pointsText(totalHundredths)}
            </li>
          ))}
      </ul>
      {meanHundredths !== null && <p>{t('rating.person.mean', mean)}</p>}
    </section>
  );
}

function Way({ person: { steps } }: { person: RatedPerson }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('rating.person.way')}</h3>
      {steps.length === 0 ? (
        <p className={classes.quiet}>{t('rating.person.noWay')}</p>
      ) : (
        <ol className={classes.way}>
          {steps.map(({ rule, level }) => (
            <li key={rule}>
              {t(`rating.person.step.${rule}`, { level: t(`rating.level.${level}`).toLowerCase() })}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
