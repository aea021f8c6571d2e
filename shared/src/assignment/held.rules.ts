import { MONDAY_TO_FRIDAY, type WeeklyPattern } from '../calendar/weekly-pattern.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';

const ASSIGNMENT_KINDS = ['primary', 'concurrent', 'secondment'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** Who holds which position where, from a day to a day (`toOn` null while it lasts). */
export type Assignment = {
  id: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  kind: AssignmentKind;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  /** What is asked of the person on a full day of 8 h; other days ask for the same share of theirs. */
  dailyMinutes: number;
  hasDutyToLog: boolean;
  /** The person's own week; null takes the unit's. */
  weeklyPattern: WeeklyPattern | null;
};

/** The weekly pattern of a unit on a day; null when it has none of its own. */
export type PatternOf = (unitId: string, day: CivilDay) => WeeklyPattern | null;

const RANK: Readonly<Record<AssignmentKind, number>> = { secondment: 0, primary: 1, concurrent: 2 };

/**
 * Which of two assignments a day belongs to, for sorting: a secondment before a primary one, a concurrent post last;
 * of one kind the one that began later, then the smaller id.
 */
export function byPrecedence(a: Assignment, b: Assignment): number {
  if (a.kind !== b.kind) return RANK[a.kind] - RANK[b.kind];
  if (a.fromOn !== b.fromOn) return a.fromOn > b.fromOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The assignments that hold on a day, in the order given. */
export function assignmentsOn<A extends Assignment>(assignments: readonly A[], day: CivilDay): A[] {
  return assignments.filter((held) => held.fromOn <= day && (held.toOn === null || day <= held.toOn));
}

/** The assignment that gives the day its working time: the secondment while it lasts, else the primary one. */
export function mainAssignmentOn<A extends Assignment>(
  assignments: readonly A[],
  day: CivilDay,
): A | undefined {
  let main: A | undefined;
  for (const held of assignmentsOn(assignments, day)) {
    if (held.kind !== 'concurrent' && (main === undefined || byPrecedence(held, main) < 0)) main = held;
  }
  return main;
}

/** The posts a person can log for on a day: the main one first, then the concurrent ones. */
export function postsOn<A extends Assignment>(assignments: readonly A[], day: CivilDay): A[] {
  const main = mainAssignmentOn(assignments, day);
  const concurrent = assignmentsOn(assignments, day).filter((held) => held.kind === 'concurrent');
  return main ? [main, ...concurrent] : concurrent;
}

/** Whether a log is asked of the person that day: some post carries the duty (rules §2). Without it there is nothing to log. */
export function hasDutyOn(assignments: readonly Assignment[], day: CivilDay): boolean {
  return assignmentsOn(assignments, day).some(({ hasDutyToLog }) => hasDutyToLog);
}

/** The assignment's own weekly pattern, else its unit's on that day, else Monday to Friday. */
export function patternOn(
  assignment: Pick<Assignment, 'unitId' | 'weeklyPattern'>,
  day: CivilDay,
  patternOf: PatternOf,
): WeeklyPattern {
  return assignment.weeklyPattern ?? patternOf(assignment.unitId, day) ?? MONDAY_TO_FRIDAY;
}
