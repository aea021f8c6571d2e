import { type Db, listReviewsWaiting } from '@so-viec/db';
import { daysTo } from '@so-viec/shared/review/rating/appeal.rules';
import type { ReviewState } from '@so-viec/shared/review/review-state.rules';
import { standingTo } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';

export type Turn = 'score' | 'approve' | 'answer';

/** What the reader is asked to do with a review now. */
export function turnOf(
  user: Pick<ReviewUser, 'access'>,
  review: { cadreId: string; unitId: string; state: string; answerDueOn: string | null },
): Turn | null {
  const { isScorer, isApprover } = standingTo(user, review);
  const state = review.state as ReviewState;
  if (state === 'submitted' && isScorer) return isApprover ? 'approve' : 'score';
  if (state === 'scored' && isApprover) return 'approve';
  return review.answerDueOn !== null && isApprover ? 'answer' : null;
}

/** The reviews of all months that wait for the reader: how many of each month, and the appeals with their clocks. */
export async function viewReviewsWaiting(db: Db, user: ReviewUser) {
  const { access, calendar, today } = user;
  const seen = [
    ...(await listReviewsWaiting(db, access.overseeingScope())),
    ...(await listReviewsWaiting(db, access.reviewScope())),
  ];
  const mine = [...new Map(seen.map((review) => [review.id, review])).values()].flatMap((review) => {
    const turn = turnOf(user, review);
    return turn ? [{ ...review, turn }] : [];
  });
  const appeals = mine.flatMap(({ turn, answerDueOn, code, fullName, period }) =>
    turn === 'answer' && answerDueOn
      ? [{ code, fullName, month: period, answerDueOn, ...daysTo(calendar, answerDueOn, today) }]
      : [],
  );
  const months = [...Map.groupBy(mine, ({ period }) => period)];
  return {
    score: mine.filter(({ turn }) => turn === 'score').length,
    approve: mine.filter(({ turn }) => turn === 'approve').length,
    appeals: appeals.sort((x, y) => (x.answerDueOn < y.answerDueOn ? -1 : 1)),
    months: months.map(([month, { length }]) => ({ month, count: length })),
  };
}
