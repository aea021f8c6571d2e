import { type Db, listCadreNames, listPositionGroups } from '@so-viec/db';

interface CadreName {
  id: string;
  code: string;
  fullName: string;
  nameSort: string;
}

/** Names that figures are shown with. */
export interface Directory {
  cadres: ReadonlyMap<string, CadreName>;
  cadreIdOf: ReadonlyMap<string, string>;
  positions: ReadonlyMap<string, { name: string; group: string }>;
}

async function loadDirectory(db: Db): Promise<Directory> {
  const cadres = await listCadreNames(db);
  const positions = await listPositionGroups(db);
  return {
    cadres: new Map(cadres.map((cadre) => [cadre.id, cadre])),
    cadreIdOf: new Map(cadres.map(({ id, code }) => [code, id])),
    positions: new Map(positions.map(({ id, name, group }) => [id, { name, group }])),
  };
}

/** The name of a person, empty for somebody unknown. */
export const nameIn =
  (cadres: Directory['cadres']) =>
  (cadreId: string): string =>
    cadres.get(cadreId)?.fullName ?? '';

const kept = new WeakMap<Db, { changeCount: number; directory: Promise<Directory> }>();

/** Everybody's name and every position's group, read anew when the change counter has moved. */
export function directoryOf(db: Db, changeCount: number): Promise<Directory> {
  const known = kept.get(db);
  if (known?.changeCount === changeCount) return known.directory;
  const directory = loadDirectory(db);
  kept.set(db, { changeCount, directory });
  directory.catch(() => kept.delete(db));
  return directory;
}
