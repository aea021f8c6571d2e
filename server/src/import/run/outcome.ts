import type { Writes } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import type { Plan } from '../plan.ts';

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

export type LineState = 'added' | 'changed' | 'unchanged';

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

/** What came of every row; what people's lines of work said is not told. */
export function outcomeLines(kind: ImportKind, { rows }: ReadTable<ImportKind>, plan: Plan): OutcomeLine[] {
  const changed = new Set(plan.changes.map(({ row }) => row));
  const kept = new Set(plan.keptRows);
  return rows.map((row) => {
    const state = changed.has(row.row) ? 'changed' : kept.has(row.row) ? 'unchanged' : 'added';
    return [row.row, state, kind === 'entries' ? '' : labelOf(row)];
  });
}

/** "CB-01, Trần Thị Thu Hà": the code and the name, as far as the row has them. */
function labelOf(row: object): string {
  const { code, cadreCode, name, fullName } = row as Readonly<Record<string, unknown>>;
  return [code ?? cadreCode, name ?? fullName].filter(Boolean).join(', ');
}
