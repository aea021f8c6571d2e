import type { Writes } from '@so-viec/db';
import type { Header } from '@so-viec/shared/import/header';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { ReadTable, TableRow } from '@so-viec/shared/import/table-reader';
import type { Plan } from '../plan.ts';
import { cellText } from './cell-text.ts';

/** What people are told about; the rest follows from it. */
const TOLD = [
  'position_catalogue',
  'position',
  'output_product',
  'unit',
  'cadre',
  'account',
  'assignment',
  'headship',
  'leave',
  'work_entry',
  'output',
] as const;
export type ToldTable = (typeof TOLD)[number];

/** How many of each kind an import wrote. */
export interface WrittenKind {
  table: ToldTable;
  added: number;
  changed: number;
}

export type LineState = 'added' | 'changed' | 'unchanged' | 'left-out';

/** What came of a row: its number in the file, its state, and what it is known by. */
export type OutcomeLine = [row: number, state: LineState, label: string];

/** What was written, by kind, in the order in which one thing needs the other. */
export function writtenKinds({ inserts, updates }: Writes): WrittenKind[] {
  return TOLD.map((table) => ({
    table,
    added: inserts[table]?.length ?? 0,
    changed: updates.filter((update) => update.table === table).length,
  })).filter(({ added, changed }) => added + changed > 0);
}

/** What came of every row, left out or read; what people's lines of work said is not told. */
export function outcomeLines(
  kind: ImportKind,
  { rows, header }: ReadTable<ImportKind>,
  { plan, leftOut }: { plan: Plan; leftOut: readonly TableRow[] },
): OutcomeLine[] {
  const label = (row: object) => (kind === 'entries' ? '' : labelOf(row));
  const changed = new Set(plan.changes.map(({ row }) => row));
  const kept = new Set(plan.keptRows);
  const read = rows.map((row): OutcomeLine => {
    const state = changed.has(row.row) ? 'changed' : kept.has(row.row) ? 'unchanged' : 'added';
    return [row.row, state, label(row)];
  });
  const left = leftOut.map((row): OutcomeLine => [row.row, 'left-out', label(textsOf(row, header))]);
  return [...read, ...left].sort(([a], [b]) => a - b);
}

/** What the cells of a row say, by their columns. */
function textsOf({ cells }: TableRow, header: Header | undefined): Record<string, string> {
  const texts = [...(header?.indexOf ?? [])].map(([key, index]) => [key, cellText(cells[index]).trim()]);
  return Object.fromEntries(texts);
}

/** "CB-01, Trần Thị Thu Hà": the code and the name, as far as the row has them. */
function labelOf(row: object): string {
  const { code, cadreCode, name, fullName } = row as Readonly<Record<string, unknown>>;
  return [code ?? cadreCode, name ?? fullName].filter(Boolean).join(', ');
}
