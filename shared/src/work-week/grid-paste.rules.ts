import { formatMinutes, parseDuration } from '../duration/duration.rules.ts';
import { foldText } from '../text/fold.ts';
import { DAY_LIMIT_MINUTES } from '../work-day/work-day.rules.ts';

/** Why a pasted cell cannot be hours of work. */
export type PasteProblem =
  | 'words'
  | 'negative'
  | 'date'
  | 'formula'
  | 'too-long'
  | 'over-limit'
  | 'outside'
  | 'several'
  | 'locked'
  | 'unknown-work'
  | 'several-works';

export type PastedCell =
  | { kind: 'blank' }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'bad'; problem: PasteProblem };

/** A formula, or what one comes to when it is broken (#REF!); "+1,5" and "-1,5" are numbers. */
const FORMULA = /^=|^#[A-ZÀ-Ỹ/0]+[!?]?|^[+@](?![\d.,])/iu;
/** "-2", "−1:30", and (1,5) as books write what is below nothing. */
const NEGATIVE = /^[-−–] ?[\d.,]|^\([\d.,: ]+\)$/;
/** 12/01, 12/01/2024, 12-01-2024, 2024-01-12, 12.1.24, with or without a time; "1.5" is a number of hours. */
const DATE =
  /^\d{1,4}(?:\/\d{1,2}(?:\/\d{2,4})?|-\d{1,2}-\d{1,4}|\.\d{1,2}\.\d{2,4})(?:[ T]\d{1,2}:\d{2}.*)?$/;
/** "1:30:00", as Excel writes a time. */
const WITH_SECONDS = /^(\d+:\d{2}):\d{2}$/;

/** Marks of direction, joiners and other controls, which no spreadsheet writes into hours. */
const UNSEEN = /[\p{Cc}\p{Cf}]+/u;

/** Reads one pasted cell: hours as a person types them, nothing, or why not. A nought is nothing. */
export function readPastedCell(raw: string): PastedCell {
  const text = raw.replace(/ /g, ' ').trim();
  // What is not seen may turn the digits round (U+202E): such a cell is not what it looks like.
  if (UNSEEN.test(text))
    return text.replace(UNSEEN, '') ? { kind: 'bad', problem: 'words' } : { kind: 'blank' };
  if (text === '' || text === '-' || text === '–') return { kind: 'blank' };
  if (FORMULA.test(text)) return { kind: 'bad', problem: 'formula' };
  if (NEGATIVE.test(text)) return { kind: 'bad', problem: 'negative' };
  if (DATE.test(text)) return { kind: 'bad', problem: 'date' };
  const read = parseDuration(text.replace(WITH_SECONDS, '$1').replace(/^\+/, ''));
  if ('problem' in read) {
    if (read.problem === 'zero' || read.problem === 'empty') return { kind: 'blank' };
    return { kind: 'bad', problem: read.problem === 'too-long' ? 'too-long' : 'words' };
  }
  const { minutes } = read;
  return minutes > DAY_LIMIT_MINUTES ? { kind: 'bad', problem: 'too-long' } : { kind: 'minutes', minutes };
}

/** The cells of a block as Excel and Calc put it on the clipboard: tabs, line ends, and quotes around what holds one. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, next } = readCell(text, at);
    row.push(cell);
    const end = text[next];
    at = next + 1;
    if (end === '\t') continue;
    if (end === '\r' && text[next + 1] === '\n') at++;
    rows.push(row);
    row = [];
    // A block ends with a line end, which begins no further row.
    if (end === undefined || at >= text.length) break;
  }
  return rows;
}

const CELL_END = /[\t\r\n]/g;

function readCell(text: string, at: number): { cell: string; next: number } {
  const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(at)) : null;
  if (quoted) return { cell: (quoted[1] ?? '').replace(/""/g, '"'), next: at + quoted[0].length };
  CELL_END.lastIndex = at;
  const end = CELL_END.exec(text)?.index ?? text.length;
  return { cell: text.slice(at, end), next: end };
}

/** A block for Excel: minutes as times ("1:30"), which every language of it reads as such; nothing where there are none. */
export const writeBlock = (rows: readonly (readonly number[])[]): string =>
  rows
    .map((row) => `${row.map((minutes) => (minutes > 0 ? formatMinutes(minutes) : '')).join('\t')}\n`)
    .join('');

/** A place in the grid, from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

/** `line` is the row of the block, from 1, of what belongs to no row of the grid. */
export type Misfit = GridPlace & { text: string; problem: PasteProblem; why?: string; line?: number };

/** What stands in the grid where a block is to go. */
export interface PasteGround {
  rows: number;
  columns: number;
  /** What its rows are called, so that a block may name them in its first column. */
  names?: readonly string[];
  /** Minutes in a cell, why it cannot be written, and whether several lines make it up. */
  cellAt: (place: GridPlace) => { minutes: number; locked?: string | undefined; isSeveral?: boolean };
  /** Minutes of a whole day. */
  dayMinutes: (column: number) => number;
}

