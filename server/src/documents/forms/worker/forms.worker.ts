import { type Db, inTransaction, noteFormFile, openDatabase } from '@so-viec/db';
import { takeAuditKeys } from '../../../jobs/worker-keys.ts';
import { answerOrders, yieldToRequests } from '../../../jobs/worker-orders.ts';
import { collector } from '../../collect.ts';
import type { FormsJob } from './forms-file.ts';
import { type FormsProgress, writeForms } from './forms-job.ts';
import { PartWriter } from './part-writer.ts';

export interface FormsOrder {
  url: string;
  job: FormsJob;
  /** The file in the database it is written into; null: its bytes are the answer. */
  fileId: string | null;
}

/** A thread with a connection of its own: nobody waits while forms are filled and drawn. */
async function work(
  { url, job, fileId }: FormsOrder,
  tell: (progress: FormsProgress) => void,
): Promise<Uint8Array | undefined> {
  const db = await openDatabase(url);
  try {
    if (fileId !== null) return await keepFile(db, job, fileId, tell);
    const { out, bytes } = collector();
    const { skipped } = await writeForms(db, job, out);
    return skipped === 0 ? bytes() : undefined;
  } finally {
    await db.destroy();
  }
}

async function keepFile(
  db: Db,
  job: FormsJob,
  fileId: string,
  tell: (progress: FormsProgress) => void,
): Promise<undefined> {
  yieldToRequests();
  const out = new PartWriter(db, fileId);
  const note = (set: Parameters<typeof noteFormFile>[2]) =>
    inTransaction(db, (trx) => noteFormFile(trx, fileId, { ...set, seenAt: new Date().toISOString() }));
  const end = await writeForms(db, job, out, async ({ done, skipped, total }) => {
    tell({ done, skipped, total });
    await note({ done, skipped });
  });
  await note({ state: 'done', done: end.done, skipped: end.skipped, size: out.size });
}

answerOrders(work, takeAuditKeys);
