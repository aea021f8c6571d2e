import { looksLikeLegacyVietnamese } from '../text/legacy-encoding.ts';
import { type Cell, isEmptyCell, refused, textOf } from './cell.ts';
import type { Column } from './column.ts';
import { EXAMPLE_MARK } from './guide/marks.ts';
import {
  columnLetter,
  columnsOf,
  countHeaders,
  type Header,
  isHeader,
  type Names,
  readHeader,
} from './header.ts';
import type { RowOf, TableKind } from './import-row.ts';
import { ENCODING_NAMES } from './read/read-text.ts';
import type { Refusal } from './refusal.ts';
import { squeeze } from './words.ts';

/** Titles and notes may stand above the header, within so many rows. */
const HEADER_WITHIN = 20;
/** A cell of a workbook holds no more. Longer ones are refused before anything looks at what they say. */
const LONGEST_CELL = 32_767;

/** A row as a file has it: its number and its cells by column. */
export interface TableRow {
  row: number;
  cells: readonly Cell[];
}

export interface ReadTable<K extends TableKind> {
  rows: RowOf[K][];
  /** How many rows hold data, refused ones too. */
  count: number;
  /** The numbers of these rows. */
  dataRows: number[];
  refusals: Refusal[];
  /** Rows of which a cell cannot be read, with the cells that can. */
  partRows: PartRow<K>[];
  /** Where the columns stand; undefined where no row can be the header. */
  header: Header | undefined;
}

export type PartRow<K extends TableKind> = Pick<RowOf[K], 'row'> & Partial<RowOf[K]>;

/** What a header row that is not the template's was once said to mean; undefined for any other row. */
export type NamesFor = (cells: readonly Cell[]) => Names | undefined;
const noNames: NamesFor = () => undefined;

/** Takes the rows of a file one by one and gives them back typed, or says row by row what cannot be taken. */
export interface TableReader<K extends TableKind> {
  /** False when no further row can help. */
  push(row: TableRow): boolean;
  finish(): ReadTable<K>;
}

export function readTable<K extends TableKind>(kind: K, namesFor: NamesFor = noNames): TableReader<K> {
  const columns = columnsOf(kind);
  const read: ReadTable<K> = {
    rows: [],
    count: 0,
    dataRows: [],
    refusals: [],
    partRows: [],
    header: undefined,
  };
  const above: TableRow[] = [];
  let header: Header | undefined;
  let isIncomplete = false;

  const begin = (row: TableRow, names?: Names) => {
    const found = readHeader(kind, row.row, row.cells, names);
    header = found.header;
    read.header = header;
    read.refusals.push(...found.refusals);
    isIncomplete = found.refusals.some((refusal) => refusal.code === 'missing-column');
  };
  return {
    push(row) {
      if (header) {
        readRow(row, header, columns, read);
        return true;
      }
      above.push(row);
      const names = namesFor(row.cells);
      if (names || isHeader(kind, row.cells)) begin(row, names);
      return header !== undefined ? !isIncomplete : above.length < HEADER_WITHIN;
    },
    finish() {
      const likeliest = likeliestHeader(kind, above);
      if (!header && likeliest) begin(likeliest);
      else if (!header) read.refusals.push(noHeader(kind, above));
      if (read.count === 0 && read.refusals.length === 0) {
        read.refusals.push({ row: 0, column: '', code: 'empty-file', params: {} });
      }
      return read;
    },
  };
}

/** The row that a header with missing columns must be: at least two of its names are known. */
function likeliestHeader(kind: TableKind, above: readonly TableRow[]): TableRow | undefined {
  const [best] = above
    .map((row) => ({ row, names: countHeaders(kind, row.cells) }))
    .sort((a, b) => b.names - a.names);
  return best && best.names >= 2 ? best.row : undefined;
}

function noHeader(kind: TableKind, above: readonly TableRow[]): Refusal {
  const texts = above.flatMap(({ cells }) => cells.map(textOf)).filter((text) => text.trim() !== '');
  if (texts.length === 0) return { row: 0, column: '', code: 'empty-file', params: {} };
  const legacy = looksLikeLegacyVietnamese(texts.join(' '));
  if (legacy) {
    return { row: 0, column: '', code: 'file-encoding', params: { encoding: ENCODING_NAMES[legacy] } };
  }
  const required = columnsOf(kind).filter(([, column]) => !column.isOptional);
  const names = required.map(([, column]) => column.header).join('; ');
  return { row: 0, column: '', code: 'no-header', params: { columns: names } };
}

function readRow<K extends TableKind>(
  { row, cells }: TableRow,
  header: Header,
  columns: readonly [string, Column<unknown>][],
  read: ReadTable<K>,
): void {
  if (isBlank(cells, header) || isExample(cells, header)) return;
  read.count++;
  read.dataRows.push(row);
  const before = read.refusals.length;
  const values: Record<string, unknown> = { row };
  for (const [key, column] of columns) {
    const index = header.indexOf.get(key);
    const cell = index === undefined ? '' : (cells[index] ?? '');
    const reading = readCell(cell, column, `${columnLetter(index ?? 0)}${row}`);
    if ('code' in reading) read.refusals.push({ row, column: column.header, ...reading });
    else values[key] = reading.value;
  }
  refuseNameless(row, cells, header, read.refusals);
  if (read.refusals.length === before) read.rows.push(values as unknown as RowOf[K]);
  else read.partRows.push(values as unknown as PartRow<K>);
}

function readCell(cell: Cell, column: Column<unknown>, address: string): ReturnType<Column<unknown>['read']> {
  if (typeof cell === 'object') {
    if ('formula' in cell) return { code: 'formula', params: { cell: address } };
    if ('error' in cell) return { code: 'cell-error', params: { value: cell.error } };
  }
  if (typeof cell === 'string' && cell.length > LONGEST_CELL) {
    return refused('too-long', { length: cell.length, limit: LONGEST_CELL });
  }
  return column.read(cell);
}

/** A row whose only cell is its running number is no row. */
function isBlank(cells: readonly Cell[], header: Header): boolean {
  for (const index of header.indexOf.values()) if (!isEmptyCell(cells[index])) return false;
  return cells.every((cell, index) => header.named.has(index) || isEmptyCell(cell));
}

/** The row of a template that shows how. */
function isExample(cells: readonly Cell[], { numbers }: Header): boolean {
  const mark = numbers === undefined ? undefined : cells[numbers];
  return typeof mark === 'string' && squeeze(mark) === squeeze(EXAMPLE_MARK);
}

/** Data under no header would be lost in silence. Said once for each column. */
function refuseNameless(row: number, cells: readonly Cell[], header: Header, refusals: Refusal[]): void {
  cells.forEach((cell, index) => {
    if (header.named.has(index) || isEmptyCell(cell)) return;
    header.named.add(index);
    refusals.push({ row, column: '', code: 'nameless-column', params: { letter: columnLetter(index) } });
  });
}
