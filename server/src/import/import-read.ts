import type { Db } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { Refusal } from '@so-viec/shared/import/refusal';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import { type ImportOptions, importPlanned } from './import.commands.ts';
import type { Plan } from './plan.ts';
import { backwardDays } from './read/backward-days.ts';
import { type ImportReport, reportOf } from './report.ts';
import { ownCodes, unknownCodes } from './unknown-codes.ts';

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
  const unknown = [...(await unknownCodes(db, kind, read, options.edition)), ...backwardDays(kind, read)];
  return { report: { ...withReading(report, read, { plan, unknown }), isDryRun }, keptRows: plan.keptRows };
}

type Found = { plan: Plan; unknown: readonly Refusal[] };

/** Adds what was found while reading to what was found while checking. */
function withReading(report: ImportReport, read: Read, { plan, unknown }: Found): ImportReport {
  const refusals = [...read.refusals, ...unknown, ...plan.refusals.filter((one) => !isOfPartRow(one, read))];
  const notes = [...report.notes];
  if (read.otherSheets && read.otherSheets.length > 0) {
    const names = read.otherSheets.map((name) => `“${name}”`).join(', ');
    notes.push({ code: 'other-sheets', text: `Chỉ đọc trang tính đầu. Trang khác có dữ liệu: ${names}.` });
  }
  const { kind, file, isDryRun, isWritten } = report;
  const of = { kind, file, isDryRun, rows: read.count, headerRow: read.header?.row };
  return reportOf(of, { ...plan, refusals, notes }, isWritten);
}

/** A parent whose own row could not be read is not unknown. */
function isOfPartRow({ code, params }: Refusal, { partRows }: Read): boolean {
  if (code !== 'unknown-parent' || partRows.length === 0) return false;
  const codes = ownCodes(partRows);
  return codes.has(String(params.code)) || codes.size < partRows.length;
}
