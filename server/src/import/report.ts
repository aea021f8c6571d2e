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
  refused: number;
  changes: Change[];
  refusals: (Refusal & { text: string })[];
  notes: Note[];
}

interface ReportOf {
  kind: ImportKind;
  file: string;
  isDryRun: boolean;
  rows: number;
}

export function reportOf(of: ReportOf, plan: Plan, isWritten: boolean): ImportReport {
  const refusals = plan.refusals.toSorted((a, b) => a.row - b.row);
  return {
    ...of,
    isWritten,
    added: plan.added,
    changed: plan.changes.length,
    unchanged: plan.unchanged,
    refused: new Set(refusals.map((refusal) => refusal.row)).size,
    changes: plan.changes,
    refusals: refusals.map((refusal) => ({ ...refusal, text: sayRefusal(refusal) })),
    notes: plan.notes,
  };
}
