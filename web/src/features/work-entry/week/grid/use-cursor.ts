import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { type PastePlan, planPaste } from '@so-viec/shared/work-week/grid-paste.rules';
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import { bearsProduct, cellOf } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import {
  type Aside,
  type Cell,
  type Cleared,
  type Cursor,
  cornersOf,
  focusCell,
  type Range,
  typedMinutes,
} from './cursor.ts';
import { emptyToTheRight, nextTyped, stepOf } from './moves.ts';

type Ways = {
  week: Week;
  grid: RefObject<HTMLDivElement | null>;
  /** Opens what is behind a cell. */
  onOpen: (cell: Cell) => void;
  /** Behind the last cell. */
  onEnd: () => void;
};

const ARROWS = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const;

/** The active cell of the grid, what is selected, typed and asked. */
export function useCursor({ week, grid, onOpen, onEnd }: Ways) {
  const { rows, days, sheets, ground } = week;
  const [at, setAt] = useState<Cell>(() => firstCell(week));
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<Cursor['editing']>(null);
  const [isRefused, setRefused] = useState(false);
  const [aside, setAside] = useState<Aside | null>(null);
  const active = { row: Math.min(at.row, rows.length), column: at.column };
  const selection: Range = { from: anchor ?? active, to: active };

  const linesAt = ({ row, column }: Cell) => rows[row]?.cells[column] ?? [];
  const lockAt = (cell: Cell) => ground.cellAt(cell).locked;

  function focus(cell: Cell): void {
    setAnchor(null);
    setRefused(false);
    focusCell(grid.current, cell);
  }

  function begin(cell: Cell, how: 'over' | 'with'): void {
    const lines = linesAt(cell);
    const sheet = sheets[cell.column];
    if (cell.row >= rows.length || lines.length > 1) {
      onOpen(cell);
      return;
    }
    if (lockAt(cell)) {
      setRefused(true);
      return;
    }
    setAside(null);
    const text = how === 'with' && sheet ? cellOf(sheet, lines).text : '';
    flushSync(() => setEditing({ ...cell, text, isFresh: how === 'over' }));
  }

  /** Puts a plan into the cells; what did not fit is named. */
  function fill(kind: 'filled' | 'pasted', plan: PastePlan, noteOf?: (row: number) => string): void {
    week.fill(kind, plan.fits, formatMinutes, noteOf);
    setAside(plan.misfits.length > 0 ? { kind: 'left', misfits: plan.misfits, at: active } : null);
  }

  /** Fills to the right: over the selection, or from one cell over the days that are worked and empty. */
  function fillRight(typed?: { text: string }): void {
    const { top, bottom, left, right } = cornersOf(selection);
    const first = left + 1;
    const block = rows.slice(top, bottom + 1).map((row, index) => {
      const sheet = sheets[left];
      const lines = row.cells[left] ?? [];
      const minutes = typed ? typedMinutes(typed.text) : sheet ? cellOf(sheet, lines).minutes : 0;
      const isWanted = (column: number) =>
        right > left
          ? column <= right
          : emptyToTheRight(week, { row: top + index, column: left }).includes(column);
      return days
        .slice(first)
        .map((_, i) => (minutes > 0 && isWanted(first + i) ? formatMinutes(minutes) : ''));
    });
    const noteOf = (row: number) => linesAt({ row, column: left })[0]?.said.note ?? '';
    fill('filled', planPaste(block, { row: top, column: first }, ground), noteOf);
  }

  function commit(text: string, go?: Parameters<Cursor['commit']>[1]): void {
    if (!editing) return;
    const { row, column, text: before } = editing;
    const found = rows[row];
    const lines = linesAt(editing);
    const typed = text.trim();
    flushSync(() => setEditing(null));
    if (found && typed === '' && !editing.isFresh && lines.length > 0) clear([{ row: found, column, lines }]);
    else if (found && typed !== '' && typed !== before) week.type(found, column, typed);
    if (go) goOn(go, { row, column }, text);
  }

  function goOn(go: NonNullable<Parameters<Cursor['commit']>[1]>, from: Cell, text: string): void {
    if (go === 'next' || go === 'back') {
      const next = nextTyped(week, from, go === 'next' ? 1 : -1);
      if (next) focus(next);
      else if (go === 'next') onEnd();
      else focus(from);
      return;
    }
    if (go === 'fill' || go === 'open') {
      focus(from);
      if (go === 'fill') fillRight({ text });
      else onOpen(from);
      return;
    }
    focus(stepOf(ARROWS[go], from, week) ?? from);
  }

  function clearNow(cells: readonly Cleared[]): void {
    week.clear(cells);
    setAside(null);
    focus(active);
  }

  /** Clears cells; what takes a product away is asked first. */
  function clear(cells: readonly Cleared[]): void {
    if (cells.some(({ lines }) => lines.some(bearsProduct))) setAside({ kind: 'clear', cells });
    else if (cells.length > 0) clearNow(cells);
  }

  function clearSelection(): void {
    const { top, bottom, left, right } = cornersOf(selection);
    const places = rows
      .slice(top, bottom + 1)
      .flatMap((row, index) =>
        row.cells
          .slice(left, right + 1)
          .map((lines, i) => ({ row, column: left + i, lines, at: { row: top + index, column: left + i } })),
      );
    const filled = places.filter(({ lines }) => lines.length > 0);
    if (filled.some((place) => lockAt(place.at))) {
      setRefused(true);
      return;
    }
    const row = rows[active.row];
    if (filled.length === 0 && row?.cells.every((lines) => lines.length === 0)) week.dropRow(row.key);
    clear(filled);
  }

  function select(to: Cell): void {
    const last = { row: Math.min(to.row, rows.length - 1), column: to.column };
    setAnchor(anchor ?? active);
    setAt(last);
    focusCell(grid.current, last);
  }

  const cursor: Cursor = {
    active,
    selection,
    editing,
    isRefused,
    aside,
    previewOf: ({ row, column }) =>
      aside?.kind === 'paste'
        ? aside.plan.fits.find((fit) => fit.row === row && fit.column === column)?.minutes
        : undefined,
    begin,
    commit,
    cancel: () => {
      const cell = editing;
      flushSync(() => setEditing(null));
      if (cell) focus(cell);
    },
    open: onOpen,
    setAside,
    clear,
    clearNow,
    focus,
  };
  return {
    cursor,
    fill,
    fillRight,
    clearSelection,
    select,
    /** The focus came to a cell. */
    arrive: (cell: Cell) => {
      if (cell.row !== active.row || cell.column !== active.column) setRefused(false);
      setAt(cell);
    },
    setAnchor,
  };
}

/** Today's column in the first row, else the first day that takes hours. */
function firstCell({ days, rows }: Week): Cell {
  const work = rows[0]?.work;
  const column = days.findIndex((day) =>
    work ? !day.lockOf(work) && !day.isOff : !day.isFuture && !day.isOff,
  );
  return { row: 0, column: Math.max(0, column) };
}
