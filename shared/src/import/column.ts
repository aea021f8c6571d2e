import type { Cell, Reading } from './cell.ts';
import type { NumberedRow, RowOf, TableKind } from './import-row.ts';

/** One column of a template: its header, whether a file may leave it out, and how a cell is read. */
export interface Column<T> {
  header: string;
  isOptional: boolean;
  read(cell: Cell): Reading<T>;
}

/** The columns of a template in the order they are documented in; the keys are those of its typed row. */
export type Template<K extends TableKind = TableKind> = {
  [F in Exclude<keyof RowOf[K], keyof NumberedRow>]-?: Column<RowOf[K][F]>;
};

export type ColumnKey<K extends TableKind> = Exclude<keyof RowOf[K], keyof NumberedRow> & string;

export function column<T>(header: string, read: (cell: Cell) => Reading<T>): Column<T> {
  return { header, isOptional: false, read };
}

/** A column in brackets: a file without it reads as if its cells were empty. */
export function optional<T>(header: string, read: (cell: Cell) => Reading<T>): Column<T> {
  return { header, isOptional: true, read };
}
