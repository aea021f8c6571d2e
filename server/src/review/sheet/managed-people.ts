import { type Db, listReviewPeople, listTotalsOfUnits, type Trx } from '@so-viec/db';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { Managed } from '@so-viec/shared/review/sheet/sheet';
import { subtreeOf, treeOf } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import type { PlacedPerson } from './placed-people.ts';

type Leader = Pick<PlacedPerson, 'cadreId' | 'leads'>;
type Row = Awaited<ReturnType<typeof listTotalsOfUnits>>[number];

/**
 * Everybody some leaders manage, by leader, with what they have in the same month, in the units of that month. A head manages
 * all who stand below; a deputy's field is words ("charge"), so all but the unit's head and deputies are counted, and who
 * decides says who is not in it.
 */
export async function managedBy(
  db: Db | Trx,
  organisation: OrganisationToday,
  leaders: readonly Leader[],
  month: Month,
): Promise<Map<string, Managed[]>> {
  if (leaders.length === 0) return new Map();
  const tree = treeOf(organisation.versions, firstDayOf(month), lastDayOf(month));
  const unitsOf = new Map(
    leaders.map(({ cadreId, leads }) => [
      cadreId,
      [...new Set(leads.flatMap(({ unitId }) => subtreeOf(tree, unitId)))],
    ]),
  );
  const rows = await listTotalsOfUnits(db, month, [...new Set([...unitsOf.values()].flat())]);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  const people = await listReviewPeople(
    db,
    rows.map(({ cadreId }) => cadreId),
  );
  const named = new Map(people.map((one) => [one.id, one]));
  const managed = leaders.map((leader) => {
    const below = (unitsOf.get(leader.cadreId) ?? []).flatMap((unitId) => byUnit.get(unitId) ?? []);
    const beside = besides(organisation, leader, month);
    const counted = below
      .filter(
        ({ cadreId, kind }) => cadreId !== leader.cadreId && !(kind === 'leader' && beside.has(cadreId)),
      )
      .map((row) => ({ ...named.get(row.cadreId), totalHundredths: totalOf(row) }))
      .sort((x, y) => ((x.nameSort ?? '') < (y.nameSort ?? '') ? -1 : 1))
      .map(({ code = '', fullName = '', totalHundredths }) => ({ code, fullName, totalHundredths }));
    return [leader.cadreId, counted] as const;
  });
  return new Map(managed);
}

/** The decided total, or what was scored and waits for its decision. */
function totalOf({ state, totalHundredths, resultHundredths, generalHundredths }: Row): number | null {
  if (state === 'approved') return totalHundredths;
  return resultHundredths === null ? null : resultHundredths + (generalHundredths ?? 0);
}

/** Who headed the units in which the leader is a deputy, or was deputy there, on some day of the month. */
function besides({ headships }: OrganisationToday, { leads }: Leader, month: Month): Set<string> {
  const deputyIn = leads.filter(({ kind }) => kind === 'deputy').map(({ unitId }) => unitId);
  const headIn = leads.filter(({ kind }) => kind === 'head').map(({ unitId }) => unitId);
  const there = headships.filter(
    ({ unitId, fromOn, toOn }) =>
      fromOn <= lastDayOf(month) &&
      (toOn === null || toOn >= firstDayOf(month)) &&
      deputyIn.includes(unitId) &&
      !headIn.includes(unitId),
  );
  return new Set(there.map(({ cadreId }) => cadreId));
}
