import {
  type Db,
  listCadreCodes,
  listCatalogues,
  listDecidedCatalogues,
  listPositions,
  listProducts,
  listUnitCodes,
  type Trx,
} from '@so-viec/db';
import type { ColumnKey } from '@so-viec/shared/import/column';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { Refusal, RefusalCode } from '@so-viec/shared/import/refusal';
import type { PartRow, ReadTable } from '@so-viec/shared/import/table-reader';
import { headerOf } from '@so-viec/shared/import/templates/templates';

type Reading = (db: Db | Trx, edition: string | undefined) => Promise<{ code: string }[]>;
type Reference<K extends ImportKind> = { key: ColumnKey<K>; code: RefusalCode; known: Reading };

const unitCodes: Reading = (db) => listUnitCodes(db);
const cadreCodes: Reading = (db) => listCadreCodes(db);

/** Which cells of a row name something that must be there already. */
const REFERENCES: { readonly [K in ImportKind]: readonly Reference<K>[] } = {
  units: [{ key: 'parentCode', code: 'unknown-parent', known: unitCodes }],
  positions: [],
  products: [{ key: 'positionCode', code: 'unknown-position', known: positionsOfEdition }],
  cadres: [
    { key: 'unitCode', code: 'unknown-unit', known: unitCodes },
    { key: 'positionCode', code: 'unknown-position', known: decidedPositions },
  ],
  leave: [{ key: 'cadreCode', code: 'unknown-cadre', known: cadreCodes }],
  entries: [
    { key: 'cadreCode', code: 'unknown-cadre', known: cadreCodes },
    { key: 'productCode', code: 'unknown-product', known: (db) => listProducts(db) },
  ],
};

async function decidedPositions(db: Db | Trx) {
  const decided = new Set((await listDecidedCatalogues(db)).map(({ id }) => id));
  return (await listPositions(db)).filter(({ catalogueId }) => decided.has(catalogueId));
}

/** The positions of the edition that was named; of every edition where none was. */
async function positionsOfEdition(db: Db | Trx, edition: string | undefined) {
  if (edition === undefined) return listPositions(db);
  const found = (await listCatalogues(db)).find(({ code }) => code === edition);
  return found ? listPositions(db, found.id) : [];
}

/**
 * The codes that nothing is known by in rows of which another cell cannot be read: these are never planned, and one who
 * mends a file wants to be told everything at once.
 */
export async function unknownCodes(
  db: Db | Trx,
  kind: ImportKind,
  { partRows, rows }: Pick<ReadTable<ImportKind>, 'partRows' | 'rows'>,
  edition: string | undefined,
): Promise<Refusal[]> {
  if (partRows.length === 0) return [];
  const found: Refusal[] = [];
  for (const { key, code, known } of REFERENCES[kind] as readonly Reference<ImportKind>[]) {
    const codes = new Set((await known(db, edition)).map((one) => one.code));
    if (code === 'unknown-parent') for (const one of ownCodes([...rows, ...partRows])) codes.add(one);
    for (const row of partRows) {
      const value = cellOf(row, key);
      if (value === '' || codes.has(value)) continue;
      found.push({ row: row.row, column: headerOf(kind, key), code, params: { code: value } });
    }
  }
  return found;
}

/** The codes that rows of a file bring themselves. */
export function ownCodes(rows: readonly PartRow<ImportKind>[]): Set<string> {
  return new Set(rows.map((row) => cellOf(row, 'code')).filter((code) => code !== ''));
}

/** What a row says in a column of text; nothing where its cell cannot be read. */
function cellOf(row: PartRow<ImportKind>, key: string): string {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}
