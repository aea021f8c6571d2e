import {
  countHoldersFrom,
  type Db,
  type Edition,
  findEdition,
  listCatalogueSteps,
  listDescribedCodes,
  listEditionPositions,
  listEditions,
  listPositionsOfEdition,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PositionGroup, Sector } from '@so-viec/shared/import/words';
import { type EditionState, standingOn } from '@so-viec/shared/position-catalogue/edition.rules';
import { COUNT_LISTS } from '@so-viec/shared/position-catalogue/position-counts.data';
import { reconcile } from '@so-viec/shared/position-catalogue/reconcile.rules';
import { Problem } from '../http/problem.ts';

/** An edition as pages name it. */
export function headOf(edition: Edition, today: CivilDay) {
  const { id, code, title, decision, decidedOn, fromOn, toOn, version } = edition;
  const state = edition.state as EditionState;
  const standing = standingOn({ state, fromOn, toOn }, today);
  return { id, code, title, decision, decidedOn, fromOn, toOn, state, standing, version };
}

/** Every edition, the latest first, with how much is in it. */
export async function viewOfEditions(db: Db, today: CivilDay) {
  const editions = await listEditions(db);
  return {
    editions: editions.map(({ positions, products, ...edition }) => ({
      ...headOf(edition, today),
      positions,
      products,
      copiedFrom: editions.find(({ id }) => id === edition.copiedFromId)?.code ?? null,
    })),
  };
}

/** The edition of a code; 404 where there is none. */
export async function editionOf(db: Db, code: string): Promise<Edition> {
  const edition = await findEdition(db, code);
  if (!edition) throw new Problem('not-found');
  return edition;
}

/** An edition's positions, what was done to it, the official lists beside it, and positions held that it lacks. */
export async function viewOfEdition(db: Db, today: CivilDay, code: string) {
  const edition = await editionOf(db, code);
  const rows = await listPositionsOfEdition(db, edition.id);
  const places = rows.map(({ sector, group }) => ({
    sector: sector as Sector,
    group: group as PositionGroup,
  }));
  const described = await listDescribedCodes(db);
  const isOver = edition.toOn !== null && edition.toOn < today;
  return {
    edition: headOf(edition, today),
    steps: await listCatalogueSteps(db, edition.id),
    positions: rows.map(({ nameFold: _, ...position }, i) => ({
      ...{ ...position, ...places[i] },
      isDescribed: described.has(position.code),
    })),
    reconciliation: COUNT_LISTS.map((list) => ({ list, ...reconcile(list, places) })),
    stillHeld: isOver ? [] : await stillHeld(db, edition, new Set(rows.map((row) => row.code)), today),
  };
}

/** Positions people hold from the edition's first day on that it has not: their holders stay with the old one. */
async function stillHeld(db: Db, edition: Edition, codes: ReadonlySet<string>, today: CivilDay) {
  const from = edition.fromOn > today ? edition.fromOn : today;
  const missing = (await countHoldersFrom(db, from)).filter(({ code }) => !codes.has(code));
  if (missing.length === 0) return [];
  const positions = await listEditionPositions(
    db,
    missing.map(({ code }) => code),
  );
  return missing.map(({ code, people }) => ({
    code,
    name: positions.get(code)?.at(-1)?.positionName ?? '',
    people,
  }));
}
