import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import classes from './steps.module.css';

/** Who did what when, the last first, with the total that was decided and why. */
export function HistoryCard({ review: { steps } }: { review: Review }) {
  const { t } = useTranslation();
  const last = steps.findLast(({ isDecision }) => isDecision)?.id;
  return (
    <Card title={t('review.history.title')} id="lich-su">
      {steps.length === 0 ? (
        <p className={classes.side}>{t('review.history.none')}</p>
      ) : (
        <ol className={classes.steps}>
          {steps.toReversed().map(({ id, kind, at, byName, reason, totalHundredths, isDecision }) => (
            <li key={id}>
              <b>
                {t(`review.history.step.${kind}`)}
                {totalHundredths !== null && `: ${pointsText(totalHundredths)}`}
              </b>
              <span>
                {[byName, `${formatDay(todayIn(new Date(at)))} ${clockTime(at)}`].filter(Boolean).join(', ')}
              </span>
              {reason !== '' && <span className={classes.reason}>{reason}</span>}
              {isDecision && id !== last && (
                <Link to="." search={{ ban: id }}>
                  {t('review.history.open')}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
