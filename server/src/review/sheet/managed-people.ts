import { type Db, listReviewPeople, listTotalsOfUnits, type Trx } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Managed } from '@so-viec/shared/review/sheet/sheet';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../../access/organisation.ts';
import type { PlacedPerson } from './placed-people.ts';

/**
 * Everybody a leader manages, with what they have in the same month. A head manages all who stand below; a deputy's
 * field is words ("charge"), so all but the unit's head and deputies are counted, and who decides says who is not in it.
 */
export async function managedBy(
  db: Db | Trx,
  organisation: OrganisationToday,
  leader: Pick<PlacedPerson, 'cadreId' | 'leads'>,
  month: Month,
): Promise<Managed[]> {
  const unitIds = [...new Set(leader.leads.flatMap(({ unitId }) => subtreeOf(organisation.tree, unitId)))];
  const rows = await listTotalsOfUnits(db, month, unitIds);
  const left = new Set([leader.cadreId, ...besides(organisation, leader)]);
  const managed = rows.filter(({ cadreId }) => !left.has(cadreId));
  const named = new Map(
    (
      await listReviewPeople(
        db,
        managed.map(({ cadreId }) => cadreId),
      )
    ).map((one) => [one.id, one]),
  );
  return managed
    .map(({ cadreId, ...row }) => ({ ...named.get(cadreId), totalHundredths: totalOf(row) }))
    .sort((x, y) => ((x.nameSort ?? '') < (y.nameSort ?? '') ? -1 : 1))
    .map(({ code = '', fullName = '', totalHundredths }) => ({ code, fullName, totalHundredths }));
}

type Row = Omit<Awaited<ReturnType<typeof listTotalsOfUnits>>[number], 'cadreId'>;

/** The decided total, or what was scored and waits for its decision. */
function totalOf({ state, totalHundredths, resultHundredths, generalHundredths }: Row): number | null {
  if (state === 'approved') return totalHundredths;
  return resultHundredths === null ? null : resultHundredths + (generalHundredths ?? 0);
}

/** Heads and deputies of the units in which the leader is a deputy. */
function besides({ headships }: OrganisationToday, { leads }: Pick<PlacedPerson, 'leads'>): string[] {
  const deputyIn = leads.filter(({ kind }) => kind === 'deputy').map(({ unitId }) => unitId);
  const headIn = leads.filter(({ kind }) => kind === 'head').map(({ unitId }) => unitId);
  return headships
    .filter(({ unitId, toOn }) => toOn === null && deputyIn.includes(unitId) && !headIn.includes(unitId))
    .map(({ cadreId }) => cadreId);
}
