import type { Db } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import { type ImportOptions, importPlanned } from './import.commands.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { type ImportReport, reportOf } from './report.ts';

interface Imported {
  report: ImportReport;
  /** The rows that say what is there already. */
  keptRows: number[];
}

type Read = ReadTable<ImportKind> & { otherSheets?: readonly string[] };

/** Imports what was read of a table, with all that reading refused. All or nothing. */
export async function importRead(
  db: Db,
  kind: ImportKind,
  read: Read,
  options: ImportOptions,
): Promise<Imported> {
  const { isDryRun = false } = options;
  const isReadWhole = read.refusals.length === 0;
  // With cells that cannot be read nothing is written, but the rest is checked too, to say everything at once.
  const { plan, report } = await importPlanned(db, kind, read.rows, {
    ...options,
    isDryRun: isDryRun || !isReadWhole,
  });
  return { report: { ...withReading(report, read), isDryRun }, keptRows: plan.keptRows };
}

/** Adds what was found while reading to what was found while checking. */
function withReading(report: ImportReport, read: Read): ImportReport {
  // A parent whose own row could not be read is not unknown.
  const isWhole = read.refusals.length === 0;
  const found = report.refusals.filter((refusal) => isWhole || refusal.code !== 'unknown-parent');
  const plan: Plan = { ...emptyPlan(), refusals: [...read.refusals, ...found], notes: [...report.notes] };
  if (read.otherSheets && read.otherSheets.length > 0) {
    const names = read.otherSheets.map((name) => `“${name}”`).join(', ');
    plan.notes.push({
      code: 'other-sheets',
      text: `Chỉ đọc trang tính đầu. Trang khác có dữ liệu: ${names}.`,
    });
  }
  const { added, changed, unchanged, changes, isWritten } = report;
  const { kind, file, isDryRun } = report;
  const whole = reportOf({ kind, file, isDryRun, rows: read.count }, plan, isWritten);
  return { ...whole, added, changed, unchanged, changes };
}
