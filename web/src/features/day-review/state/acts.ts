import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Check } from '@so-viec/shared/day-review/degree.rules';
import { UNDO_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import type { Problem } from '../../../lib/problem.ts';
import type { ReviewedDay } from './queries.ts';

export const UNDO_MS = UNDO_MINUTES * 60_000;

export type ActKind = 'acceptance' | 'return' | 'undo' | 'reopening';

/** A day as acts and messages name it. */
export interface DayName {
  workDayId: string;
  version: number;
  workedOn: CivilDay;
  fullName: string;
}

export interface Target extends DayName {
  checks: Check[];
}

/** What can be taken back with one key. */
export interface DoneAct {
  kind: 'acceptance' | 'return';
  days: readonly DayName[];
}

/** An act that the server did not take, with the day as it was seen where it has changed since. */
export interface RefusedAct extends DayName {
  kind: ActKind;
  problem: Problem;
  seen: ReviewedDay | undefined;
}

/** The name of a day for acts, from the queue or from the day itself. */
export function nameOf(day: {
  id: string;
  version: number;
  workedOn: CivilDay;
  cadre: { fullName: string };
}): DayName {
  const { id, version, workedOn, cadre } = day;
  return { workDayId: id, version, workedOn, fullName: cadre.fullName };
}
