import { walkOfDays, walkOfMonthsOver } from './day.ts';
import type { STATES } from './states.ts';
import type { Walk } from './walk.ts';

/** How the rows of each kind get into their states. */
export const WALKS: Record<keyof typeof STATES, Walk> = {
  days: walkOfDays,
  'days of months that are over': walkOfMonthsOver,
};
