import { type Cell, isEmptyCell, textOf } from './cell.ts';
import type { Column } from './column.ts';
import type { TableKind } from './import-row.ts';
import type { Refusal } from './refusal.ts';
import { TEMPLATES } from './templates/templates.ts';
import { squeeze } from './words.ts';

/** Column XFD is the last a workbook has. */
export const MOST_COLUMNS = 16_384;
/** No name of a column is longer; what is, is no name and is not looked at. */
const LONGEST_NAME = 300;

const nameOf = (cell: Cell): string => {
  const text = textOf(cell);
  return text === '' || text.length > LONGEST_NAME ? '' : squeeze(text);
};

/** Running numbers of rows say nothing: office tables begin with them. */
const RUNNING_NUMBER = new Set(['stt', 'tt', 'sott']);
export const isRunningNumber = (squeezed: string): boolean => RUNNING_NUMBER.has(squeezed);

/** Which column of the file holds what, by its index from 0. */
export interface Header {
  row: number;
  indexOf: Map<string, number>;
  /** Columns that have a name, of the template or not. */
  named: Set<number>;
  /** The column of running numbers, where there is one. */
  numbers: number | undefined;
}

/** What a body calls its columns, squeezed, and the column of the template each is; null is left out. */
export type Names = ReadonlyMap<string, string | null>;

/** "A" … "Z", "AA" … as a workbook names its columns. */
export function columnLetter(index: number): string {
  const first = index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '';
  return first + String.fromCharCode(65 + (index % 26));
}

type Columns = [key: string, column: Column<unknown>][];

export function columnsOf(kind: TableKind): Columns {
  return Object.entries(TEMPLATES[kind]) as Columns;
}

/** Whether a body's own sheet must have this column: one whose cells may be empty reads as if they were. */
export const isNecessary = ({ isOptional, read }: Column<unknown>): boolean =>
  !isOptional && 'code' in read('');

/** How many headers of the template a row has. */
export function countHeaders(kind: TableKind, cells: readonly Cell[]): number {
  const known = new Set(columnsOf(kind).map(([, column]) => squeeze(column.header)));
  return new Set(cells.map(nameOf).filter((name) => known.has(name))).size;
}

/** True for a row that has every column a file must have. */
export function isHeader(kind: TableKind, cells: readonly Cell[]): boolean {
  const names = new Set(cells.map(nameOf));
  return columnsOf(kind).every(([, column]) => column.isOptional || names.has(squeeze(column.header)));
}

/** Reads a header row in any order of columns; names what is missing, unknown or there twice. */
export function readHeader(
  kind: TableKind,
  row: number,
  cells: readonly Cell[],
  names?: Names,
): { header: Header; refusals: Refusal[] } {
  const columns = columnsOf(kind);
  const own = new Map(columns.map(([key, column]) => [squeeze(column.header), key]));
  const byName: Names = names ? new Map([...own, ...names]) : own;
  const header: Header = { row, indexOf: new Map(), named: new Set(), numbers: undefined };
  const refusals: Refusal[] = [];
  cells.forEach((cell, index) => {
    if (isEmptyCell(cell)) return;
    header.named.add(index);
    const name = textOf(cell).trim();
    if (RUNNING_NUMBER.has(squeeze(name))) header.numbers ??= index;
    const key = byName.get(squeeze(name));
    if (key === null) return;
    if (key !== undefined && !header.indexOf.has(key)) header.indexOf.set(key, index);
    else if (key !== undefined)
      refusals.push({ row, column: '', code: 'double-column', params: { column: name } });
    else if (!RUNNING_NUMBER.has(squeeze(name))) {
      refusals.push({
        row,
        column: '',
        code: 'unknown-column',
        params: { column: name || columnLetter(index) },
      });
    }
  });
  for (const [key, column] of columns) {
    const { header: name } = column;
    if (header.indexOf.has(key) || !(names ? isNecessary(column) : !column.isOptional)) continue;
    refusals.push({ row, column: '', code: 'missing-column', params: { column: name } });
  }
  return { header, refusals };
}
