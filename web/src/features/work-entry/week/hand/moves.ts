import type { Week } from '../model/use-week.ts';
import type { Cell } from './cursor.ts';

const clamp = (value: number, last: number) => Math.max(0, Math.min(last, value));

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -7],
  End: [0, 7],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads from a cell; undefined for a key that does not move. The row of totals is the last. */
export function stepOf(key: string, { row, column }: Cell, { rows, days }: Week): Cell | undefined {
  const step = STEPS[key];
  return step && { row: clamp(row + step[0], rows.length), column: clamp(column + step[1], days.length - 1) };
}

/** Whether a cell takes hours without more ado: its day is worked and open. */
function isTyped({ rows, days }: Week, { row, column }: Cell): boolean {
  const work = rows[row]?.work;
  const day = days[column];
  if (!work || !day || day.lockOf(work) !== undefined) return false;
  return !day.isOff || (rows[row]?.cells[column]?.length ?? 0) > 0;
}

/** The next cell to type into, along the row and on in the next one; undefined behind the last. */
export function nextTyped(week: Week, from: Cell, by: 1 | -1): Cell | undefined {
  const width = week.days.length;
  const count = week.rows.length * width;
  for (let place = from.row * width + from.column + by; place >= 0 && place < count; place += by) {
    const cell = { row: Math.floor(place / width), column: place % width };
    if (isTyped(week, cell)) return cell;
  }
  return undefined;
}

/** The columns to the right of a cell that are worked, open and empty. */
export function emptyToTheRight(week: Week, { row, column }: Cell): number[] {
  return week.days.flatMap((_day, index) => {
    const isEmpty = (week.rows[row]?.cells[index]?.length ?? 0) === 0;
    return index > column && isEmpty && isTyped(week, { row, column: index }) ? [index] : [];
  });
}
