import type { CivilDay } from '../civil-day/civil-day.ts';

/** `planned` is a row of a plan that is not given yet. */
export const TASK_STATES = [
  'planned',
  'proposed',
  'refused',
  'open',
  'closed',
  'could-not',
  'cancelled',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const BASIS_KINDS = ['', 'plan', 'document', 'spoken'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** What a head does to a task that is there. */
export type TaskAct = 'change' | 'move-due' | 'split' | 'end' | 'reopen';

const OPEN_TO: Record<TaskAct, readonly TaskState[]> = {
  change: ['planned', 'open'],
  'move-due': ['open'],
  split: ['open'],
  end: ['open'],
  reopen: ['closed', 'could-not', 'cancelled'],
};

/** Whether a task in this state takes this act. */
export function takes(state: string, act: TaskAct): boolean {
  return (OPEN_TO[act] as readonly string[]).includes(state);
}

/** The ways a head ends a task: without a product, as one that could not be done, or as one that is not wanted any more. */
export const TASK_ENDINGS = ['closed', 'could-not', 'cancelled'] as const;
export type TaskEnding = (typeof TASK_ENDINGS)[number];

/** Only work that stays in what was assigned without a product needs a reason. */
export const needsReason = (ending: TaskEnding): boolean => ending !== 'closed';

interface Weighed {
  quantity: number;
  coefficientMilli: number;
}

/** What a task weighs: items × coefficient, in thousandths. */
export const weightOf = ({ quantity, coefficientMilli }: Weighed): number => quantity * coefficientMilli;

/** Whether a component still counts in the place of its whole: what was only proposed, refused or cancelled does not. */
export const standsForWhole = ({ state }: { state: string }): boolean =>
  state === 'open' || state === 'closed' || state === 'could-not';

export interface PartsSum {
  /** The sum and the whole, in pieces where all weigh the same, else in thousandths of a standard product. */
  sum: number;
  whole: number;
  isByPiece: boolean;
  /** The parts weigh exactly what the whole weighs. */
  isExact: boolean;
}

/**
 * How the parts of a task add up to it (rules §3: big or shared work is split into component products, per person;
 * splitting never changes G).
 */
export function sumOfParts(whole: Weighed, parts: readonly Weighed[]): PartsSum {
  const weight = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const isByPiece = parts.every((part) => part.coefficientMilli === whole.coefficientMilli);
  const isExact = parts.length > 0 && weight === weightOf(whole);
  return isByPiece
    ? { sum: parts.reduce((sum, part) => sum + part.quantity, 0), whole: whole.quantity, isByPiece, isExact }
    : { sum: weight, whole: weightOf(whole), isByPiece, isExact };
}

interface Due {
  state: string;
  dueOn: CivilDay | null;
  deliveredOn: CivilDay | null;
}

/** Open, not delivered, and its day has gone by. */
export function isLate({ state, dueOn, deliveredOn }: Due, today: CivilDay): boolean {
  return state === 'open' && deliveredOn === null && dueOn !== null && dueOn < today;
}
