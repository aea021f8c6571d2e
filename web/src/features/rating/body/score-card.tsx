import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Figure } from '../../../ui/figure/figure.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { BodyRatings } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingSearch } from '../use-rating-search.ts';
import { ScoreForm } from './score-form.tsx';

/** A body's own score: what its superior entered, what it was before, and the form for who may enter it. */
export function ScoreCard({ ratings }: { ratings: BodyRatings }) {
  const { t } = useTranslation();
  const { search, go } = useRatingSearch();
  const { score, mayScore } = ratings;
  const isOpen = mayScore && search.viec === 'diem';
  return (
    <Card title={t('rating.score.title')}>
      <div className={classes.side}>
        {score ? <Entered score={score} /> : <p className={classes.quiet}>{t('rating.score.none')}</p>}
        {mayScore && !isOpen && (
          <div>
            <Button size="sm" onClick={() => go({ viec: 'diem' })}>
              {t(score ? 'rating.score.change' : 'rating.score.enter')}
            </Button>
          </div>
        )}
        {isOpen && (
          <ScoreForm key={score?.version} ratings={ratings} onDone={() => go({ viec: undefined })} />
        )}
      </div>
    </Card>
  );
}

function Entered({ score }: { score: NonNullable<BodyRatings['score']> }) {
  const { t } = useTranslation();
  const { totalHundredths, level, pointsLevel, conditions, isOutstanding, history } = score;
  const parts = {
    general: pointsText(score.generalHundredths),
    result: pointsText(score.resultHundredths),
  };
  return (
    <>
      <Figure
        label={t(`rating.level.${level}`)}
        value={pointsText(totalHundredths)}
        basis={t('rating.score.parts', parts)}
      />
      {level !== pointsLevel && (
        <p>{t('rating.score.held', { level: t(`rating.level.${pointsLevel}`).toLowerCase() })}</p>
      )}
      {conditions && <p>{conditions}</p>}
      {isOutstanding && <p>{t('rating.score.outstanding')}</p>}
      <ul className={classes.history}>
        {history.map(({ version, at, byName, totalHundredths: total, level: was }) => (
          <li key={version}>
            {t('rating.score.history', {
              ...{ total: pointsText(total), level: t(`rating.level.${was}`).toLowerCase() },
              ...{ name: byName ?? t('rating.score.unknown'), day: formatDay(at.slice(0, 10)) },
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
