import { listDaysFrom, moveDayTo, type PostOfCadre, refreshFigures, type Trx } from '@so-viec/db';
import { assignmentsOn } from '@so-viec/shared/assignment/held.rules';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';

/** How many days of lines went over with a post, and how many stayed with the unit it left. */
export interface DaysAlong {
  movedDays: number;
  keptDays: number;
}

/**
 * A move that is entered late takes the days written since along to the new unit: those not accepted yet. What was
 * accepted stays where it was judged; so does a day that another post in the old unit may have written, or for which
 * the new unit has one already.
 */
export async function takeDaysAlong(
  trx: Trx,
  {
    held,
    next,
    others,
  }: { held: PostOfCadre; next: { unitId: string; fromOn: string }; others: PostOfCadre[] },
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
  for (const { id, workedOn } of moved) {
    await moveDayTo(trx, id, next.unitId);
    await refreshFigures(trx, { id, cadreId, month: monthOf(workedOn) });
  }
  return { movedDays: moved.length, keptDays: written.length - moved.length };
}
