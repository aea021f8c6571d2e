import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import { exactOf } from './formulas.ts';
import { Scale } from './scale.tsx';
import classes from './total.module.css';

type Props = { review: Pick<Review, 'month' | 'approvedOn'>; sheet: Review['sheet'] };

const FROM = { excellent: 90, good: 70, satisfactory: 50, unsatisfactory: 0 } as const;

/** The total with its two parts, where it stands on the scale, and the level it would have or has. */
export function TotalCard({ review, sheet }: Props) {
  const { t } = useTranslation();
  const month = formatMonth(review.month);
  if (sheet.points) {
    return (
      <Card className={classes.card ?? ''}>
        <h2 className={classes.title}>{t('review.total.points', { month })}</h2>
        <div className={classes.value}>{exactOf(sheet.points.points)}</div>
        <p className={classes.why}>{t('review.total.noLevel')}</p>
      </Card>
    );
  }
  const { totalHundredths, level } = sheet;
  const left = GENERAL_CRITERIA.filter(({ code }) => sheet.general[code] === undefined).length;
  return (
    <Card className={classes.card ?? ''}>
      <h2 className={classes.title}>{t('review.total.title', { month })}</h2>
      {totalHundredths === null || level === null ? (
        <>
          <div className={classes.none}>{t('review.total.none')}</div>
          <p className={classes.why}>{t('review.total.noneWhy')}</p>
        </>
      ) : (
        <>
          <div className={classes.value}>{pointsText(totalHundredths)}</div>
          <Parts sheet={sheet} />
          {left > 0 ? (
            <p className={classes.why}>{t('review.total.unsaid', { count: left })}</p>
          ) : (
            <Standing review={review} totalHundredths={totalHundredths} level={level} />
          )}
        </>
      )}
    </Card>
  );
}

type StandingProps = Pick<Props, 'review'> & { totalHundredths: number; level: keyof typeof FROM };

/** Where the total stands on the scale, and the level it has or would have. */
function Standing({ review, totalHundredths, level }: StandingProps) {
  const { t } = useTranslation();
  const total = pointsText(totalHundredths);
  const name = t(`review.level.${level}`);
  return (
    <>
      <Scale hundredths={totalHundredths} label={t('review.total.scale', { total, level: name })} />
      <div className={classes.level}>{name}</div>
      <p className={classes.why}>
        {review.approvedOn
          ? t('review.total.decided', { day: formatDay(review.approvedOn) })
          : t(level === 'unsatisfactory' ? 'review.total.expectedLow' : 'review.total.expected', {
              from: FROM[level],
            })}
      </p>
    </>
  );
}

function Parts({ sheet }: { sheet: Review['sheet'] }) {
  const { t } = useTranslation();
  const part = (name: 'result' | 'general', hundredths: number, most: number) => (
    <>
      <dt>{t(`review.total.${name}`)}</dt>
      <dd>
        <b>{pointsText(hundredths)}</b> <span>{t('review.total.of', { most })}</span>
      </dd>
    </>
  );
  return (
    <dl className={classes.sums}>
      {part('result', sheet.resultHundredths ?? 0, 70)}
      {part('general', sheet.generalHundredths, 30)}
    </dl>
  );
}
