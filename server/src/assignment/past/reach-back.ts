import { farDayOf, firstDayWithoutDecision } from '@so-viec/shared/assignment/reach-back.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';

interface Decided {
  decision: string;
  decidedOn?: CivilDay | null;
}

/**
 * Refuses a change from a day of months long past with no decision to show for it, and a decision of a day still to come.
 */
export function requireDecisionFor(
  { organisation: { today } }: Access,
  on: CivilDay,
  { decision, decidedOn = null }: Decided,
): void {
  if (decidedOn !== null && decidedOn > today) {
    throw new Problem('bad-input', { fields: [{ path: 'decidedOn', code: 'day-to-come' }] });
  }
  const first = firstDayWithoutDecision(today);
  if (on < first && decision === '') refuseAt('decision', 'decision-needed', { day: formatDay(first) });
}

/** Refuses a post, or an end (at the field `path`), centuries ahead: what lies further than a plan is a slip. */
export function refuseFarDay(
  { organisation: { today } }: Access,
  post: Parameters<typeof farDayOf>[0],
  path?: 'lastOn',
): void {
  const far = farDayOf(post, today);
  if (far) refuseAt(path ?? far.path, 'post-too-far-ahead', { day: formatDay(far.last) });
}
