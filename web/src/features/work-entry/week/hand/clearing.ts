import { bearsProduct } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import { type Cleared, cornersOf } from './cursor.ts';
import type { Place } from './use-place.ts';

/** Whether clearing takes a product away: then it is asked first. */
export const takesProduct = (cells: readonly Cleared[]): boolean =>
  cells.some(({ lines }) => lines.some(bearsProduct));

/** The cells of the selection that have lines; undefined where one of them cannot be changed. */
export function filledCells({ rows, ground }: Week, { selection }: Place): Cleared[] | undefined {
  const { top, bottom, left, right } = cornersOf(selection);
  const filled = rows.slice(top, bottom + 1).flatMap((row, index) =>
    row.cells.slice(left, right + 1).flatMap((lines, after) => {
      const column = left + after;
      return lines.length > 0 ? [{ row, column, lines, at: { row: top + index, column } }] : [];
    }),
  );
  return filled.some(({ at }) => ground.cellAt(at).locked) ? undefined : filled;
}

/** The row without any hours that the active cell stands in: there is nothing in it to clear but itself. */
export function bareRow({ rows }: Week, { active }: Place): string | undefined {
  const row = rows[active.row];
  return row?.cells.every((lines) => lines.length === 0) ? row.key : undefined;
}
