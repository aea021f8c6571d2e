import type { DayState } from '../work-day/work-day.rules.ts';

/** What a first day is made of, in this order. */
export const FIRST_DAY_STEPS = ['line', 'product', 'submission'] as const;

/** `open` while the steps stand beside the day, `left` when they were sent away, `done` after the last. */
export const FIRST_DAY_STATES = ['open', 'left', 'done'] as const;

export type FirstDay = { state: (typeof FIRST_DAY_STATES)[number]; step: number };

const HANDED_IN: readonly DayState[] = ['submitted', 'accepted'];

/** How many steps a day shows as done; a step that was done stays so, whatever the day says later. */
export function stepsDone(
  before: number,
  day: { lines: number; products: number; states: readonly DayState[] },
): number {
  const isHandedIn = day.lines > 0 && day.states.some((state) => HANDED_IN.includes(state));
  if (isHandedIn) return FIRST_DAY_STEPS.length;
  if (day.products > 0) return Math.max(before, 2);
  return Math.max(before, day.lines > 0 ? 1 : 0);
}
