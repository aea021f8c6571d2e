import { parseDuration } from '@so-viec/shared/duration/duration.rules';
import type { Misfit, PastePlan } from '@so-viec/shared/work-week/grid-paste.rules';
import { createContext, useContext } from 'react';
import type { Row } from '../../sheet/sheet.ts';
import type { Week } from '../model/use-week.ts';

/** A cell by its place; the row after the last is that of the totals. */
export type Cell = { row: number; column: number };
/** Where it goes on after a cell was taken. */
export type Go = 'down' | 'up' | 'left' | 'right' | 'next' | 'back' | 'fill' | 'open';
/** Two corners, in any order. */
export type Range = { from: Cell; to: Cell };

export type Cleared = { row: Week['rows'][number]; column: number; lines: readonly Row[] };

/** What stands in the foot until it is answered or something else is done. */
export type Aside =
  | { kind: 'paste'; plan: PastePlan; at: Cell }
  | { kind: 'clear'; cells: readonly Cleared[] }
  | { kind: 'left'; misfits: readonly Misfit[]; at: Cell }
  | { kind: 'said'; text: string };

export const cornersOf = ({ from, to }: Range) => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});

/** Minutes of a text that was typed into a cell; 0 where it has none. */
export function typedMinutes(text: string): number {
  const read = parseDuration(text);
  return 'minutes' in read ? read.minutes : 0;
}

/** Puts the focus on a cell. */
export function focusCell(grid: HTMLElement | null, { row, column }: Cell): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
}

/** The cell that an event happened in. */
export function cellAt(target: EventTarget): Cell | undefined {
  const place = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
  if (!place) return undefined;
  const [row = 0, column = 0] = place.split(':').map(Number);
  return { row, column };
}

/** Which cell is active and what is done there, as all parts of the grid share it. */
export type Cursor = {
  active: Cell;
  selection: Range;
  /** The cell that is typed into, and what it begins with; '' types over what is there. */
  editing: (Cell & { text: string; isFresh: boolean }) | null;
  /** A cell that cannot be written was typed into: its reason is said aloud. */
  isRefused: boolean;
  aside: Aside | null;
  /** Begins to type into a cell: over it, or with what is there. */
  begin: (cell: Cell, how: 'over' | 'with') => void;
  /** Takes what was typed, and goes on. */
  commit: (text: string, go?: Go) => void;
  cancel: () => void;
  /** Opens what is behind a cell. */
  open: (cell: Cell) => void;
  setAside: (aside: Aside | null) => void;
  /** Clears cells; what takes a product away is asked first. */
  clear: (cells: readonly Cleared[]) => void;
  clearNow: (cells: readonly Cleared[]) => void;
  focus: (cell: Cell) => void;
};

export const CursorContext = createContext<Cursor | null>(null);

export function useCursorContext(): Cursor {
  const cursor = useContext(CursorContext);
  if (!cursor) throw new Error('useCursorContext outside a grid');
  return cursor;
}
