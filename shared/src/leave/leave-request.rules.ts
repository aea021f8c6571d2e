import type { CivilDay } from '../civil-day/civil-day.ts';
import { halfOf, type LeaveStretch } from './leave.rules.ts';

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

/** The first of these that shares a day or half a day with the stretch. The two halves of a day share nothing. */
export function overlapping<S extends LeaveStretch>(
  known: readonly S[],
  wanted: LeaveStretch,
): S | undefined {
  return known.find(
    (one) => one.fromOn <= wanted.toOn && wanted.fromOn <= one.toOn && !areApart(halfOf(one), halfOf(wanted)),
  );
}

const areApart = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;
