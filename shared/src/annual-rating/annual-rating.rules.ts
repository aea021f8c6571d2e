import type { CivilDay } from '../civil-day/civil-day.ts';
import type { ReviewKind } from '../review/rating/rating.rules.ts';

/** Where a year's rating stands: after which step of the procedure. */
export const ANNUAL_STATES = [
  'open',
  'self-rated',
  'met',
  'opined',
  'proposed',
  'decided',
  'notified',
] as const;
export type AnnualState = (typeof ANNUAL_STATES)[number];

/** Every step that is taken at its turn; months are handed over beside them. */
export const ANNUAL_STEPS = [
  'self-rated',
  'excused',
  'met',
  'opined',
  'proposed',
  'decided',
  'notified',
  'appealed',
  'answered',
  'replaced',
] as const;
export type AnnualStepKind = (typeof ANNUAL_STEPS)[number];

/** Who takes a step. The Party committee's opinion is written down by the committee, or by personnel from its paper. */
export type AnnualHand = 'self' | 'head' | 'committee' | 'personnel' | 'body-head' | 'notifier';

interface StepRule {
  from: readonly AnnualState[];
  to: AnnualState;
  by: AnnualHand;
  /** What cannot be left out; `paper` is text or a file. */
  asks: readonly ('level' | 'on' | 'number' | 'text' | 'paper')[];
}

/**
 * The year's procedure: Mẫu 02 by the person, a meeting with minutes, for heads and deputies the Party committee's
 * written opinion, the personnel office's proposal, the decision, the written notice; then an appeal, and a decision that
 * replaces one found wrong. Who is away at the time is excused from rating themselves. Source: rules §3.
 */
export const ANNUAL_STEP_RULES: Readonly<Record<AnnualStepKind, StepRule>> = {
  'self-rated': { from: ['open', 'self-rated'], to: 'self-rated', by: 'self', asks: ['level'] },
  excused: { from: ['open'], to: 'self-rated', by: 'head', asks: ['text'] },
  met: { from: ['self-rated'], to: 'met', by: 'head', asks: ['on', 'paper'] },
  opined: { from: ['met'], to: 'opined', by: 'committee', asks: ['on', 'paper'] },
  proposed: { from: ['met', 'opined', 'proposed'], to: 'proposed', by: 'personnel', asks: ['level'] },
  decided: { from: ['proposed'], to: 'decided', by: 'body-head', asks: ['level', 'number', 'on'] },
  notified: { from: ['decided'], to: 'notified', by: 'notifier', asks: ['on'] },
  appealed: { from: ['notified'], to: 'notified', by: 'self', asks: ['text'] },
  answered: { from: ['notified'], to: 'notified', by: 'body-head', asks: ['text'] },
  replaced: {
    from: ['decided', 'notified'],
    to: 'decided',
    by: 'body-head',
    asks: ['level', 'number', 'on', 'text'],
  },
};

/** The steps that come with a paper where there is one. */
export const PAPER_STEPS: readonly AnnualStepKind[] = [
  'met',
  'opined',
  'proposed',
  'decided',
  'notified',
  'replaced',
];
/** The steps that rest on the year's mean as it is seen. */
export const LEVEL_STEPS: readonly AnnualStepKind[] = ['proposed', 'decided', 'replaced'];

/** What decides which step may follow. */
export interface AnnualStanding {
  state: AnnualState;
  kind: ReviewKind;
  answerDueOn: CivilDay | null;
}

/** Whether a step may follow where a rating stands; only leaders wait for the Party committee. */
export function mayFollow(step: AnnualStepKind, { state, kind, answerDueOn }: AnnualStanding): boolean {
  if (step === 'opined' && kind !== 'leader') return false;
  if (step === 'proposed' && state === 'met' && kind === 'leader') return false;
  if (step === 'answered' && answerDueOn === null) return false;
  if (step === 'appealed' && answerDueOn !== null) return false;
  return ANNUAL_STEP_RULES[step].from.includes(state);
}

/** Whose turn it is: who takes the next step, `none` when all is done. */
export const TURNS = ['self', 'head', 'committee', 'personnel', 'body-head', 'notifier', 'none'] as const;
export type Turn = (typeof TURNS)[number];

export function turnOf({ state, kind, answerDueOn }: AnnualStanding): Turn {
  if (answerDueOn !== null) return 'body-head';
  const turns: Record<AnnualState, Turn> = {
    open: 'self',
    'self-rated': 'head',
    met: kind === 'leader' ? 'committee' : 'personnel',
    opined: 'personnel',
    proposed: 'body-head',
    decided: 'notifier',
    notified: 'none',
  };
  return turns[state];
}

/** The first year rated by the decree. */
export const FIRST_YEAR = 2026;
/** The person rates themselves from here on [config]; the rating is decided before 15 December (rules §3). */
export const opensOn = (year: number): CivilDay => `${year}-11-01`;
export const decidedBefore = (year: number): CivilDay => `${year}-12-15`;
