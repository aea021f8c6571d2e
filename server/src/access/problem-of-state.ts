import type { Action } from '@so-viec/shared/access/policy';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';

/** Why an act that is somebody's to do cannot be done while the day is in this state. */
export function problemOfState(action: Action, state: DayState) {
  if (action === 'day.accept' || action === 'day.return' || action === 'day.withdraw') {
    return state === 'accepted' ? 'day-accepted' : 'day-not-submitted';
  }
  if (action === 'day.undo' || action === 'day.reopen') return 'day-not-reviewed';
  return state === 'accepted' ? 'day-accepted' : 'day-submitted';
}
