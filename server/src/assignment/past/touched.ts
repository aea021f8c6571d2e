import { type Db, sumTouchedWork } from '@so-viec/db';
import { addMonths, type CivilDay, minDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { findPerson, readsDays } from '../../cadre/person.ts';

/**
 * What a change of a person's posts over these days touches: months that are over, whose figures are computed anew, days
 * logged and accepted in them, and reviews decided; of the units whose work the reader may read.
 */
export async function touchedOf(
  db: Db,
  access: Access,
  { code, fromOn, toOn }: { code: string; fromOn: CivilDay; toOn?: CivilDay | undefined },
) {
  const { cadre, posts } = await findPerson(db, access, code, 'cadre.change');
  const { today } = access.organisation;
  const units = [...new Set(posts.map(({ unitId }) => unitId))];
  const read = units.filter((unitId) => readsDays(access, cadre.id, [{ unitId }]));
  const moves = read.map((fromUnitId) => ({ fromUnitId, cadreIds: [cadre.id] }));
  const { months: _, ...work } = await sumTouchedWork(db, moves, fromOn, toOn);
  return { ...work, pastMonths: monthsOver(fromOn, minDay(toOn ?? today, today), today) };
}

/** The months from a day to another that are over, the first and the last one and how many. */
export function monthsOver(fromOn: CivilDay, toOn: CivilDay, today: CivilDay) {
  const first = monthOf(fromOn);
  const before = addMonths(monthOf(today), -1);
  const last = minDay(monthOf(toOn), before);
  if (first > last) return { first, last, count: 0 };
  const index = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return { first, last, count: index(last) - index(first) + 1 };
}
