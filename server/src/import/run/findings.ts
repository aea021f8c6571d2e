import type { Cell } from '@so-viec/shared/import/cell';
import { isEmptyCell, textOf } from '@so-viec/shared/import/cell';
import { type Header, isRunningNumber } from '@so-viec/shared/import/header';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { ReadTable, TableRow } from '@so-viec/shared/import/table-reader';
import { squeeze } from '@so-viec/shared/import/words';
import type { ImportReport } from '../report.ts';
import { cellText } from './cell-text.ts';
import type { OutcomeLine, WrittenKind } from './outcome.ts';
import { isLeftOut, startsOf } from './parts.ts';

/** So many refusals and changes are kept to be shown; the counts are always whole. */
const SHOWN_AT_MOST = 5000;
const TOP_ROWS = 20;
const SAMPLES = 3;

/** A column of the file: its name there and the key of ours it was taken for. */
export interface FoundColumn {
  index: number;
  name: string;
  key: string | null;
  /** Its first cells, to know it by. */
  samples: string[];
}

/** What a check found, row by row, in the numbers of the file. */
export interface Findings {
  headerRow: number | null;
  columns: FoundColumn[];
  dataRows: number[];
  /** The first row of each stored part. */
  partStarts: number[];
  keptRows: number[];
  changedRows: number[];
  refusedRows: number[];
  /** Rows that somebody left out on the page; in runs from before that was kept they are not known. */
  leftOutRows?: number[];
  changes: ImportReport['changes'];
  refusals: ImportReport['refusals'];
  /** What came of every row, once the file was taken over. */
  lines?: OutcomeLine[];
}

/** A report without its long lists: what a list of runs and the head of a page need. */
export type ShortReport = Omit<ImportReport, 'changes' | 'refusals'> & {
  /** What is wrong with the file or its columns as a whole. */
  aboutFile: ImportReport['refusals'];
  /** What was written by kind, once the file was taken over. */
  written?: WrittenKind[];
  /** How many rows were left out on the page. */
  leftOut?: number;
};

export function shortReport({ changes: _, refusals, ...report }: ImportReport): ShortReport {
  return { ...report, aboutFile: refusals.filter((refusal) => refusal.column === '').slice(0, 50) };
}

export function findingsOf(
  read: ReadTable<ImportKind>,
  rows: readonly TableRow[],
  { report, keptRows }: { report: ImportReport; keptRows: number[] },
): Findings {
  const { header } = read;
  const refused = new Set(report.refusals.map((refusal) => refusal.row).filter((row) => row > 0));
  return {
    headerRow: header?.row ?? null,
    columns: columnsFound(header, rows),
    dataRows: read.dataRows,
    partStarts: startsOf(rows),
    keptRows: keptRows.toSorted((a, b) => a - b),
    changedRows: report.changes.map((change) => change.row).sort((a, b) => a - b),
    refusedRows: read.dataRows.filter((row) => refused.has(row)),
    leftOutRows: rows.filter(isLeftOut).map(({ row }) => row),
    changes: report.changes.slice(0, SHOWN_AT_MOST),
    refusals: report.refusals.slice(0, SHOWN_AT_MOST),
  };
}

/** The named columns of the header, or of the row that looks most like one. */
function columnsFound(header: Header | undefined, rows: readonly TableRow[]): FoundColumn[] {
  const row = header ? rows.find((one) => one.row === header.row) : likeliestRow(rows);
  const keys = new Map([...(header?.indexOf ?? [])].map(([key, index]) => [index, key]));
  const below = rows.filter((one) => row !== undefined && one.row > row.row).slice(0, TOP_ROWS);
  return (row?.cells ?? []).flatMap((cell: Cell, index) => {
    const name = textOf(cell).trim();
    if (isEmptyCell(cell) || isRunningNumber(squeeze(name))) return [];
    const texts = below.map(({ cells }) => cellText(cells[index])).filter((text) => text !== '');
    return [{ index, name, key: keys.get(index) ?? null, samples: texts.slice(0, SAMPLES) }];
  });
}

/** Of the first rows the one with most names in it, the upper of two. */
function likeliestRow(rows: readonly TableRow[]): TableRow | undefined {
  const names = ({ cells }: TableRow) =>
    cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '' && !/^[\d\s/.,:-]+$/.test(cell))
      .length;
  const [best] = rows.slice(0, TOP_ROWS).toSorted((a, b) => names(b) - names(a));
  return best && names(best) >= 2 ? best : undefined;
}
