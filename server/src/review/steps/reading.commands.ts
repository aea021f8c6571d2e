import {
  type Db,
  findReview,
  insertReviewStep,
  inTransaction,
  listReviewSteps,
  lockCadre,
  type Trx,
} from '@so-viec/db';
import { hasAppealedSince, readingSince } from '@so-viec/shared/review/review-state.rules';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { findPersonReview, type WhichReview } from '../person-review.ts';
import { byOf, type ReviewUser } from '../reviewer.ts';
import { appealUntil } from './appeal-checks.ts';

/**
 * The person has opened the decision in force: kept once for each decision, and their time to appeal runs from that day
 * (rules §3: "the result is made known to the person"). Refuses with 422 what is not decided.
 */
export function readDecision(db: Db, user: ReviewUser, which: WhichReview, id: string): Promise<void> {
  return inTransaction(db, (trx) => read(trx, user, which, id));
}

async function read(trx: Trx, user: ReviewUser, which: WhichReview, id: string): Promise<void> {
  const { review: seen, row } = await findPersonReview(trx, user, which, 'review.write');
  await lockCadre(trx, row.cadreId);
  const review = seen && (await findReview(trx, seen.id));
  if (review?.state !== 'approved') throw new Problem('review-not-open');
  const steps = await listReviewSteps(trx, review.id);
  if (readingSince(steps)) return;
  const { at, access } = user;
  const step = { id, kind: 'read', at, accountId: access.actor.accountId, reason: '', content: '{}' };
  const marks = hasAppealedSince(steps) ? {} : { appealUntilOn: appealUntil(user) };
  if (!(await insertReviewStep(trx, review, step, marks))) {
    throw new Problem('stale-version', { current: review });
  }
  const object = { object: 'review', objectId: review.id, objectVersion: review.version + 1 };
  await audit(trx, byOf(user), 'review.read', object);
}
