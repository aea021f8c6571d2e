import { type CivilDay, type Month, monthOf } from '../../civil-day/civil-day.ts';
import type { TaskSource } from './sheet-source.ts';

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The last month of a quarter: 2026-Q4 → 2026-12; undefined for anything else. */
export function lastMonthOfQuarter(period: string): Month | undefined {
  const match = QUARTER.exec(period);
  return match ? `${match[1]}-${String(Number(match[2]) * 3).padStart(2, '0')}` : undefined;
}

/** The quarter whose plan ends with a month: 2026-12 → 2026-Q4; undefined for other months. */
export function quarterEndingIn(month: Month): string | undefined {
  const number = Number(month.slice(5));
  return number % 3 === 0 ? `${month.slice(0, 4)}-Q${number / 3}` : undefined;
}

/**
 * The month whose G a task belongs to: that of its month's plan, else of the due day that counts, else the last of its
 * quarter's plan. Undefined where it is in neither: then its product counts as assigned when it is delivered (rules §3).
 */
export function monthOfTask(task: Pick<TaskSource, 'countsOn' | 'planPeriod'>): Month | undefined {
  const { countsOn, planPeriod } = task;
  const ofQuarter = planPeriod === null ? undefined : lastMonthOfQuarter(planPeriod);
  if (planPeriod !== null && ofQuarter === undefined) return planPeriod;
  return countsOn === null ? ofQuarter : monthOf(countsOn);
}

/** A due day that was moved: when, and from which. */
export interface DueMove {
  on: CivilDay;
  from: CivilDay | null;
}

/**
 * The due day by which a task counts: as it stood when the month of it ended. Moved before, the new one counts; moved later,
 * what was not delivered stays in the period it was due (rules §3). Moves in their order.
 */
export function dueThatCounts(dueOn: CivilDay | null, moves: readonly DueMove[]): CivilDay | null {
  const late = moves.find(({ on, from }) => from !== null && monthOf(from) < monthOf(on));
  return late ? late.from : dueOn;
}

const STAYING: ReadonlySet<string> = new Set(['open', 'closed', 'could-not']);

/**
 * Whether a task stands in somebody's G at all: given or planned work, also when it could not be done (rules §3).
 * Routine work that a person opened for themselves was assigned by nobody: it counts as it is delivered.
 */
export function standsInG(task: TaskSource): boolean {
  const { origin, planPeriod, state, isSplit } = task;
  const isGiven = origin === 'assigned' || (origin === 'routine' && planPeriod !== null);
  return isGiven && STAYING.has(state) && !isSplit && monthOfTask(task) !== undefined;
}
