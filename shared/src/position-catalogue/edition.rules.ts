import { type CivilDay, formatDay } from '../civil-day/civil-day.ts';
import type { FieldProblem } from '../problem/problem.ts';

/** What an edition is: being drafted, decided, or replaced by another. */
export const EDITION_STATES = ['draft', 'in-force', 'replaced'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** What is done to an edition: it comes to a state, is a draft again, or goes on where what would replace it is withdrawn. */
export type EditionStepKind = EditionState | 'withdrawn' | 'restored';

export interface EditionLife {
  state: EditionState;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** How an edition stands on a day: one decided for later waits, one replaced still holds up to its last day. */
export type Standing = 'draft' | 'waiting' | 'holds' | 'over';

export function standingOn({ state, fromOn, toOn }: EditionLife, day: CivilDay): Standing {
  if (state === 'draft') return 'draft';
  if (fromOn > day) return 'waiting';
  return toOn === null || toOn >= day ? 'holds' : 'over';
}

/** The edition whose positions and products hold on a day: of several the one that began last. */
export function editionOn<E extends EditionLife>(editions: readonly E[], day: CivilDay): E | undefined {
  return editions
    .filter((edition) => standingOn(edition, day) === 'holds')
    .reduce<E | undefined>((last, next) => (last && last.fromOn >= next.fromOn ? last : next), undefined);
}

/** Only a draft is edited: lines written under an edition keep what it said. */
export const isEditable = ({ state }: Pick<EditionLife, 'state'>): boolean => state === 'draft';

export interface ForceWanted {
  decision: string;
  decidedOn: CivilDay | null;
  fromOn: CivilDay;
}

/**
 * Why an edition cannot come into force as asked: no number or date of a decision, one that is still to come, a day
 * before the decision or not after the first day of the edition it replaces.
 */
export function forceProblems(
  wanted: ForceWanted,
  { former, today }: { former: EditionLife | undefined; today: CivilDay },
): FieldProblem[] {
  const { decision, decidedOn, fromOn } = wanted;
  const problems: FieldProblem[] = [];
  if (decision.trim() === '') problems.push({ path: 'decision', code: 'decision-missing' });
  if (decidedOn === null) problems.push({ path: 'decidedOn', code: 'missing' });
  else if (decidedOn > today) problems.push({ path: 'decidedOn', code: 'day-to-come' });
  else if (decidedOn > fromOn) {
    problems.push({ path: 'decidedOn', code: 'decided-after-force', params: { day: formatDay(fromOn) } });
  }
  if (former && fromOn <= former.fromOn) {
    problems.push({ path: 'fromOn', code: 'force-before-former', params: { day: formatDay(former.fromOn) } });
  }
  return problems;
}
