import { type Db, listReviewSteps, type Review } from '@so-viec/db';
import { lastDayOf, type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { daysTo, lodgingClock } from '@so-viec/shared/review/rating/appeal.rules';
import {
  appealOpen,
  hasAppealedSince,
  mayJudge,
  mayTakeStep,
  OWN_STATES,
  REVIEW_STEPS,
  type ReviewStanding,
  type ReviewStepKind,
  readingSince,
} from '@so-viec/shared/review/review-state.rules';
import { hasBasisMoved } from '@so-viec/shared/review/sheet/deciding.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import {
  findPersonReview,
  type PersonReview,
  standingTo,
  stateOf,
  type WhichReview,
} from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';
import { computeSheets } from '../sheet/sheets.ts';
import type { Frozen } from '../steps/judge.ts';
import { markedSheet } from './marked-sheet.ts';
import { waitsFor } from './waits-for.ts';

/** A review as its page shows it: the computation in force, who may do what now, and what happened. */
export async function viewReview(db: Db, user: ReviewUser, which: WhichReview) {
  const found = await findPersonReview(db, user, which, 'review.read');
  const { person, review, row } = found;
  const standing = standingTo(user, row);
  // Until it is scored the person does not read over their head's shoulder.
  const withoutHead = standing.isSelf && stateOf(review) === 'submitted';
  const { organisation } = user.access;
  const [now] = await computeSheets(db, organisation, [person], which.month, { withoutHead });
  if (!now) throw new Error('The person of a review is there.');
  const steps = review ? (await listReviewSteps(db, review.id)).map(stepOf) : [];
  const appeal = review && appealOf(user, review, steps);
  const frozen = steps.findLast(({ frozen: decided }) => decided !== null)?.frozen;
  const beside = frozen ? nowBeside(frozen, now.sheet) : null;
  return {
    month: which.month,
    person: personOf(found, user),
    ...wordsOf(review),
    ...(withoutHead ? { opinion: '' } : {}),
    state: stateOf(review),
    waitsFor: await waitsFor(db, user.access, row, {
      state: stateOf(review),
      answerDueOn: review?.answerDueOn ?? null,
    }),
    version: review?.version ?? 0,
    sheet: await markedSheet(db, frozen?.sheet ?? now.sheet),
    /** After a decision: what today's data would give, where it is something else. */
    now: beside && (await markedSheet(db, beside)),
    steps: steps.map(({ frozen: decided, ...step }) => ({ ...step, isDecision: decided !== null })),
    appeal,
    may: mayOf(review, standing, { today: user.today, mayAppeal: appeal?.open === 'open' }),
    isSelf: standing.isSelf,
  };
}
export type ReviewView = Awaited<ReturnType<typeof viewReview>>;

type StepRow = Awaited<ReturnType<typeof listReviewSteps>>[number];

/** A step with the total it was taken on, and what it froze where it decided. */
function stepOf({ content, accountId: _, kind, ...step }: StepRow) {
  const said = JSON.parse(content) as Partial<Frozen> & { totalHundredths?: number | null };
  const frozen = said.sheet ? (said as Frozen) : null;
  const totalHundredths = frozen?.sheet.totalHundredths ?? said.totalHundredths ?? null;
  return { ...step, kind: kind as ReviewStepKind | 'read', totalHundredths, frozen };
}

function personOf({ person, row }: PersonReview, { access }: ReviewUser) {
  const { tree } = access.organisation;
  const unit = tree.get(row.unitId);
  const body = tree.get(bodyOf(tree, row.unitId));
  const { code, fullName, title, positionName } = person;
  return { code, fullName, title, positionName, unitName: unit?.name ?? '', bodyName: body?.name ?? '' };
}

function wordsOf(review: Review | undefined) {
  const { merits = '', limits = '', opinion = '', approvedOn = null } = review ?? {};
  return { merits, limits, opinion, approvedOn };
}

/** Today's computation, where its lines or what d rests on differ from those decided on. */
function nowBeside({ sheet }: Frozen, now: Frozen['sheet']): Frozen['sheet'] | null {
  return hasBasisMoved(sheet, now) ? now : null;
}

function appealOf(
  { calendar, today }: ReviewUser,
  review: Review,
  steps: readonly { kind: string; at: string }[],
) {
  if (review.approvedOn === null) return null;
  const open = appealOpen({ ...review, state: stateOf(review) }, hasAppealedSince(steps), today);
  const readAt = readingSince(steps)?.at ?? null;
  const knownOn = readAt === null ? review.approvedOn : todayIn(new Date(readAt));
  const lodging = lodgingClock(calendar, knownOn, today, ND335_2025);
  const { appealUntilOn, answerDueOn } = review;
  const answering = answerDueOn === null ? null : daysTo(calendar, answerDueOn, today);
  return { open, readAt, untilOn: appealUntilOn, daysLeft: lodging.daysLeft, answerDueOn, answering };
}

/** What the reader may do to the review as it stands; an appeal is offered in its time alone. */
function mayOf(
  review: Review | undefined,
  standing: ReviewStanding,
  { today, mayAppeal }: { today: string; mayAppeal: boolean },
) {
  const state = stateOf(review);
  const steps = REVIEW_STEPS.filter((kind) => mayTakeStep(kind, state, standing));
  return {
    steps: steps
      .filter((kind) => kind !== 'answered' || review?.answerDueOn)
      .filter((kind) => kind !== 'appealed' || mayAppeal),
    writeOwn: standing.isSelf && OWN_STATES.includes(state),
    writeAuthority: review !== undefined && mayJudge(state, standing),
    isApprover: standing.isApprover,
    isMonthOver: review !== undefined && today > lastDayOf(review.period as Month),
  };
}
