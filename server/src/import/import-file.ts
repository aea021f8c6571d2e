import { createHash } from 'node:crypto';
import type { Db } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { type ImportOptions, importRows } from './import.commands.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { FileProblem } from './read/file-problem.ts';
import type { OnRead } from './read/on-read.ts';
import { readFile } from './read/read-file.ts';
import type { ReadWorkbook } from './read/read-xlsx.ts';
import { type ImportReport, reportOf } from './report.ts';

export interface ImportOfFile extends Omit<ImportOptions, 'source'> {
  kind: ImportKind;
  bytes: Uint8Array;
  fileName: string;
}

/** Reads a CSV or XLSX file and imports it, or says what it would do. All or nothing. */
export async function importFile(db: Db, file: ImportOfFile): Promise<ImportReport> {
  const { kind, bytes, fileName, isDryRun = false, ...options } = file;
  const read = await tryReadFile(kind, bytes, (share) => {
    options.onProgress?.(Math.round(share * 100), 100, 'read');
  });
  if (read instanceof FileProblem) {
    const plan = emptyPlan();
    plan.refusals.push({ row: 0, column: '', code: read.code, params: read.params });
    return reportOf({ kind, file: fileName, isDryRun, rows: 0 }, plan, false);
  }
  const isReadWhole = read.refusals.length === 0;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { fileName, sha256 };
  // With cells that cannot be read nothing is written, but the rest is checked too, to say everything at once.
  const report = await importRows(db, kind, read.rows, {
    ...options,
    source,
    isDryRun: isDryRun || !isReadWhole,
  });
  return { ...withReading(report, read), isDryRun };
}

async function tryReadFile(
  kind: ImportKind,
  bytes: Uint8Array,
  onRead: OnRead,
): Promise<ReadWorkbook<ImportKind> | FileProblem> {
  try {
    return await readFile(kind, bytes, onRead);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

/** Adds what was found while reading to what was found while checking. */
function withReading(report: ImportReport, read: ReadWorkbook<ImportKind>): ImportReport {
  // A parent whose own row could not be read is not unknown.
  const isWhole = read.refusals.length === 0;
  const found = report.refusals.filter((refusal) => isWhole || refusal.code !== 'unknown-parent');
  const plan: Plan = { ...emptyPlan(), refusals: [...read.refusals, ...found], notes: [...report.notes] };
  if (read.otherSheets.length > 0) {
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
