/** Where a review stands: with the person, with who scores, with who approves, decided. */
export const REVIEW_STATES = ['draft', 'submitted', 'returned', 'scored', 'approved'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const REVIEW_STEPS = [
  'submitted',
  'withdrawn',
  'returned',
  'scored',
  'recalled',
  'approved',
  'appealed',
  'answered',
  'replaced',
] as const;
export type ReviewStepKind = (typeof REVIEW_STEPS)[number];

interface StepRule {
  from: readonly ReviewState[];
  to: ReviewState;
  /** Who takes it: the person, the head of their unit, the head of the body. */
  by: 'self' | 'scorer' | 'approver';
  needsReason: boolean;
}

/**
 * The way of a review: updated and scored by the person, scored by the head of the direct unit, approved by the head of
 * the body, then known to the person, who may appeal; a new decision replaces one that was wrong (rules §3).
 */
export const REVIEW_STEP_RULES: Readonly<Record<ReviewStepKind, StepRule>> = {
  submitted: { from: ['draft', 'returned'], to: 'submitted', by: 'self', needsReason: false },
  withdrawn: { from: ['submitted'], to: 'draft', by: 'self', needsReason: false },
  returned: { from: ['submitted', 'scored'], to: 'returned', by: 'scorer', needsReason: true },
  scored: { from: ['submitted'], to: 'scored', by: 'scorer', needsReason: false },
  recalled: { from: ['scored'], to: 'submitted', by: 'scorer', needsReason: false },
  approved: { from: ['scored'], to: 'approved', by: 'approver', needsReason: false },
  appealed: { from: ['approved'], to: 'approved', by: 'self', needsReason: true },
  answered: { from: ['approved'], to: 'approved', by: 'approver', needsReason: true },
  replaced: { from: ['approved'], to: 'approved', by: 'approver', needsReason: true },
};

/** The states in which the person writes what they say. */
export const OWN_STATES: readonly ReviewState[] = ['draft', 'returned'];

/** How somebody stands to a review. */
export interface ReviewStanding {
  isSelf: boolean;
  isScorer: boolean;
  isApprover: boolean;
}

/** Whether a step may follow where the review stands; the same person scores and approves in one press. */
export function mayTakeStep(kind: ReviewStepKind, state: ReviewState, standing: ReviewStanding): boolean {
  const { from, by } = REVIEW_STEP_RULES[kind];
  if (by === 'self') return standing.isSelf && from.includes(state);
  const { isScorer, isApprover } = standing;
  if (kind === 'approved') return isApprover && (state === 'scored' || (state === 'submitted' && isScorer));
  if (kind === 'returned')
    return from.includes(state) && (state === 'scored' ? isScorer || isApprover : isScorer);
  return (by === 'scorer' ? isScorer : isApprover) && from.includes(state);
}

/** Whether the authority writes: who scores until they send it on, then who approves. What was sent on is recalled first. */
export function mayJudge(state: ReviewState, { isScorer, isApprover }: ReviewStanding): boolean {
  return state === 'submitted' ? isScorer : state === 'scored' && isApprover;
}

/** Whether the person may still take a decision to appeal, and until when; `hasAppealed` since the last decision. */
export function appealOpen(
  review: { state: ReviewState; appealUntilOn: string | null },
  hasAppealed: boolean,
  today: string,
): 'open' | 'not-decided' | 'too-late' | 'appealed' {
  if (review.state !== 'approved' || review.appealUntilOn === null) return 'not-decided';
  if (hasAppealed) return 'appealed';
  return today <= review.appealUntilOn ? 'open' : 'too-late';
}

type Taken = { kind: string };

/** What happened since the decision in force. */
function sinceDecision<S extends Taken>(steps: readonly S[]): S[] {
  return steps.slice(steps.findLastIndex(({ kind }) => kind === 'approved' || kind === 'replaced') + 1);
}

/** Whether the person has appealed since the decision in force. */
export function hasAppealedSince(steps: readonly Taken[]): boolean {
  return sinceDecision(steps).some(({ kind }) => kind === 'appealed');
}

/** The step by which the person first opened the decision in force, where they did. */
export function readingSince<S extends Taken>(steps: readonly S[]): S | undefined {
  return sinceDecision(steps).find(({ kind }) => kind === 'read');
}
