import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Annual } from '../answers.ts';
import classes from './person.module.css';

type Level = Annual['proposedLevel'];

/** The mean, the level it leads to rule by rule, and what the person, personnel and the decision say. */
export function LevelCard({ annual }: { annual: Annual }) {
  const { t } = useTranslation();
  const { computed, own, proposedLevel, decided, months } = annual;
  const levelText = (level: Level) => (level ? t(`review.level.${level}`) : t('annual.level.none'));
  const count = months.filter(({ state }) => state === 'decided').length;
  const decision = [decided.number, decided.on && formatDay(decided.on)].filter(Boolean).join(', ');
  return (
    <Card title={t('annual.level.title')}>
      <div className={classes.level}>
        {computed.meanHundredths !== null && (
          <p className={classes.mean}>
            <b>{pointsText(computed.meanHundredths)}</b> {t('annual.level.mean', { count })}
          </p>
        )}
        {computed.reason && <p className={classes.hint}>{t(`annual.level.reason.${computed.reason}`)}</p>}
        {computed.steps.length > 1 && (
          <ol className={classes.rules}>
            {computed.steps.map(({ rule, level }) => (
              <li key={rule}>{t(`annual.level.rule.${rule}`, { level: levelText(level) })}</li>
            ))}
          </ol>
        )}
        <dl className={classes.facts}>
          <dt>{t('annual.level.computed')}</dt>
          <dd>{levelText(computed.level)}</dd>
          <dt>{t('annual.level.own')}</dt>
          <dd>{levelText(own.level)}</dd>
          <dt>{t('annual.level.proposed')}</dt>
          <dd>{levelText(proposedLevel)}</dd>
          <dt>{t('annual.level.decided')}</dt>
          <dd className={decided.level ? classes.strong : undefined}>
            {levelText(decided.level)}
            {decision && <span className={classes.hint}> · {decision}</span>}
          </dd>
          {decided.handling && (
            <>
              <dt>{t('annual.level.handling')}</dt>
              <dd>{decided.handling}</dd>
            </>
          )}
        </dl>
      </div>
    </Card>
  );
}
