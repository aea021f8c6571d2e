import { listAssignments, listDaysFrom, moveDayTo, refreshFigures, type Trx } from '@so-viec/db';
import { assignmentsOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { WholePost } from './planned/planned-posts.ts';

/** How many days of lines went over with a post, and how many stayed with the unit it left. */
export interface DaysAlong {
  movedDays: number;
  keptDays: number;
}

const keyOf = ({ unitId, workedOn }: { unitId: string; workedOn: string }) => `${unitId} ${workedOn}`;

/**
 * A move that is entered late takes the days written since along to the new unit, so that each unit counts the hours of
 * its own days (rules §2); what was accepted stays accepted. A day stays that another post in the old unit may have
 * written, or for which the new unit has one already. A line goes over to the position held in the new unit that day, so that hours and duty
 * stand in one place, and keeps the product it was written with. Asked once the new post is written.
 */
export async function takeDaysAlong(
  trx: Trx,
  {
    held,
    carried,
    next,
    others,
    parts,
  }: WholePost & {
    next: { unitId: string; positionId: string; fromOn: string };
    parts: readonly { unitId: string }[];
  },
): Promise<DaysAlong> {
  const stays = new Set(parts.map(({ unitId }) => unitId));
  const left = new Set([held, ...carried].map(({ unitId }) => unitId).filter((unitId) => !stays.has(unitId)));
  if (left.size === 0) return { movedDays: 0, keptDays: 0 };
  const { cadreId, toOn } = held;
  const days = await listDaysFrom(trx, { cadreId, fromOn: next.fromOn, toOn });
  const lastOn = days.at(-1)?.workedOn ?? next.fromOn;
  const now = await listAssignments(trx, { cadreIds: [cadreId], fromOn: next.fromOn, toOn: lastOn });
  const placeOn = (day: string) =>
    postsOn(now, day).find(({ unitId, kind }) => stays.has(unitId) && kind === held.kind) ?? next;
  const taken = new Set(days.map(keyOf));
  const beside = others.filter(({ unitId }) => left.has(unitId));
  const written = days.filter(({ unitId }) => left.has(unitId));
  let movedDays = 0;
  for (const { id, workedOn } of written) {
    const { unitId, positionId } = placeOn(workedOn);
    const key = keyOf({ unitId, workedOn });
    if (taken.has(key) || assignmentsOn(beside, workedOn).length > 0) continue;
    taken.add(key);
    movedDays += 1;
    await moveDayTo(trx, id, { unitId, positionId });
    await refreshFigures(trx, { id, cadreId, month: monthOf(workedOn) });
  }
  return { movedDays, keptDays: written.length - movedDays };
}
