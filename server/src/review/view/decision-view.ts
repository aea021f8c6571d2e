import { type Db, listReviewSteps } from '@so-viec/db';
import { Problem } from '../../http/problem.ts';
import { findPersonReview, type WhichReview } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';
import type { Frozen } from '../steps/judge.ts';
import { markedSheet } from './marked-sheet.ts';

/** One decision of a review as it was frozen, also after another replaced it. */
export async function viewDecision(db: Db, user: ReviewUser, which: WhichReview, stepId: string) {
  const { review } = await findPersonReview(db, user, which, 'review.read');
  const steps = review ? await listReviewSteps(db, review.id) : [];
  const decisions = steps.filter(({ kind }) => kind === 'approved' || kind === 'replaced');
  const decision = decisions.find(({ id }) => id === stepId);
  if (!decision) throw new Problem('not-found');
  const { id, kind, at, byName, reason, content } = decision;
  const { sheet, opinion } = JSON.parse(content) as Frozen;
  const shown = await markedSheet(db, sheet);
  return { id, kind, at, byName, reason, sheet: shown, opinion, isReplaced: decision !== decisions.at(-1) };
}
export type DecisionView = Awaited<ReturnType<typeof viewDecision>>;
