import { useState } from 'react';
import { flushSync } from 'react-dom';
import { cellOf } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import type { Cell, Cleared, Cursor, Go } from './cursor.ts';
import { nextTyped, stepOf } from './moves.ts';
import type { Place } from './use-place.ts';

type Ways = {
  week: Week;
  place: Place;
  /** Opens what is behind a cell. */
  onOpen: (cell: Cell) => void;
  /** Behind the last cell. */
  onEnd: () => void;
  /** From a cell to the right, with what was typed there. */
  onFill: (typed: string) => void;
  onClear: (cells: readonly Cleared[]) => void;
  onBegin: () => void;
};

const ARROWS = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const;

/** Typing into a cell: begun, taken, put back, and where it goes on. */
export function useTyping({ week, place, onOpen, onEnd, onFill, onClear, onBegin }: Ways) {
  const { rows, sheets, ground } = week;
  const [editing, setEditing] = useState<Cursor['editing']>(null);

  function begin(cell: Cell, how: 'over' | 'with'): void {
    const lines = rows[cell.row]?.cells[cell.column] ?? [];
    const sheet = sheets[cell.column];
    if (cell.row >= rows.length || lines.length > 1) onOpen(cell);
    else if (ground.cellAt(cell).locked) place.refuse();
    else {
      onBegin();
      const text = how === 'with' && sheet ? cellOf(sheet, lines).text : '';
      flushSync(() => setEditing({ ...cell, text, isFresh: how === 'over' }));
    }
  }

  function goOn(go: Go, from: Cell, text: string): void {
    if (go === 'next' || go === 'back') {
      const next = nextTyped(week, from, go === 'next' ? 1 : -1);
      if (next) place.focus(next);
      else if (go === 'next') onEnd();
      else place.focus(from);
      return;
    }
    const isArrow = go !== 'fill' && go !== 'open';
    place.focus((isArrow && stepOf(ARROWS[go], from, week)) || from);
    if (go === 'fill') onFill(text);
    if (go === 'open') onOpen(from);
  }

  function commit(text: string, go?: Go): void {
    if (!editing) return;
    const { row, column, text: before, isFresh } = editing;
    const found = rows[row];
    const lines = found?.cells[column] ?? [];
    const typed = text.trim();
    flushSync(() => setEditing(null));
    if (found && typed === '' && !isFresh && lines.length > 0) onClear([{ row: found, column, lines }]);
    else if (found && typed !== '' && typed !== before) week.type(found, column, typed);
    if (go) goOn(go, { row, column }, typed);
  }

  function cancel(): void {
    const cell = editing;
    flushSync(() => setEditing(null));
    if (cell) place.focus(cell);
  }

  return { editing, begin, commit, cancel };
}
