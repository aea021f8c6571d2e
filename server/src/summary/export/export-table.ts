import { divideHalfUp } from '@so-viec/shared/decimal/decimal';

/** A cell: text, an exact decimal with a dot ("7.18", "31051.5"), or nothing. */
export type Cell = string | null;

export interface Column {
  title: string;
  /** Text stays text; the others are numbers with so many places. */
  kind: 'text' | 'whole' | 'tenths' | 'hundredths' | 'halves';
  width: number;
}

/** A table as it is taken away: title, lines beneath it, columns, rows, and the sum of the whole. */
export interface ExportTable {
  title: string;
  notes: string[];
  columns: Column[];
  rows: Cell[][];
  total: Cell[] | null;
}

export const textColumn = (title: string, width: number): Column => ({ title, kind: 'text', width });
export const numberColumn = (title: string, kind: Column['kind'] = 'whole', width = 11): Column => ({
  title,
  kind,
  width,
});

export const whole = (value: number): Cell => value.toString();
/** Minutes as hours with two places. */
export const hours = (minutes: number): Cell => divideHalfUp(minutes, 60, 2) ?? null;
/** A share in per cent with one place; null of nothing. */
export const share = (part: number, of: number): Cell => divideHalfUp(part * 100, of, 1) ?? null;
