import { shortened } from '../text/cut.ts';
import type { CellRefusalCode, Params } from './refusal.ts';

/** A date or time cell of a workbook: days since 1899-12-30, the fraction is the time of day. */
type SerialCell = { serial: number };
/** A cell as a reader gives it: text, a plain number, a date, or what cannot be taken. */
export type Cell = string | number | SerialCell | { formula: true } | { error: string };

export type Reading<T> = { value: T } | { code: CellRefusalCode; params: Params };

export const isRefused = <T>(
  reading: Reading<T>,
): reading is Extract<Reading<T>, { code: CellRefusalCode }> => 'code' in reading;

export function refused(
  code: CellRefusalCode,
  params: Params = {},
): { code: CellRefusalCode; params: Params } {
  return { code, params };
}

/** A cell as its author sees it, for sentences: at most 60 characters. */
export function shown(cell: Cell): string {
  const text = typeof cell === 'object' ? '' : String(cell).trim();
  return shortened(text, 60);
}

/** Numbers a cell holds as text: what a person would have typed, without an exponent. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return 'serial' in cell ? String(cell.serial) : '';
}

export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
