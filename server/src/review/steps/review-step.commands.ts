import {
  type Db,
  findReviewOf,
  findReviewStep,
  insertReview,
  inTransaction,
  listReviewGeneral,
  listReviewSteps,
  lockCadre,
  type Review,
  type Trx,
  writeReviewGeneral,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import {
  mayTakeStep,
  REVIEW_STEP_RULES,
  type ReviewStepKind,
} from '@so-viec/shared/review/review-state.rules';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { says } from '../../http/repeated.ts';
import { tellOfReview } from '../../notice/tell-review.ts';
import { findPersonReview, standingTo, stateOf } from '../person-review.ts';
import { byOf, type ReviewUser } from '../reviewer.ts';
import { freshReview } from '../words.commands.ts';
import { refuseLateAppeal, refuseWithoutAppeal } from './appeal-checks.ts';
import { judged, score, settle, sheetNow } from './judge.ts';
import { askedIn, type FoundReview, move, type WantedStep } from './move.ts';
import { refuseUnsaid } from './said-checks.ts';

const ACTIONS = { self: 'review.write', scorer: 'review.judge', approver: 'review.decide' } as const;

/** Takes a review one step on; the same step sent twice is taken once, and of two at once one wins. */
export function takeReviewStep(db: Db, user: ReviewUser, wanted: WantedStep): Promise<Review> {
  return inTransaction(db, (trx) => takeStep(trx, user, wanted));
}

async function takeStep(trx: Trx, user: ReviewUser, wanted: WantedStep): Promise<Review> {
  const { kind, input } = wanted;
  const found = await findToStep(trx, user, wanted);
  const { review } = found;
  if (await isRepeated(trx, review, wanted)) return review;
  if (review.version !== input.version && !(await wasOnlyRead(trx, review, input.version)))
    throw new Problem('stale-version', { current: review });
  refuseNotOpen(user, found, kind);
  if (REVIEW_STEP_RULES[kind].needsReason && input.reason === '') {
    throw new Problem('reason-missing', { fields: [{ path: 'reason', code: 'missing' }] });
  }
  const after = await STEPS[kind](trx, user, found, wanted);
  const object = { object: 'review', objectId: review.id, objectVersion: after.version };
  await audit(trx, byOf(user), `review.${kind}`, object);
  await tellOfReview(trx, user, after, { ...input, kind });
  return after;
}

/** Whether all that came after a version is that the person opened the decision: a page of before shows the same. */
async function wasOnlyRead(trx: Trx, review: Review, version: number): Promise<boolean> {
  if (review.version !== version + 1) return false;
  return (await listReviewSteps(trx, review.id)).at(-1)?.kind === 'read';
}

/** The review, held until the end of the transaction. */
async function findToStep(trx: Trx, user: ReviewUser, wanted: WantedStep): Promise<FoundReview> {
  const found = await findPersonReview(trx, user, wanted, ACTIONS[REVIEW_STEP_RULES[wanted.kind].by]);
  await lockCadre(trx, found.row.cadreId);
  const known = await findReviewOf(trx, found.row.cadreId, wanted.month);
  if (known) return { ...found, review: known };
  if (wanted.kind !== 'submitted') throw new Problem('review-not-open');
  // Handed in before a word was typed: it begins here, and is taken or refused as any other.
  const review = freshReview(found, wanted, user);
  await insertReview(trx, review);
  return { ...found, review };
}

async function isRepeated(trx: Trx, review: Review, { kind, input }: WantedStep): Promise<boolean> {
  const known = await findReviewStep(trx, input.id);
  if (!known) return false;
  const { asked } = JSON.parse(known.content) as { asked?: object };
  const of = { reviewId: review.id, kind, reason: input.reason };
  // Steps of before this was kept say nothing of it.
  const isOther = asked !== undefined && JSON.stringify(asked) !== JSON.stringify(askedIn(input));
  if (!says(known, of) || isOther) throw new Problem('duplicate-id');
  return true;
}

function refuseNotOpen(user: ReviewUser, { review, row }: FoundReview, kind: ReviewStepKind): void {
  if (mayTakeStep(kind, stateOf(review), standingTo(user, row))) return;
  const isDecided =
    review.state === 'approved' && ['scored', 'recalled', 'approved', 'returned'].includes(kind);
  throw new Problem(isDecided ? 'review-approved' : 'review-not-open', { current: review });
}

type Take = (trx: Trx, user: ReviewUser, found: FoundReview, wanted: WantedStep) => Promise<Review>;

const STEPS: Readonly<Record<ReviewStepKind, Take>> = {
  submitted: async (trx, user, found, wanted) => {
    refuseUnsaid(await sheetNow(trx, user, found), 'own');
    return move(trx, user, found.review, wanted, { marks: { submittedAt: user.at } });
  },
  withdrawn: (trx, user, { review }, wanted) =>
    move(trx, user, review, wanted, { marks: { submittedAt: null } }),
  returned: unscore,
  recalled: unscore,
  scored: async (trx, user, found, wanted) =>
    score(trx, user, found, wanted, await judged(trx, user, found, wanted)),
  approved: approve,
  appealed: async (trx, user, { review }, wanted) => {
    const answerDueOn = refuseLateAppeal(user, review, await listReviewSteps(trx, review.id));
    return move(trx, user, review, wanted, { marks: { answerDueOn } });
  },
  answered: async (trx, user, { review }, wanted) => {
    refuseWithoutAppeal(review);
    return move(trx, user, review, wanted, { marks: { answerDueOn: null } });
  },
  replaced: async (trx, user, found, wanted) =>
    settle(trx, user, found, wanted, await judged(trx, user, found, wanted)),
};

async function unscore(trx: Trx, user: ReviewUser, { review }: FoundReview, wanted: WantedStep) {
  await takeBackCopiedPoints(trx, review);
  const marks = { resultHundredths: null, generalHundredths: null };
  return move(trx, user, review, wanted, { marks });
}

/** What a head left as the person said it was never their own word: the person may say otherwise now. */
async function takeBackCopiedPoints(trx: Trx, { id }: Review): Promise<void> {
  for (const row of await listReviewGeneral(trx, [id])) {
    if (row.authority !== null && row.reason === '')
      await writeReviewGeneral(trx, { ...row, authority: null });
  }
}

/** The head of the unit who heads the body as well scores and approves in one press. */
async function approve(trx: Trx, user: ReviewUser, found: FoundReview, wanted: WantedStep): Promise<Review> {
  const sheet = await judged(trx, user, found, wanted);
  if (found.review.state === 'scored') return settle(trx, user, found, wanted, sheet);
  const scoring = { kind: 'scored', input: { ...wanted.input, id: newId(), reason: '' } } as const;
  const review = await score(trx, user, found, scoring, sheet);
  return settle(trx, user, { ...found, review }, wanted, sheet);
}
