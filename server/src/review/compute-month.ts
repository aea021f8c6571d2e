import { type Db, findChangeCount } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { organisationToday } from '../access/organisation.ts';
import { placeEverybody } from './sheet/placed-people.ts';
import { computeAllSheets, type PersonSheet } from './sheet/sheets.ts';

/** One person's computation of a month, with the body that decides it. */
export interface ComputedReview extends PersonSheet {
  bodyId: string;
  unitName: string;
}

/** Everybody's computation of a month for who is `wanted`; for programs on the machine itself. */
export async function computeMonth(
  db: Db,
  { month, today, wanted }: { month: Month; today: string; wanted: (cadreId: string) => boolean },
): Promise<ComputedReview[]> {
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const people = (await placeEverybody(db, organisation, month)).filter(({ cadreId }) => wanted(cadreId));
  return (await computeAllSheets(db, organisation, people, month)).map((one) => {
    const { unitId } = one.person;
    const unitName = organisation.tree.get(unitId)?.name ?? '';
    return { ...one, bodyId: bodyOf(organisation.tree, unitId), unitName };
  });
}
