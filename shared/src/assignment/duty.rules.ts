import type { CivilDay } from '../civil-day/civil-day.ts';
import { type Assignment, hasDutyOn } from './held.rules.ts';

/**
 * The days on which a person had to log by the posts before a change and has not by those after it. Hours stand beside
 * duty (rules §2): on none of them may a day that counts be left. What had no duty before (imported history) is not lost.
 */
export function daysLosingDuty(
  days: readonly CivilDay[],
  before: readonly Assignment[],
  after: readonly Assignment[],
): CivilDay[] {
  return days.filter((day) => hasDutyOn(before, day) && !hasDutyOn(after, day));
}
