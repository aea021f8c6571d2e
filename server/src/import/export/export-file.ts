import { type Db, listCatalogues } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { KIND_GUIDES } from '@so-viec/shared/import/guide/guide';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { Problem } from '../../http/problem.ts';
import { entryRows } from './entry-rows.ts';
import type { ExportRow } from './export-cell.ts';
import { cadreRows, leaveRows, positionRows, productRows, unitRows } from './reference-rows.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface ExportWanted {
  format: 'xlsx' | 'csv';
  /** The code of the edition for positions and products; the one in force unless told. */
  edition?: string | undefined;
  /** The month of entries. */
  month: Month;
  today: CivilDay;
  scope: Scope;
}

export interface TemplateFile {
  name: string;
  type: string;
  content: Buffer;
  count: number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

type Rows<K extends ImportKind> = AsyncIterable<ExportRow<K>> | Iterable<ExportRow<K>>;
type RowsOf = { [K in ImportKind]: (db: Db, wanted: ExportWanted) => Promise<Rows<K>> };

/** The column that says whose row it is. */
const WHOSE: Partial<Record<ImportKind, string>> = {
  cadres: 'code',
  leave: 'cadreCode',
  entries: 'cadreCode',
};

const ROWS: RowsOf = {
  units: (db) => unitRows(db),
  positions: async (db, wanted) => positionRows(db, await editionOf(db, wanted)),
  products: async (db, wanted) => productRows(db, await editionOf(db, wanted)),
  cadres: (db, { scope }) => cadreRows(db, scope),
  leave: (db, { scope }) => leaveRows(db, scope),
  entries: async (db, { scope, month }) => entryRows(db, scope, month),
};

/** The id of the edition that is asked for; 404 where there is none of its code. */
export async function editionOf(
  db: Db,
  { edition, today }: Pick<ExportWanted, 'edition' | 'today'>,
): Promise<string> {
  const known = await listCatalogues(db);
  const inForce = known.filter(
    (c) => c.state !== 'draft' && c.fromOn <= today && (c.toOn === null || c.toOn >= today),
  );
  const found = edition === undefined ? inForce.at(-1) : known.find((c) => c.code === edition);
  if (edition !== undefined && !found) throw new Problem('not-found');
  return found?.id ?? '';
}

/** What is there, in the template it is imported by: reading the file again changes nothing. */
export async function exportKind<K extends ImportKind>(
  db: Db,
  kind: K,
  wanted: ExportWanted,
): Promise<TemplateFile & { people: string[] }> {
  const rowsOf: RowsOf[K] = ROWS[kind];
  const whose = new Set<string>();
  const rows = noting(await rowsOf(db, wanted), WHOSE[kind], whose);
  const { file } = KIND_GUIDES[kind];
  const name = kind === 'entries' ? `${file}-${wanted.month}` : `${file}-${wanted.today}`;
  const written =
    wanted.format === 'csv'
      ? { name: `${name}.csv`, type: CSV, ...(await writeCsv(kind, rows)) }
      : { name: `${name}.xlsx`, type: XLSX, ...(await writeWorkbook(kind, rows)) };
  return { ...written, people: [...whose] };
}

/** The same rows; whose they are is known once they were read. */
async function* noting<Row extends object>(
  rows: AsyncIterable<Row> | Iterable<Row>,
  column: string | undefined,
  whose: Set<string>,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (column !== undefined) whose.add(String(row[column as keyof Row]));
    yield row;
  }
}

/** The empty template of a kind, with an example, lists and explanations. */
export async function templateOf(kind: ImportKind): Promise<TemplateFile> {
  const { content, count } = await writeWorkbook(kind, undefined);
  return { name: `mau-${KIND_GUIDES[kind].file}.xlsx`, type: XLSX, content, count };
}
