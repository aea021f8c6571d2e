import { type Db, listLinesToVouch, listOutputsOf, listVouchings } from '@so-viec/db';
import { addMonths, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { OrganisationToday } from '../../access/organisation.ts';

/** How many months back what was said is shown; what waits longer is in a month that is closed. */
const MONTHS_BACK = 2;

/** The confidential lines that somebody is named for: what they keep, and what was said of them. Nothing else of the person. */
export async function viewOfLinesToVouch(
  db: Db,
  { organisation, cadreId, today }: { organisation: OrganisationToday; cadreId: string; today: CivilDay },
) {
  const fromOn = `${addMonths(monthOf(today), -MONTHS_BACK)}-01`;
  const lines = await listLinesToVouch(db, { voucherId: cadreId, fromOn });
  const ids = lines.map(({ id }) => id);
  const said = await listVouchings(db, ids);
  const outputs = await listOutputsOf(db, ids);
  return lines.map(({ voucherId: _, cadreId: __, unitId, ...line }) => ({
    ...line,
    unitName: organisation.tree.get(unitId)?.name ?? '',
    quantity: outputs.filter(({ entryId }) => entryId === line.id).reduce((sum, o) => sum + o.quantity, 0),
    vouching: said.get(line.id)?.answer ?? null,
  }));
}
