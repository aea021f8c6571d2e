import type { CivilDay } from '../civil-day/civil-day.ts';

/** The kind of the last step of a request. */
export const LEAVE_REQUEST_STATES = ['asked', 'granted', 'refused', 'withdrawn'] as const;
export type LeaveRequestState = (typeof LEAVE_REQUEST_STATES)[number];

/** What may follow: a request is answered once; leave that was granted can be given back until it begins. */
export function canFollow(
  request: { state: LeaveRequestState; fromOn: CivilDay },
  step: LeaveRequestState,
  today: CivilDay,
): boolean {
  if (step === 'withdrawn') {
    return request.state === 'asked' || (request.state === 'granted' && request.fromOn > today);
  }
  return request.state === 'asked' && (step === 'granted' || step === 'refused');
}

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** The first of these that shares a day with the stretch, whole days or halves: of two nobody could say which counts. */
export function overlapping<S extends Stretch>(known: readonly S[], wanted: Stretch): S | undefined {
  return known.find((one) => one.fromOn <= wanted.toOn && wanted.fromOn <= one.toOn);
}