export interface PastePlan {
  fits: (GridPlace & { minutes: number })[];
  misfits: Misfit[];
}

/** Where a row of a block goes: hours from a place on. */
interface PastedRow extends GridPlace {
  cells: readonly string[];
}

const nameKey = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();

type Block = readonly (readonly string[])[];

/** A day as tables head it: T2, Thứ hai, CN, 08/01. */
const DAY_WORD = /^(?:t ?[2-8]|thu ?(?:[2-7]|hai|ba|tu|nam|sau|bay)|cn|chu nhat)\b/;

/** Words above days without hours, as a table begins: "Việc, T2, T3". */
const isHead = ([name = '', ...days]: readonly string[]): boolean => {
  const read = days.map((cell) => readPastedCell(cell));
  const isDay = (cell: string) => DAY_WORD.test(nameKey(cell)) || DATE.test(cell.trim());
  return (
    readPastedCell(name).kind !== 'minutes' && read.every((c) => c.kind !== 'minutes') && days.some(isDay)
  );
};

/**
 * Whether a block names works in its first column: every cell there that is not blank is words, hours follow, and one of
 * the words is a work of the week or the block has a head. Words of no work are else a cell that is no hours ("nghỉ").
 */
function isNamed(block: Block, names: readonly string[] = []): boolean {
  const said = block.flatMap(([cell = '']) => (readPastedCell(cell).kind === 'blank' ? [] : [cell]));
  const areWords = said.every((cell) => {
    const read = readPastedCell(cell);
    return read.kind === 'bad' && read.problem === 'words';
  });
  const hasHours = block.some((cells) => cells.slice(1).some((c) => readPastedCell(c).kind === 'minutes'));
  if (said.length === 0 || !areWords || !hasHours) return false;
  const keys = new Set(names.map(nameKey));
  return isHead(block[0] ?? []) || said.some((cell) => keys.has(nameKey(cell)));
}

/**
 * The rows of a block that names them, each beside the row of the grid of that name; a head without hours and names with
 * nothing beside them are passed over.
 */
function namedRows(
  block: readonly (readonly string[])[],
  at: GridPlace,
  ground: PasteGround,
  misfits: Misfit[],
): PastedRow[] {
  const keys = (ground.names ?? []).map(nameKey);
  return block.flatMap(([name = '', ...cells], index) => {
    const kinds = cells.map((cell) => readPastedCell(cell).kind);
    if (kinds.every((kind) => kind === 'blank') || (index === 0 && !kinds.includes('minutes'))) return [];
    const rows = keys.flatMap((key, row) => (key === nameKey(name) ? [row] : []));
    const [row] = rows;
    // A whole week begins on its first day, wherever the cursor is.
    const column = cells.length === ground.columns ? 0 : at.column;
    if (row !== undefined && rows.length === 1) return [{ cells, row, column }];
    const problem = rows.length > 1 ? 'several-works' : 'unknown-work';
    misfits.push({ row: ground.rows + index, column, text: name.trim(), problem, line: index + 1 });
    return [];
  });
}

/**
 * What of a block fits into the grid from a place on, and what does not and why; what is blank leaves what is there. A day
 * never comes to more than its limit by it: of two cells too many the later one does not fit. Where the first column of the
 * block holds names, its rows go to the works of those names.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  at: GridPlace,
  ground: PasteGround,
): PastePlan {
  const plan: PastePlan = { fits: [], misfits: [] };
  const totals = new Map<number, number>();
  const rows = isNamed(block, ground.names)
    ? namedRows(block, at, ground, plan.misfits)
    : block.map((cells, down) => ({ cells, row: at.row + down, column: at.column }));
  for (const { cells, ...first } of rows) {
    for (const [right, text] of cells.entries()) {
      const place = { row: first.row, column: first.column + right };
      const read = readPastedCell(text);
      if (read.kind === 'blank') continue;
      const found = read.kind === 'bad' ? read : placeOf(read.minutes, place, ground, totals);
      if (found.kind === 'minutes') plan.fits.push({ ...place, minutes: found.minutes });
      else plan.misfits.push({ ...place, text: text.trim(), problem: found.problem, ...whyOf(found) });
    }
  }
  return plan;
}

const whyOf = (found: object): { why?: string } =>
  'why' in found && typeof found.why === 'string' ? { why: found.why } : {};

function placeOf(minutes: number, place: GridPlace, ground: PasteGround, totals: Map<number, number>) {
  const bad = (problem: PasteProblem, why?: string) =>
    ({ kind: 'bad', problem, ...(why !== undefined && { why }) }) as const;
  if (place.row >= ground.rows || place.column >= ground.columns) return bad('outside');
  const cell = ground.cellAt(place);
  if (cell.locked !== undefined) return bad('locked', cell.locked);
  if (cell.isSeveral) return bad('several');
  const before = totals.get(place.column) ?? ground.dayMinutes(place.column);
  const total = before - cell.minutes + minutes;
  if (total > DAY_LIMIT_MINUTES && total > before) return bad('over-limit');
  totals.set(place.column, total);
  return { kind: 'minutes', minutes } as const;
}
