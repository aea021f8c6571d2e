import type { ImportPart } from '@so-viec/db';
import type { TableRow } from '@so-viec/shared/import/table-reader';

const ROWS_OF_PART = 100;

/** A row of a file as it is kept; one left out on the page stays to be shown, and is read no more. */
export interface KeptRow extends TableRow {
  isLeftOut?: true;
}

export const isLeftOut = (row: KeptRow): boolean => row.isLeftOut === true;

/** The rows of a file in parts as they are stored. */
export function partsOf(runId: string, rows: readonly TableRow[]): ImportPart[] {
  const parts: ImportPart[] = [];
  for (let start = 0; start < rows.length; start += ROWS_OF_PART) {
    const content = JSON.stringify(rows.slice(start, start + ROWS_OF_PART));
    parts.push({ runId, part: parts.length, content });
  }
  return parts;
}

/** The first row of each part. */
export const startsOf = (rows: readonly TableRow[]): number[] =>
  rows.filter((_, place) => place % ROWS_OF_PART === 0).map(({ row }) => row);

/** The parts in which rows are. */
export function partsWith(starts: readonly number[], wanted: readonly number[]): number[] {
  const found = wanted.map((row) => starts.findLastIndex((start) => start <= row));
  return [...new Set(found)].filter((part) => part >= 0);
}

export const rowsOfPart = ({ content }: Pick<ImportPart, 'content'>): KeptRow[] => JSON.parse(content);

export const rowsOfParts = (parts: readonly ImportPart[]): KeptRow[] => parts.flatMap(rowsOfPart);
