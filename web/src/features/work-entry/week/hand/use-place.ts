import { type RefObject, useRef, useState } from 'react';
import type { Week } from '../model/use-week.ts';
import { type Cell, focusCell, type Range } from './cursor.ts';

/** Today's column in the first row, else the first day that takes hours. */
function firstCell({ days, rows }: Week): Cell {
  const work = rows[0]?.work;
  const column = days.findIndex((day) =>
    work ? !day.lockOf(work) && !day.isOff : !day.isFuture && !day.isOff,
  );
  return { row: 0, column: Math.max(0, column) };
}

/** The active cell, the selection from an anchor to it, and whether it was typed into in vain. */
export function usePlace(week: Week, grid: RefObject<HTMLDivElement | null>) {
  const { rows } = week;
  const [at, setAt] = useState<Cell>(() => firstCell(week));
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [isRefused, setRefused] = useState(false);
  const isStretching = useRef(false);
  const active = { row: Math.min(at.row, rows.length), column: at.column };
  const selection: Range = { from: anchor ?? active, to: active };
  return {
    active,
    selection,
    isRefused,
    refuse: () => setRefused(true),
    letGo: () => setAnchor(null),
    focus: (cell: Cell) => {
      setAnchor(null);
      setRefused(false);
      focusCell(grid.current, cell);
    },
    /** Stretches the selection to a cell. */
    select: (to: Cell) => {
      const last = { row: Math.min(to.row, rows.length - 1), column: to.column };
      setAnchor(anchor ?? active);
      setAt(last);
      isStretching.current = true;
      focusCell(grid.current, last);
      isStretching.current = false;
    },
    /** The focus came to a cell. */
    arrive: (cell: Cell) => {
      if (cell.row !== active.row || cell.column !== active.column) setRefused(false);
      if (!isStretching.current) setAnchor(null);
      setAt(cell);
    },
  };
}

export type Place = ReturnType<typeof usePlace>;
