import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { PasteGround, PastePlan } from '@so-viec/shared/work-week/grid-paste.rules';
import { createContext, useContext, useRef, useState } from 'react';
import type { Said } from '../../line/said.ts';
import type { Suggestions } from '../../match/suggestions.ts';
import type { Row, Sheet } from '../../sheet/sheet.ts';
import { clearCells, type Hours, putHours, type Step, takeBackSteps, type WeekDay } from './actions.ts';
import { cellOf, dayMinutes, rowKeyOfSaid, rowsOf, type WeekRow } from './cells.ts';
import { keepDrafts, readDrafts } from './drafts.ts';

/** What was just done, with a way back. */
export type Done = {
  kind: 'filled' | 'pasted' | 'cleared' | 'copied';
  count: number;
  steps: readonly Step[];
};

type Ways = {
  accountId: string;
  monday: CivilDay;
  days: readonly WeekDay[];
  sheets: readonly Sheet[];
  suggestions: Suggestions | null | undefined;
};

/** The rows that were begun without hours, kept by this tab through a reload. */
function useDrafts({ accountId, monday }: Pick<Ways, 'accountId' | 'monday'>) {
  const [drafts, setDrafts] = useState(() => readDrafts(accountId, monday));
  function keep(next: readonly Said[]): void {
    setDrafts([...next]);
    keepDrafts(accountId, monday, next);
  }
  return {
    drafts,
    /** Returns how many of them are new. */
    add: (works: readonly Said[], isThere: (key: string) => boolean): number => {
      const keys = new Set(drafts.map(rowKeyOfSaid));
      const fresh = works.filter((work) => !keys.has(rowKeyOfSaid(work)));
      if (fresh.length > 0) keep([...drafts, ...fresh]);
      return fresh.filter((work) => !isThere(rowKeyOfSaid(work))).length;
    },
    drop: (key: string) => keep(drafts.filter((work) => rowKeyOfSaid(work) !== key)),
  };
}

type Grid = { rows: readonly WeekRow[]; days: readonly WeekDay[]; sheets: readonly Sheet[] };

/** What a block that is put into the grid meets there. */
const groundOf = ({ rows, days, sheets }: Grid): PasteGround => ({
  rows: rows.length,
  columns: days.length,
  cellAt: ({ row, column }) => {
    const lines = rows[row]?.cells[column] ?? [];
    const sheet = sheets[column];
    const work = rows[row]?.work;
    const minutes = sheet ? cellOf(sheet, lines).minutes : 0;
    const locked = work && days[column]?.lockOf(lines[0]?.said ?? work);
    return { minutes, locked, isSeveral: lines.length > 1 };
  },
  dayMinutes: (column) => (sheets[column] ? dayMinutes(sheets[column]) : 0),
  names: rows.map(({ work }) => work.work),
});

/** A plan as hours of cells. */
function hoursOf(
  { rows, days }: Omit<Grid, 'sheets'>,
  fits: PastePlan['fits'],
  noteOf?: (row: number) => string,
): Hours[] {
  return fits.flatMap(({ row, column, minutes }) => {
    const found = rows[row];
    const day = days[column];
    const note = noteOf?.(row);
    const text = formatMinutes(minutes);
    return found && day ? [{ row: found, day, text, ...(note && { note }) }] : [];
  });
}

/** The week as its grid works with it: its rows, what can be done to cells, what was done last. */
export function useWeek({ accountId, monday, days, sheets, suggestions }: Ways) {
  const { drafts, add, drop } = useDrafts({ accountId, monday });
  const [done, setDone] = useState<Done | null>(null);
  const known = useRef<string[]>([]);
  const rows = rowsOf(sheets, drafts, known.current);
  known.current = rows.map(({ key }) => key);
  const columnOf = (day: WeekDay) => days.indexOf(day);

  function act(kind: Done['kind'], count: number, steps: readonly Step[]): void {
    setDone(steps.length > 0 ? { kind, count, steps } : null);
  }
  const ground = groundOf({ rows, days, sheets });

  return {
    monday,
    days,
    sheets,
    suggestions,
    rows,
    ground,
    done,
    /** Begins rows; those that are there stay as they are. Returns how many began. */
    addRows: (works: readonly Said[]) => add(works, (key) => rows.some((row) => row.key === key)),
    /** Takes away a row without hours. */
    dropRow: drop,
    /** What a person typed into one cell. */
    type: (row: WeekRow, column: number, text: string) => {
      const day = days[column];
      if (!day) return;
      putHours([{ row, day, text }], columnOf);
      setDone(null);
    },
    /** Puts what fits of a block into the cells; a line that begins there gets the note given for its row. */
    fill: (kind: 'filled' | 'pasted', fits: PastePlan['fits'], noteOf?: (row: number) => string) => {
      const hours = hoursOf({ rows, days }, fits, noteOf);
      act(kind, hours.length, putHours(hours, columnOf));
    },
    /** Takes the lines of cells away; their rows stay. */
    clear: (cells: readonly { row: WeekRow; column: number; lines: readonly Row[] }[]) => {
      add(
        cells.map(({ row }) => row.work),
        () => true,
      );
      const lines = cells.flatMap(({ column, lines: gone }) => {
        const day = days[column];
        return day ? [{ day, rows: gone }] : [];
      });
      act('cleared', cells.length, clearCells(lines));
    },
    act,
    undo: () => {
      if (done) takeBackSteps(done.steps);
      setDone(null);
    },
    forget: () => setDone(null),
  };
}

export type Week = ReturnType<typeof useWeek>;

export const WeekContext = createContext<Week | null>(null);

export function useWeekContext(): Week {
  const week = useContext(WeekContext);
  if (!week) throw new Error('useWeekContext outside a week');
  return week;
}
