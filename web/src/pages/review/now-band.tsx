import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { type SheetChange, sheetChanges } from '@so-viec/shared/review/sheet/sheet-changes.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../features/review/answers.ts';
import { formatWhole, percentWhole } from '../../lib/format.ts';
import { pointsText } from '../../lib/points.ts';
import { Card } from '../../ui/page/card.tsx';
import classes from './review-pages.module.css';

type Props = { review: Review; now: Review['sheet'] };

/** After a decision: what changed in its basis and what today's data would give. It stands until another replaces it. */
export function NowBand({ review, now }: Props) {
  const { t } = useTranslation();
  const points = ({ totalHundredths }: Review['sheet']) =>
    totalHundredths === null ? t('review.total.none') : pointsText(totalHundredths);
  return (
    <Card className={classes.band ?? ''}>
      <h2>{t('review.now.title')}</h2>
      <ul className={classes.changes}>
        {sheetChanges(review.sheet as Sheet, now as Sheet).map((change, place) => (
          <li key={`${change.kind} ${'id' in change ? change.id : place}`}>
            <Changed change={change} />
          </li>
        ))}
      </ul>
      <p>{t('review.now.text', { now: points(now), total: points(review.sheet) })}</p>
    </Card>
  );
}

/** One change, with the way to the product or the work it is about. */
function Changed({ change }: { change: SheetChange }) {
  const { t } = useTranslation();
  if (change.kind === 'mark-d') {
    const { from, to } = change;
    return <>{t('review.now.change.mark-d', { from: percentWhole(from), to: percentWhole(to) })}</>;
  }
  const isTask = change.kind.startsWith('task-');
  const values = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [
      key,
      typeof value === 'number' ? formatWhole(value) : value,
    ]),
  );
  return (
    <>
      {t(`review.now.change.${change.kind}`, values)}{' '}
      <Link to={isTask ? '/viec/$id' : '/san-pham/$id'} params={{ id: change.id }}>
        {change.name}
      </Link>
      {'reason' in change && change.reason && `: ${change.reason}`}
    </>
  );
}
