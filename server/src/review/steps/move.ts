import { insertReviewStep, type Review, type Trx } from '@so-viec/db';
import type { ReviewStepInput } from '@so-viec/shared/review/review.schema';
import { REVIEW_STEP_RULES, type ReviewStepKind } from '@so-viec/shared/review/review-state.rules';
import { Problem } from '../../http/problem.ts';
import type { PersonReview, WhichReview } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';

/** A step somebody wants to take. */
export interface WantedStep extends WhichReview {
  kind: ReviewStepKind;
  input: ReviewStepInput;
}

/** A review that is there, with its person. */
export interface FoundReview extends PersonReview {
  review: Review;
}

/** What a step changes in its review besides the state. */
export type ReviewMarks = Parameters<typeof insertReviewStep>[3];

/** What a step was asked with besides its reason: the same id with something else is another request. */
export const askedIn = ({ seenTotal, criteria }: ReviewStepInput) => ({
  seenTotal,
  criteria: criteria ?? [],
});

/** Adds the step and moves the review; `content` is what it decided. Of two at once the second gets 412. */
export async function move(
  trx: Trx,
  user: ReviewUser,
  review: Review,
  { kind, input }: Pick<WantedStep, 'kind' | 'input'>,
  { marks, content = {} }: { marks: ReviewMarks; content?: object },
): Promise<Review> {
  const { access, at } = user;
  const state = REVIEW_STEP_RULES[kind].to;
  const { id, reason } = input;
  const written = JSON.stringify({ ...content, asked: askedIn(input) });
  const step = { id, kind, at, accountId: access.actor.accountId, reason, content: written };
  const set = { ...marks, state };
  if (!(await insertReviewStep(trx, review, step, set))) {
    throw new Problem('stale-version', { current: review });
  }
  const next = { stepCount: review.stepCount + 1, version: review.version + 1 };
  return { ...review, ...(set as Partial<Review>), ...next };
}
