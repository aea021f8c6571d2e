import { useTranslation } from 'react-i18next';
import type { Review } from '../../features/review/answers.ts';
import { pointsText } from '../../lib/points.ts';
import { Card } from '../../ui/page/card.tsx';
import classes from './review-pages.module.css';

/** After a decision: what today's data would give. The decision stands until another replaces it. */
export function NowBand({ review, now }: { review: Review; now: Review['sheet'] }) {
  const { t } = useTranslation();
  const points = ({ totalHundredths }: Review['sheet']) =>
    totalHundredths === null ? t('review.total.none') : pointsText(totalHundredths);
  return (
    <Card className={classes.band ?? ''}>
      <h2>{t('review.now.title')}</h2>
      <p>{t('review.now.text', { now: points(now), total: points(review.sheet) })}</p>
    </Card>
  );
}
