import type { CivilDay } from '../civil-day/civil-day.ts';

/**
 * The way of a body's dossier: dự thảo → trình → thẩm định ⇄ yêu cầu bổ sung → đã thẩm định → phê duyệt → có hiệu lực →
 * thay thế (rules §4). `awaiting-force` is never stored: it is what a day before that of force makes of `in-force`.
 */
export const SCHEME_STATES = [
  'draft',
  'submitted',
  'under-appraisal',
  'additions-requested',
  'appraised',
  'approved',
  'awaiting-force',
  'in-force',
  'replaced',
] as const;
export type SchemeState = (typeof SCHEME_STATES)[number];

/** What a dossier is of: the body's job positions, or the descriptions of them. */
export const SCHEME_KINDS = ['scheme', 'descriptions'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** Parts of a list of dossiers: `turn` those somebody can act on now, `over` those over their deadline. */
export const SCHEME_VIEWS = ['turn', 'over'] as const;

/** The steps that somebody takes, in the usual order. */
export const TAKEN_STEPS = [
  'submission',
  'withdrawal',
  'appraisal-start',
  'additions-request',
  'additions-answer',
  'appraisal',
  'approval',
  'entry-into-force',
  'force-change',
] as const;
export type TakenStep = (typeof TAKEN_STEPS)[number];

/** The others happen with something else: the first with the dossier itself, the last with the next one in force. */
export const SCHEME_STEP_KINDS = ['creation', ...TAKEN_STEPS, 'replacement'] as const;
export type SchemeStepKind = (typeof SCHEME_STEP_KINDS)[number];

/** The body's own personnel officer writes; the committee or the personnel office of the whole appraises. */
export type SchemeParty = 'body' | 'appraiser';

interface StepRule {
  from: readonly SchemeState[];
  to: SchemeState;
  by: SchemeParty | 'system';
}

export const STEP_RULES: Record<SchemeStepKind, StepRule> = {
  creation: { from: [], to: 'draft', by: 'body' },
  submission: { from: ['draft'], to: 'submitted', by: 'body' },
  withdrawal: { from: ['submitted'], to: 'draft', by: 'body' },
  'appraisal-start': { from: ['submitted'], to: 'under-appraisal', by: 'appraiser' },
  'additions-request': { from: ['under-appraisal'], to: 'additions-requested', by: 'appraiser' },
  'additions-answer': { from: ['additions-requested'], to: 'under-appraisal', by: 'body' },
  appraisal: { from: ['under-appraisal'], to: 'appraised', by: 'appraiser' },
  approval: { from: ['appraised'], to: 'approved', by: 'appraiser' },
  'entry-into-force': { from: ['approved'], to: 'in-force', by: 'appraiser' },
  'force-change': { from: ['awaiting-force'], to: 'in-force', by: 'appraiser' },
  replacement: { from: ['in-force'], to: 'replaced', by: 'system' },
};

/** Whose turn it is in a state; nobody's once the dossier is in force. */
export const TURN_OF: Record<SchemeState, SchemeParty | null> = {
  draft: 'body',
  submitted: 'appraiser',
  'under-appraisal': 'appraiser',
  'additions-requested': 'body',
  appraised: 'appraiser',
  approved: 'appraiser',
  'awaiting-force': null,
  'in-force': null,
  replaced: null,
};

/**
 * How a dossier stands on a day: one decided for a later day waits for it, and the one it replaces stays in force until
 * then. `replacedOn` is the day that the next one comes into force.
 */
export function stateOn(
  {
    state,
    inForceOn,
    replacedOn,
  }: { state: SchemeState; inForceOn: CivilDay | null; replacedOn: CivilDay | null },
  day: CivilDay,
): SchemeState {
  const isReplaced = state === 'replaced' && (replacedOn === null || replacedOn <= day);
  if (isReplaced || (state !== 'in-force' && state !== 'replaced')) return state;
  return inForceOn !== null && inForceOn > day ? 'awaiting-force' : 'in-force';
}

/** What somebody is to one dossier. Nobody appraises the dossier of their own body, nor one they submitted. */
export interface SchemeStanding {
  mayWrite: boolean;
  mayAppraise: boolean;
}

/** Whether a step may be taken from a state by somebody. Pure: the page and the server ask the same. */
export function mayTake(step: SchemeStepKind, state: SchemeState, standing: SchemeStanding): boolean {
  const { from, by } = STEP_RULES[step];
  if (!from.includes(state)) return false;
  return by === 'body' ? standing.mayWrite : by === 'appraiser' && standing.mayAppraise;
}

/** The steps open to somebody now, the usual one first: those of whose turn it is before those of the other side. */
export function openSteps(state: SchemeState, standing: SchemeStanding): TakenStep[] {
  const open = TAKEN_STEPS.filter((step) => mayTake(step, state, standing));
  // Of an appraisal the end is the usual way on, more questions the other.
  const usual = state === 'under-appraisal' ? open.toReversed() : open;
  const waits = (step: TakenStep) => Number(STEP_RULES[step].by !== TURN_OF[state]);
  return usual.toSorted((a, b) => waits(a) - waits(b));
}

/** Whose files a dossier takes in a state, and as what; none once it is in force. */
export const FILES_IN: Partial<Record<SchemeState, { role: SchemeFileRole; by: SchemeParty }>> = {
  draft: { role: 'dossier', by: 'body' },
  'under-appraisal': { role: 'appraisal', by: 'appraiser' },
  'additions-requested': { role: 'answer', by: 'body' },
  appraised: { role: 'decision', by: 'appraiser' },
  approved: { role: 'decision', by: 'appraiser' },
};

export const SCHEME_FILE_ROLES = ['dossier', 'answer', 'appraisal', 'decision'] as const;
export type SchemeFileRole = (typeof SCHEME_FILE_ROLES)[number];

/** Whether somebody may add files to a dossier in this state. */
export function mayAddFile(state: SchemeState, { mayWrite, mayAppraise }: SchemeStanding): boolean {
  const by = FILES_IN[state]?.by;
  return by === 'body' ? mayWrite : by === 'appraiser' && mayAppraise;
}
