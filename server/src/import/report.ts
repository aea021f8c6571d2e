import type { ImportKind } from '@so-viec/shared/import/import-row';
import { type Refusal, sayRefusal } from '@so-viec/shared/import/refusal';
import type { Change, Note, Plan } from './plan.ts';

/** What an import did, or would do. Rows are numbered as in the file; a refusal's row 0 is the file itself. */
export interface ImportReport {
  kind: ImportKind;
  file: string;
  isDryRun: boolean;
  /** False when anything was refused, in a dry run, and when there was nothing to do. */
  isWritten: boolean;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Places of refusal: rows of data, the header and the file itself. Nothing is written unless it is 0. */
  refused: number;
  /** Of these the rows of data: added, changed, unchanged and refused rows are all of `rows`. */
  refusedRows: number;
  changes: Change[];
  refusals: (Refusal & { text: string })[];
  notes: Note[];
}

interface ReportOf {
  kind: ImportKind;
  file: string;
  isDryRun: boolean;
  /** How many rows hold data. */
  rows: number;
  /** The row of the header, where the file has one: what is refused of it is no row of data. */
  headerRow?: number | undefined;
}

/**
 * Every row of data is counted once: what is refused counts neither as added nor as changed nor as kept, and what it
 * would have changed is not told, as it may be refused for being none of the reader's.
 */
export function reportOf({ headerRow, ...of }: ReportOf, plan: Plan, isWritten: boolean): ImportReport {
  const refusals = plan.refusals.toSorted((a, b) => a.row - b.row);
  const rows = new Set(refusals.map(({ row }) => row));
  const changes = plan.changes.filter(({ row }) => !rows.has(row));
  const changed = changes.length;
  const unchanged = plan.keptRows.filter((row) => !rows.has(row)).length;
  const refusedRows = [...rows].filter((row) => row > 0 && row !== headerRow).length;
  const added = rows.size === 0 ? plan.added : Math.max(0, of.rows - changed - unchanged - refusedRows);
  return {
    ...of,
    isWritten,
    ...{ added, changed, unchanged, refused: rows.size, refusedRows },
    changes,
    refusals: refusals.map((refusal) => ({ ...refusal, text: sayRefusal(refusal) })),
    notes: plan.notes,
  };
}
