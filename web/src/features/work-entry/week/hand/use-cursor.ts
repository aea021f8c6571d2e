import { type FocusEvent, type RefObject, useState } from 'react';
import type { Week } from '../model/use-week.ts';
import { bareRow, filledCells, takesProduct } from './clearing.ts';
import { type Aside, type Cell, type Cleared, type Cursor, cellAt } from './cursor.ts';
import { fillRight } from './filling.ts';
import { usePlace } from './use-place.ts';
import { useTyping } from './use-typing.ts';

type Ways = {
  week: Week;
  grid: RefObject<HTMLDivElement | null>;
  /** Opens what is behind a cell. */
  onOpen: (cell: Cell) => void;
  /** Behind the last cell. */
  onEnd: () => void;
};

/** The active cell of the grid, what is selected, typed and asked. */
export function useCursor({ week, grid, onOpen, onEnd }: Ways) {
  const place = usePlace(week, grid);
  const [aside, setAside] = useState<Aside | null>(null);

  function clearNow(cells: readonly Cleared[]): void {
    week.clear(cells);
    setAside(null);
    place.focus(place.active);
  }
  function clear(cells: readonly Cleared[]): void {
    if (takesProduct(cells)) setAside({ kind: 'clear', cells });
    else if (cells.length > 0) clearNow(cells);
  }
  function clearSelection(): void {
    const cells = filledCells(week, place);
    const bare = bareRow(week, place);
    if (!cells) place.refuse();
    else if (cells.length > 0) clear(cells);
    else if (bare) week.dropRow(bare);
  }
  const typing = useTyping({
    ...{ week, place, onOpen, onEnd, onClear: clear },
    onFill: (typed) => {
      const alone = { from: place.active, to: place.active };
      setAside(fillRight(week, { ...place, selection: alone }, typed));
    },
    onBegin: () => setAside(null),
  });

  const { active, selection, isRefused, focus } = place;
  const cursor: Cursor = {
    ...{ active, selection, isRefused, focus, ...typing },
    ...{ aside, setAside, clear, clearNow, open: onOpen },
  };
  return {
    ...{ cursor, place, clearSelection },
    fillRight: () => setAside(fillRight(week, place)),
    /** The focus came to a cell, by whatever. */
    arrive: ({ target }: FocusEvent) => {
      const cell = cellAt(target);
      if (cell) place.arrive(cell);
    },
  };
}

export type Hand = ReturnType<typeof useCursor>;
