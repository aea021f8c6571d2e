import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatMinutes, longDay, percentWhole } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { DayName } from '../state/acts.ts';
import type { ReviewWeek } from '../state/queries.ts';
import classes from './recent-reviews.module.css';

type Recent = ReviewWeek['recent'][number];
type Props = { recent: readonly Recent[]; onUndo: (day: DayName) => void };

/** What the reviewer has just done, each with the press that takes it back. */
export function RecentReviews({ recent, onUndo }: Props) {
  const { t } = useTranslation();
  if (recent.length === 0) return null;
  return (
    <Card title={t('dayReview.empty.recent')} note={t('dayReview.empty.recentNote')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('dayReview.empty.person')}</th>
              <th scope="col">{t('dayReview.empty.day')}</th>
              <th scope="col" className={classes.figure}>
                {t('dayReview.empty.hours')}
              </th>
              <th scope="col" className={classes.figure}>
                {t('dayReview.empty.outputs')}
              </th>
              <th scope="col">{t('dayReview.empty.outcome')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {recent.map((day) => (
              <RecentRow key={day.id} day={day} onUndo={onUndo} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** "Duyệt, 1 sản phẩm ở mức 75 %" */
function acceptedWords(t: TFunction, { lower }: Recent): string {
  const parts = lower.map(({ degree, count }) =>
    t('dayReview.empty.lower', { count, degree: percentWhole(degree) }),
  );
  return [t('dayReview.empty.accepted'), ...parts].join(', ');
}

function RecentRow({ day, onUndo }: { day: Recent; onUndo: Props['onUndo'] }) {
  const { t } = useTranslation();
  const { id: workDayId, version, workedOn, fullName } = day;
  return (
    <tr>
      <th scope="row">{fullName}</th>
      <td className={classes.day}>{longDay(t, workedOn)}</td>
      <td className={`${classes.figure} figures`}>{day.minutes > 0 ? formatMinutes(day.minutes) : ''}</td>
      <td className={`${classes.figure} figures`}>{day.kind === 'acceptance' ? day.outputs : ''}</td>
      <td>
        {day.kind === 'acceptance' ? (
          <StateMark state="accepted">{acceptedWords(t, day)}</StateMark>
        ) : (
          <StateMark state="returned">{t('dayReview.empty.returned', { reason: day.reason })}</StateMark>
        )}
      </td>
      <td className={classes.undo}>
        <Button
          variant="quiet"
          size="sm"
          icon="undo"
          aria-label={t('dayReview.empty.undoDay', { day: formatShortDay(workedOn), name: fullName })}
          onClick={() => onUndo({ workDayId, version, workedOn, fullName })}
        >
          {t('dayReview.act.undo')}
        </Button>
      </td>
    </tr>
  );
}
