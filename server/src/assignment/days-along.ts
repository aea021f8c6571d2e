import {
  listAssignments,
  listDaysFrom,
  moveDayTo,
  type PostOfCadre,
  refreshFigures,
  type Trx,
} from '@so-viec/db';
import { assignmentsOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';

/** How many days of lines went over with a post, and how many stayed with the unit it left. */
export interface DaysAlong {
  movedDays: number;
  keptDays: number;
}

/**
 * A move that is entered late takes the days written since along to the new unit: those not accepted yet. What was
 * accepted stays where it was judged; so does a day that another post in the old unit may have written, or for which
 * the new unit has one already. A line goes over to the position held in the new unit that day, so that hours and duty
 * stand in one place, and keeps the product it was written with. Asked once the new post is written.
 */
export async function takeDaysAlong(
  trx: Trx,
  {
    held,
    next,
    others,
  }: {
    held: PostOfCadre;
    next: { unitId: string; positionId: string; fromOn: string };
    others: PostOfCadre[];
  },
): Promise<DaysAlong> {
  if (next.unitId === held.unitId) return { movedDays: 0, keptDays: 0 };
  const { cadreId, toOn } = held;
  const days = await listDaysFrom(trx, { cadreId, fromOn: next.fromOn, toOn });
  const there = new Set(days.filter(({ unitId }) => unitId === next.unitId).map((day) => day.workedOn));
  const beside = others.filter(({ unitId }) => unitId === held.unitId);
  const written = days.filter(({ unitId }) => unitId === held.unitId);
  const moved = written.filter(
    ({ state, workedOn }) =>
      state !== 'accepted' && !there.has(workedOn) && assignmentsOn(beside, workedOn).length === 0,
  );
  const lastOn = moved.at(-1)?.workedOn ?? next.fromOn;
  const now = await listAssignments(trx, { cadreIds: [cadreId], fromOn: next.fromOn, toOn: lastOn });
  for (const { id, workedOn } of moved) {
    const post = postsOn(now, workedOn).find(
      ({ unitId, kind }) => unitId === next.unitId && kind === held.kind,
    );
    await moveDayTo(trx, id, { unitId: next.unitId, positionId: post?.positionId ?? next.positionId });
    await refreshFigures(trx, { id, cadreId, month: monthOf(workedOn) });
  }
  return { movedDays: moved.length, keptDays: written.length - moved.length };
}
