import { openDatabase } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { answerOrders, yieldToRequests } from '../../jobs/worker-orders.ts';
import { type ExportWanted, exportKind } from './export-file.ts';

export interface ExportOrder {
  url: string;
  kind: ImportKind;
  wanted: ExportWanted;
}

/** What was written; bytes lose their Buffer on the way between threads. */
export interface WrittenFile {
  name: string;
  type: string;
  content: Uint8Array;
  count: number;
  /** The codes of whose rows stand in it. */
  people: readonly string[];
}

/** A thread with a connection of its own: nobody waits while a month of everybody's lines becomes a workbook. */
async function work({ url, kind, wanted }: ExportOrder): Promise<WrittenFile> {
  yieldToRequests();
  const db = await openDatabase(url);
  try {
    return await exportKind(db, kind, wanted);
  } finally {
    await db.destroy();
  }
}

answerOrders(work);
