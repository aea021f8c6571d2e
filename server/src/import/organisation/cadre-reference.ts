import {
  type Db,
  listAccountNames,
  listAllAssignments,
  listAllPassages,
  listCadreCodes,
  listDecidedCatalogues,
  listHeadships,
  listPositions,
  listUnitCodes,
  listUnitVersions,
  type Trx,
} from '@so-viec/db';
import type { Passage } from '@so-viec/shared/assignment/carried.rules';
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
  /** The days on which each unit stands, in the order of time. */
  unitVersions: Map<string, { fromOn: CivilDay; toOn: CivilDay | null }[]>;
  /** Mergers and splits, past and decided ahead. */
  passages: Passage[];
  /** Who heads or headed each unit, by its id. */
  headsOf: Map<string, StoredHeadship[]>;
  /** What people are called, by id. */
  names: Map<string, string>;
  positions: Map<string, EditionPosition[]>;
  positionCodes: Map<string, string>;
}

export async function loadCadreReference(db: Db | Trx): Promise<CadreReference> {
  const accounts = await listAccountNames(db);
  const cadres = await listCadreCodes(db);
  const headships = await listHeadships(db);
  const units = await listUnitCodes(db);
  const editions = new Map((await listDecidedCatalogues(db)).map((c) => [c.id, c]));
  const positions = (await listPositions(db)).flatMap(({ id, code, catalogueId }) => {
    const edition = editions.get(catalogueId);
    return edition ? [{ id, code, fromOn: edition.fromOn, toOn: edition.toOn }] : [];
  });
  return {
    cadres: new Map(cadres.map((c) => [c.code, c])),
    accounts: new Map(accounts.flatMap((a) => (a.cadreId === null ? [] : [[a.cadreId, a] as const]))),
    usernames: new Map(accounts.map((a) => [a.username, a.cadreId])),
    assignments: Map.groupBy(await listAllAssignments(db), (a) => a.cadreId),
    headships: Map.groupBy(headships, (h) => h.cadreId),
    units: new Map(units.map((u) => [u.code, u.id])),
    unitCodes: new Map(units.map((u) => [u.id, u.code])),
    unitVersions: Map.groupBy(await listUnitVersions(db), (v) => v.unitId),
    passages: await listAllPassages(db),
    headsOf: Map.groupBy(
      headships.filter((h) => h.kind === 'head'),
      (h) => h.unitId,
    ),
    names: new Map(cadres.map((c) => [c.id, c.fullName])),
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
