import { createHash } from 'node:crypto';
import type { Db } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { readTable } from '@so-viec/shared/import/table-reader';
import type { ImportOptions } from './import.commands.ts';
import { importRead } from './import-read.ts';
import { loadNames } from './mapping/known-names.ts';
import { emptyPlan } from './plan.ts';
import { FileProblem } from './read/file-problem.ts';
import { readFile } from './read/read-file.ts';
import { type ImportReport, reportOf } from './report.ts';

export interface ImportOfFile extends Omit<ImportOptions, 'source'> {
  kind: ImportKind;
  bytes: Uint8Array;
  fileName: string;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a CSV or XLSX file and imports it, or says what it would do. All or nothing. */
export async function importFile(db: Db, file: ImportOfFile): Promise<ImportReport> {
  const { kind, bytes, fileName, isDryRun = false, ...options } = file;
  const reader = readTable(kind, await loadNames(db, kind));
  try {
    const onRead = (share: number) => options.onProgress?.(Math.round(share * 100), 100, 'read');
    const read = await readFile(kind, bytes, onRead, reader);
    const source = { fileName, sha256: sha256Of(bytes) };
    return (await importRead(db, kind, read, { ...options, isDryRun, source })).report;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return reportOfProblem(error, { kind, file: fileName, isDryRun });
  }
}

/** A file that is no table: refused whole. */
export function reportOfProblem(
  { code, params }: FileProblem,
  of: { kind: ImportKind; file: string; isDryRun: boolean },
): ImportReport {
  const plan = emptyPlan();
  plan.refusals.push({ row: 0, column: '', code, params });
  return reportOf({ ...of, rows: 0 }, plan, false);
}
