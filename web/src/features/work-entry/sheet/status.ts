import { type LineRefusal, mayWait, overfullRefusal, refusalsOf } from '../line/refusals.ts';
import { minutesOf } from '../line/request.ts';
import { saysNothing } from '../line/said.ts';
import { isEmpty, isSaved, type Row, type Sheet } from './sheet.ts';

/** `waiting`: complete, on its way. `typing`: the cursor is in it. `wrong`: needs its person. */
type RowStatus = 'empty' | 'typing' | 'wrong' | 'conflict' | 'waiting' | 'saved';

/** Minutes that the server has for the other lines of the day. */
export function otherMinutesOf(sheet: Sheet, id: string): number {
  return sheet.rows.reduce((sum, row) => sum + (row.id === id ? 0 : (row.saved?.minutes ?? 0)), 0);
}

/** What is wrong with a line: by the rules here, else by what the server said to this content, at its submission too. */
export function refusalsOfRow(sheet: Sheet, row: Row): readonly LineRefusal[] {
  if (isSaved(row, sheet.day)) return row.refused;
  const here = refusalsOf(row.said, { workedOn: sheet.day, ordinal: row.ordinal });
  const broken = here.some(({ field }) => field === 'time')
    ? here
    : [...here, ...overfullRefusal(row.said, otherMinutesOf(sheet, row.id))];
  return broken.length > 0 ? broken : row.refused;
}

const NONE: readonly LineRefusal[] = [];

/** What of it is said now: while a line is typed, what is merely missing is not yet wrong, nor is the field under the cursor. */
export function toldRefusals(sheet: Sheet, row: Row): readonly LineRefusal[] {
  if (isEmpty(row)) return NONE;
  const all = refusalsOfRow(sheet, row);
  const { edited } = sheet;
  if (edited?.id !== row.id) return all;
  return all.filter(
    (refusal) =>
      row.refused.includes(refusal) ||
      edited.told?.includes(refusal.field) ||
      (!mayWait(refusal) && refusal.field !== edited.field),
  );
}

export function statusOf(sheet: Sheet, row: Row): RowStatus {
  if (isEmpty(row)) return 'empty';
  if (row.conflict !== undefined) return 'conflict';
  if (toldRefusals(sheet, row).length > 0) return 'wrong';
  if (isSaved(row, sheet.day)) return 'saved';
  return sheet.edited?.id === row.id ? 'typing' : 'waiting';
}

/** The server did not take it, and typing does not mend that: its day is closed, its post or its right is gone. */
export const isUntaken = (sheet: Sheet, row: Row): boolean =>
  row.conflict === undefined &&
  !isSaved(row, sheet.day) &&
  row.refused.some(({ field, code }) => field === 'line' && code !== 'day-over-limit');

/** Whether a row can go out as it stands. */
export function isSendable(sheet: Sheet, row: Row): boolean {
  if (isEmpty(row) || row.conflict !== undefined || isSaved(row, sheet.day)) return false;
  return refusalsOfRow({ ...sheet, rows: sheet.rows }, { ...row, refused: [] }).length === 0;
}

/** Whether a line's minutes count in the total of its day: it keeps the rules, saved or not. */
export const isCounted = (sheet: Sheet, row: Row): boolean =>
  row.conflict === undefined && (isSaved(row, sheet.day) || refusalsOfRow(sheet, row).length === 0);

/** The day's minutes, and how many lines they are made of: those that keep the rules, saved or not. */
export function totalOf(sheet: Sheet): { minutes: number; counted: number; uncounted: number } {
  let minutes = 0;
  let counted = 0;
  let uncounted = 0;
  for (const row of sheet.rows) {
    if (isEmpty(row)) continue;
    if (isCounted(sheet, row)) {
      minutes += minutesOf(row.said) ?? 0;
      counted++;
    } else {
      // A line changed into something refused still counts on the server as it was.
      uncounted++;
    }
  }
  return { minutes, counted, uncounted };
}

/** How many lines say neither what was done nor what came out. */
export const unsaidIn = ({ rows }: Sheet): number =>
  rows.filter((row) => !isEmpty(row) && saysNothing(row.said)).length;

/** The lines of the footer: how many are saved, which need mending, which is being typed. Numbers start at 1. */
export function savingOf(sheet: Sheet) {
  const lines = sheet.rows.map((row, index) => ({
    status: statusOf(sheet, row),
    line: { id: row.id, number: index + 1 },
  }));
  const numbers = (wanted: RowStatus) =>
    lines.flatMap(({ status, line }) => (status === wanted ? [line] : []));
  return {
    saved: numbers('saved').length,
    wrong: numbers('wrong'),
    conflicts: numbers('conflict'),
    typing: numbers('typing'),
    waiting: numbers('waiting').length,
  };
}
