import {
  type Db,
  listAccountNames,
  listAllAssignments,
  listCadreCodes,
  listDecidedCatalogues,
  listHeadships,
  listPositions,
  listUnitCodes,
  listUnitVersions,
  type Trx,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';

type StoredCadre = Awaited<ReturnType<typeof listCadreCodes>>[number];
type StoredAccount = Awaited<ReturnType<typeof listAccountNames>>[number];
export type StoredAssignment = Awaited<ReturnType<typeof listAllAssignments>>[number];
type StoredHeadship = Awaited<ReturnType<typeof listHeadships>>[number];

interface EditionPosition {
  id: string;
  code: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** People and what they hold, units and positions, by what a file names them by. */
export interface CadreReference {
  cadres: Map<string, StoredCadre>;
  accounts: Map<string, StoredAccount>;
  usernames: Map<string, string | null>;
  assignments: Map<string, StoredAssignment[]>;
  headships: Map<string, StoredHeadship[]>;
  units: Map<string, string>;
  unitCodes: Map<string, string>;
  unitsSince: Map<string, CivilDay>;
  positions: Map<string, EditionPosition[]>;
  positionCodes: Map<string, string>;
}

export async function loadCadreReference(db: Db | Trx): Promise<CadreReference> {
  const accounts = await listAccountNames(db);
  const units = await listUnitCodes(db);
  const editions = new Map((await listDecidedCatalogues(db)).map((c) => [c.id, c]));
  const positions = (await listPositions(db)).flatMap(({ id, code, catalogueId }) => {
    const edition = editions.get(catalogueId);
    return edition ? [{ id, code, fromOn: edition.fromOn, toOn: edition.toOn }] : [];
  });
  return {
    cadres: new Map((await listCadreCodes(db)).map((c) => [c.code, c])),
    accounts: new Map(accounts.flatMap((a) => (a.cadreId === null ? [] : [[a.cadreId, a] as const]))),
    usernames: new Map(accounts.map((a) => [a.username, a.cadreId])),
    assignments: Map.groupBy(await listAllAssignments(db), (a) => a.cadreId),
    headships: Map.groupBy(await listHeadships(db), (h) => h.cadreId),
    units: new Map(units.map((u) => [u.code, u.id])),
    unitCodes: new Map(units.map((u) => [u.id, u.code])),
    // Versions come in the order of their first days; of two for a key a map keeps the later, so reversed.
    unitsSince: new Map((await listUnitVersions(db)).reverse().map((v) => [v.unitId, v.fromOn])),
    positions: Map.groupBy(positions, (p) => p.code),
    positionCodes: new Map(positions.map((p) => [p.id, p.code])),
  };
}

/** The position of a code in the edition in force on a day, the latest first; else of whichever edition has it last. */
export function positionOn(
  reference: CadreReference,
  code: string,
  day: CivilDay,
): EditionPosition | undefined {
  const latestFirst = (reference.positions.get(code) ?? []).toSorted((a, b) =>
    a.fromOn < b.fromOn ? 1 : -1,
  );
  return latestFirst.find((p) => p.fromOn <= day && (p.toOn === null || day <= p.toOn)) ?? latestFirst[0];
}
