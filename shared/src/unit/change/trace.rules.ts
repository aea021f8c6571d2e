import type { PostMove } from './draft.ts';

/** The tables a change of units writes, what others rest on before what rests on it. */
export const TRACED_TABLES = [
  'unit',
  'unit_version',
  'unit_succession',
  'assignment',
  'headship',
  'delegation',
  'task',
  'work_day',
] as const;
export type TracedTable = (typeof TRACED_TABLES)[number];

export type TracedRow = Readonly<Record<string, string | number | null>> & { readonly id: string };
/** The rows of a change's units, by table. */
export type UnitImage = Record<TracedTable, readonly TracedRow[]>;

/** What became of the rows of one table. */
export interface TableTrace {
  added: TracedRow[];
  removed: TracedRow[];
  changed: { before: TracedRow; after: TracedRow }[];
}

/** What a change wrote, so that it can be taken back: rows by table, and whose posts went where. */
export interface ChangeTrace {
  moves: readonly PostMove[];
  rows: Record<TracedTable, TableTrace>;
}

/** Whether a row is as it was, in all that it has. */
export function isSameRow(a: TracedRow, b: TracedRow): boolean {
  return Object.keys(a).every((column) => a[column] === b[column]);
}

/**
 * Whether a row holds what it held; its version only tells that somebody wrote, and took it back, meanwhile. That of a
 * day counts: its lines have rows of their own.
 */
export function holdsTheSame(table: TracedTable, was: TracedRow, now: TracedRow | undefined): boolean {
  if (!now) return false;
  const columns = Object.keys(was).filter((column) => column !== 'version' || table === 'work_day');
  return columns.every((column) => was[column] === now[column]);
}

function traceOf(before: readonly TracedRow[], after: readonly TracedRow[]): TableTrace {
  const known = new Map(before.map((row) => [row.id, row]));
  const left = new Set(after.map(({ id }) => id));
  const changed = after.flatMap((row) => {
    const was = known.get(row.id);
    return was && !isSameRow(was, row) ? [{ before: was, after: row }] : [];
  });
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !left.has(id)),
    changed,
  };
}

/** What stands otherwise in the second image than in the first. */
export function traceBetween(before: UnitImage, after: UnitImage): ChangeTrace['rows'] {
  const pairs = TRACED_TABLES.map((table) => [table, traceOf(before[table], after[table])] as const);
  return Object.fromEntries(pairs) as ChangeTrace['rows'];
}
