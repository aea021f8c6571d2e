import { type Db, listDelegationsOfCadre } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { nameOn, viewOfDelegation } from '../view/unit-view.ts';

/** What the reader has handed to others and what others have to them, that lasts or is to come; and what they lead. */
export async function viewOfOwnDelegations(db: Db, access: Access, today: CivilDay) {
  const { cadreId } = access.actor;
  const { versions, headships } = access.organisation;
  const rows = cadreId === null ? [] : await listDelegationsOfCadre(db, cadreId, today);
  const shown = rows.toReversed().map((row) => ({
    ...viewOfDelegation(row),
    unitName: nameOn(versions, row.unitId, today).name,
  }));
  const leads = headships.filter(
    (held) => held.cadreId === cadreId && held.fromOn <= today && (held.toOn ?? today) >= today,
  );
  return {
    given: shown.filter(({ from }) => from !== null && from.id === cadreId),
    received: shown.filter(({ to }) => to.id === cadreId),
    leads: leads.map(({ unitId }) => nameOn(versions, unitId, today)),
  };
}

export type OwnDelegations = Awaited<ReturnType<typeof viewOfOwnDelegations>>;
