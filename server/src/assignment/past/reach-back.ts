import { firstDayWithoutDecision } from '@so-viec/shared/assignment/reach-back.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { refuseAt } from '../../http/refuse-at.ts';

/** Refuses a post that begins, goes on or ends from a day of months long past with no decision to show for it. */
export function requireDecisionFor({ organisation }: Access, on: CivilDay, decision: string): void {
  const first = firstDayWithoutDecision(organisation.today);
  if (on < first && decision === '') refuseAt('decision', 'decision-needed', { day: formatDay(first) });
}
