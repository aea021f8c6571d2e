import { GUIDE_SHEETS } from '@so-viec/shared/import/guide/marks';
import type { TableKind } from '@so-viec/shared/import/import-row';
import type { ReadTable, TableReader } from '@so-viec/shared/import/table-reader';
import { openArchive } from './archive.ts';
import { hasDocumentType } from './document-type.ts';
import { FileProblem } from './file-problem.ts';
import type { OnRead } from './on-read.ts';
import { sheetRows } from './sheet-rows.ts';
import { openWorkbook } from './workbook.ts';

export interface ReadWorkbook<K extends TableKind> extends ReadTable<K> {
  /** Names of further sheets that hold data, which is not read. */
  otherSheets: string[];
}

/** Reads the first sheet of a workbook row by row. Throws a FileProblem for what is no workbook. */
export async function readXlsx<K extends TableKind>(
  bytes: Uint8Array,
  onRead: OnRead,
  reader: TableReader<K>,
): Promise<ReadWorkbook<K>> {
  const archive = await openArchive(bytes, onRead);
  try {
    if (await hasDocumentType(archive)) throw new FileProblem('entities');
    const workbook = await openWorkbook(archive);
    for await (const row of sheetRows(archive, workbook, workbook.sheet)) {
      if (!reader.push(row)) break;
    }
    const otherSheets: string[] = [];
    for (const { name, part } of workbook.otherSheets) {
      if (GUIDE_SHEETS.includes(name)) continue;
      const first = await sheetRows(archive, workbook, part).next();
      if (!first.done) otherSheets.push(name);
    }
    return { ...reader.finish(), otherSheets };
  } finally {
    archive.close();
  }
}
