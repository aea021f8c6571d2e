import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../catalogue.module.css';
import type { EditionView } from '../queries.ts';

/** Who did what to the edition and when, and the positions it lacks while people hold them. */
export function StepsCard({ view: { steps, stillHeld } }: { view: EditionView }) {
  const { t } = useTranslation();
  return (
    <>
      {stillHeld.length > 0 && (
        <Card title={t('catalogue.stillHeld.title')}>
          <p className={classes.warn}>{t('catalogue.stillHeld.text')}</p>
          <ul className={classes.steps}>
            {stillHeld.map(({ code, name, people }) => (
              <li key={code}>
                {name} <span className={classes.code}>{code}</span>
                <span className={classes.sub}>{t('catalogue.peopleCount', { count: people })}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {steps.length > 0 && (
        <Card title={t('catalogue.steps')}>
          <ol className={classes.steps}>
            {steps.toReversed().map((step) => (
              <li key={step.id}>
                {t(`catalogue.step.${step.kind as 'draft'}`)}
                {step.on && ` ${t('catalogue.stepOn', { day: formatDay(step.on) })}`}
                {step.note && `: ${step.note}`}
                <span className={classes.sub}>
                  {step.by ?? t('catalogue.system')}, {formatDay(todayIn(new Date(step.at)))}{' '}
                  {clockTime(step.at)}
                </span>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}
