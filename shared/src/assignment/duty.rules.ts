import type { CivilDay } from '../civil-day/civil-day.ts';
import { type Assignment, hasDutyOn, mainAssignmentOn } from './held.rules.ts';

/**
 * The days that lose the duty to log by a change of posts: the duty of their main post, under which they are a
 * person-day (a concurrent post adds hours, not days, rules §2), or the last one that any post gave them. On none of them
 * may a day that counts be left. What had no duty before (imported history) is not lost.
 */
export function daysLosingDuty(
  days: readonly CivilDay[],
  before: readonly Assignment[],
  after: readonly Assignment[],
): CivilDay[] {
  return days.filter((day) => dutyOn(after, day) < dutyOn(before, day));
}

/** How much duty a day stands under: 2 by the main post, 1 by a concurrent one alone, 0 none. */
function dutyOn(assignments: readonly Assignment[], day: CivilDay): 0 | 1 | 2 {
  if (mainAssignmentOn(assignments, day)?.hasDutyToLog) return 2;
  return hasDutyOn(assignments, day) ? 1 : 0;
}
