import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { saysTheSame } from '@so-viec/shared/work-entry/same-content.rules';
import type { Entry } from '../line/entry.ts';
import { type FieldName, isTouchedBy, type LineRefusal } from '../line/refusals.ts';
import { requestOf } from '../line/request.ts';
import { isBlank, type Said, saidOf } from '../line/said.ts';

/** One line on the page: what is typed, and what the server has. */
export type Row = {
  id: string;
  ordinal: number;
  said: Said;
  saved: Entry | null;
  /** What the server refused in exactly this content. */
  refused: readonly LineRefusal[];
  /** The line as it is now elsewhere, when that is not what this one was based on; null: removed there. */
  conflict?: Entry | null;
};

/** Where the cursor is. Of a line that is open `told` has the fields whose refusal was said and stays until it is mended. */
export type Edited = {
  id: string;
  field: FieldName;
  told?: readonly LineRefusal['field'][];
  /** Grows each time the cursor is called to its field, wherever the focus is then. */
  calls?: number;
};

/** What was just done and can be taken back. */
export type Undoable =
  | { kind: 'removed'; row: Row }
  /** The line as it was before its words were taken out. */
  | { kind: 'secret'; row: Row }
  | { kind: 'copied'; ids: readonly string[]; from: string };

/** The lines of one day as they stand on the page. */
export type Sheet = {
  day: CivilDay;
  rows: readonly Row[];
  edited: Edited | null;
  lastSavedAt: string | null;
  /** Something could not be sent and waits. */
  isWaiting: boolean;
  undoable: Undoable | null;
  /** Lines taken away here: a list of the server's that still has them is late. */
  removed: readonly string[];
};

export const rowOf = (entry: Entry): Row => ({
  id: entry.id,
  ordinal: entry.ordinal,
  said: saidOf(entry),
  saved: entry,
  refused: [],
});

/** The day as the server has it, its lines last written at the instant given (null: not known). */
export function openSheet(day: CivilDay, entries: readonly Entry[], lastSavedAt: string | null): Sheet {
  const rows = entries.map(rowOf);
  return { day, rows, edited: null, lastSavedAt, isWaiting: false, undoable: null, removed: [] };
}

export const requestOfRow = (row: Row, workedOn: CivilDay) =>
  requestOf(row.said, { workedOn, ordinal: row.ordinal });

/** Rows never change and belong to one day: each is compared once, not at every key typed in another. */
const compared = new WeakMap<Row, boolean>();

/** Whether the server has it word for word. */
export function isSaved(row: Row, day: CivilDay): boolean {
  if (row.saved === null) return false;
  const known = compared.get(row);
  if (known !== undefined) return known;
  const isSame = saysTheSame(row.saved, row.saved.outputs, requestOfRow(row, day));
  compared.set(row, isSame);
  return isSame;
}

/** A line that nobody has typed anything in and that was never saved. */
export const isEmpty = (row: Row): boolean => row.saved === null && isBlank(row.said);

const mapRow = (sheet: Sheet, id: string, change: (row: Row) => Row): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.id === id ? change(row) : row)),
});

/** Types into a line; what the server refused in these fields is no longer what stands there. */
export function say(sheet: Sheet, id: string, change: Partial<Said>): Sheet {
  return mapRow(sheet, id, (row) => ({
    ...row,
    said: { ...row.said, ...change },
    refused: row.refused.filter((refusal) => !isTouchedBy(refusal, change)),
  }));
}

/** Moves the cursor; an empty line that is left goes. */
export function edit(sheet: Sheet, edited: Edited | null): Sheet {
  const rows = sheet.rows.filter((row) => row.id === edited?.id || !isEmpty(row));
  return { ...sheet, edited, rows };
}

const byPlace = (rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));

/** The place after the last line. */
export const nextOrdinal = (sheet: Sheet): number =>
  sheet.rows.reduce((last, row) => Math.max(last, row.ordinal + 1), 0);

export function addRow(sheet: Sheet, row: Row): Sheet {
  return { ...sheet, rows: byPlace([...sheet.rows.filter(({ id }) => id !== row.id), row]) };
}

export function dropRow(sheet: Sheet, id: string): Sheet {
  const edited = sheet.edited?.id === id ? null : sheet.edited;
  return { ...sheet, edited, rows: sheet.rows.filter((row) => row.id !== id) };
}

/** Takes a line away for good, until a refusal brings it back. */
export function removeRow(sheet: Sheet, id: string): Sheet {
  return { ...dropRow(sheet, id), removed: [...sheet.removed, id] };
}

/** Puts a line in the place of another, with the cursor where it was. */
export function replaceRow(sheet: Sheet, id: string, by: Row): Sheet {
  const { edited, rows, removed } = sheet;
  return {
    ...sheet,
    rows: rows.map((row) => (row.id === id ? by : row)),
    removed: [...removed, id],
    edited: edited?.id === id ? { ...edited, id: by.id } : edited,
  };
}

/** Puts a line behind another one; the lines after it move on only as far as they must. */
export function addRowAfter(sheet: Sheet, afterId: string, row: Row): Sheet {
  const index = sheet.rows.findIndex(({ id }) => id === afterId);
  return { ...sheet, rows: inAscent(sheet.rows.toSpliced(index + 1, 0, { ...row, ordinal: -1 })) };
}

/** Changes places with the neighbour above (-1) or below (1). */
export function moveRow(sheet: Sheet, id: string, by: -1 | 1): Sheet {
  const from = sheet.rows.findIndex((row) => row.id === id);
  const to = from + by;
  const row = sheet.rows[from];
  const other = sheet.rows[to];
  if (!row || !other) return sheet;
  const rows = [...sheet.rows];
  rows[from] = { ...other, ordinal: row.ordinal };
  rows[to] = { ...row, ordinal: other.ordinal };
  return { ...sheet, rows: inAscent(rows) };
}

function inAscent(rows: readonly Row[]): Row[] {
  let last = -1;
  return rows.map((row) => {
    last = row.ordinal > last ? row.ordinal : last + 1;
    return last === row.ordinal ? row : { ...row, ordinal: last };
  });
}
