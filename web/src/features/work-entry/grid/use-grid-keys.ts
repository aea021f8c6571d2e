import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { moveLine, putCursor, removeLine } from '../sheet/actions.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import { COLUMNS, type ColumnName, fieldOfColumn } from './columns.ts';

/** The cell of a line at rest that has the focus. */
export type ActiveCell = { id: string; column: ColumnName };

const STOPS: ColumnName[] = COLUMNS.filter((column) => column !== 'number');

function cellOf(target: EventTarget): ActiveCell | undefined {
  const cell = (target as HTMLElement).closest<HTMLElement>('[role="gridcell"][data-column]');
  const id = cell?.closest<HTMLElement>('[data-line]')?.dataset.line;
  const column = COLUMNS.find((each) => each === cell?.dataset.column);
  return id && column ? { id, column } : undefined;
}

/** Puts the focus on a cell of a line at rest; on its button where it holds one. */
function focusCell(grid: HTMLElement | null, { id, column }: ActiveCell): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-line="${id}"] [data-column="${column}"]`);
  (cell?.querySelector<HTMLElement>('button') ?? cell)?.focus();
}

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -STOPS.length],
  End: [0, STOPS.length],
};

/** Arrows, Enter and Delete among lines at rest; one cell is the stop of Tab. */
export function useGridKeys() {
  const { model, isOpen } = useLines();
  const sheet = useSheetState(model);
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<ActiveCell | null>(null);

  function step(from: ActiveCell, [down, right]: [number, number]): void {
    const at = sheet.rows.findIndex((row) => row.id === from.id);
    const row = sheet.rows[Math.max(0, Math.min(sheet.rows.length - 1, at + down))];
    const column = STOPS[Math.max(0, Math.min(STOPS.length - 1, STOPS.indexOf(from.column) + right))];
    if (row && column) focusCell(grid.current, { id: row.id, column });
  }

  function pressKey(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    const row = sheet.rows.find(({ id }) => id === cell?.id);
    if (!cell || !row || sheet.edited?.id === cell.id || event.ctrlKey || event.metaKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const moves = STEPS[event.key];
    if (event.altKey) {
      if (moves?.[0] && isOpen(row)) moveLine(model, row.id, moves[0] < 0 ? -1 : 1);
      else return;
    } else if (moves) step(cell, moves);
    else if (onButton) return;
    else if ((event.key === 'Enter' || event.key === 'F2') && isOpen(row) && row.conflict === undefined)
      putCursor(model, { id: row.id, field: fieldOfColumn(cell.column) });
    else if (event.key === 'Delete' && isOpen(row)) removeLine(model, row.id);
    else return;
    event.preventDefault();
  }

  return {
    grid,
    active: active && sheet.rows.some(({ id }) => id === active.id) ? active : null,
    setActive: (event: FocusEvent) => setActive(cellOf(event.target) ?? null),
    pressKey,
  };
}
