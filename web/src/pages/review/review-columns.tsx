import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import type { Review } from '../../features/review/answers.ts';
import { Computation } from '../../features/review/computation/computation.tsx';
import { TotalCard } from '../../features/review/computation/total-card.tsx';
import { CriteriaCard } from '../../features/review/criteria/criteria-card.tsx';
import { MarksCard } from '../../features/review/criteria/marks-card.tsx';
import type { PointsPlace } from '../../features/review/criteria/standing.ts';
import type { WordsHeld } from '../../features/review/criteria/use-words.ts';
import { WordsCard } from '../../features/review/criteria/words-card.tsx';
import { FormCard } from '../../features/review/forms/form-card.tsx';
import { AppealCard } from '../../features/review/steps/appeal-card.tsx';
import { HistoryCard } from '../../features/review/steps/history-card.tsx';
import { SaveCard } from '../../features/review/steps/save-card.tsx';
import classes from './review-pages.module.css';

type Props = {
  review: Review;
  sheet: Review['sheet'];
  own: WordsHeld;
  authority: WordsHeld;
  /** What a step was refused for. */
  missing?: readonly SaidCode[];
  /** While a new decision is prepared: where its points are kept. */
  replacing: PointsPlace | undefined;
};

const READ: PointsPlace = { side: null, points: () => undefined, setPoints: () => {} };

/** Left how the result came about, right the total, what each side says, and what happened. */
export function ReviewColumns({ review, sheet, own, authority, missing = [], replacing }: Props) {
  const { writeOwn, writeAuthority } = review.may;
  const place: PointsPlace = replacing
    ? replacing
    : writeOwn
      ? { side: 'own', ...own, missing }
      : writeAuthority
        ? { side: 'authority', ...authority }
        : READ;
  return (
    <div className={classes.cols}>
      <Computation sheet={sheet} />
      <div className={classes.side}>
        <TotalCard review={replacing ? { ...review, approvedOn: null } : review} sheet={sheet} />
        {sheet.score && <CriteriaCard sheet={sheet} place={place} state={review.state} />}
        {sheet.marks && <MarksCard sheet={sheet} marks={sheet.marks} place={place} />}
        <WordsCard review={review} own={own} authority={authority} />
        {(writeOwn || writeAuthority) && <SaveCard words={writeOwn ? own : authority} />}
        {review.appeal && <AppealCard review={review} appeal={review.appeal} />}
        <FormCard review={review} />
        <HistoryCard review={review} />
      </div>
    </div>
  );
}
