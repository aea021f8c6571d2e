import { join } from 'node:path';
import { type Db, inTransaction, noteFormFile } from '@so-viec/db';
import type { Logger } from 'pino';
import { WorkerLane } from '../../../jobs/worker-lane.ts';
import type { FormsOrder } from './forms.worker.ts';
import type { FormsJob } from './forms-file.ts';
import type { FormsProgress } from './forms-job.ts';

/** JavaScript's share of the 800 MB that a province's forms may take. */
const MOST_MEMORY_MB = 512;
const FILE = join(import.meta.dirname, 'forms.worker.ts');

/** One person's form never waits behind a file of a whole province. */
const single = new WorkerLane<FormsOrder, FormsProgress, Uint8Array | undefined>(FILE, MOST_MEMORY_MB);
const many = new WorkerLane<FormsOrder, FormsProgress, Uint8Array | undefined>(FILE, MOST_MEMORY_MB);

const underWay = new Map<string, { accountId: string; progress: FormsProgress }>();

/** How far a file is that this process writes, or that waits here for its turn. */
export function formsProgress(fileId: string): FormsProgress | undefined {
  return underWay.get(fileId)?.progress;
}

/** How many files of an account are written or wait here. */
export function formsUnderWay(accountId: string): number {
  return [...underWay.values()].filter((one) => one.accountId === accountId).length;
}

/** The bytes of a few forms; undefined where the decree has none for somebody among them. */
export function writeFormsNow(url: string, job: FormsJob): Promise<Uint8Array | undefined> {
  return single.do({ url, job, fileId: null });
}

interface Desk {
  db: Db;
  url: string;
  log: Logger;
}

/** Has a file written after those asked for before; nobody waits for it. */
export function startFormsFile(desk: Desk, file: { id: string; accountId: string }, job: FormsJob): void {
  const { id: fileId, accountId } = file;
  const note = (progress: FormsProgress) => underWay.set(fileId, { accountId, progress });
  note({ done: 0, total: job.cadreIds.length, skipped: 0 });
  many
    .do({ url: desk.url, job, fileId }, note)
    .catch((err: unknown) => noteFailure(desk, fileId, err))
    .finally(() => underWay.delete(fileId));
}

async function noteFailure({ db, log }: Desk, fileId: string, err: unknown): Promise<void> {
  log.error({ err, fileId }, 'a file of forms failed');
  const set = { state: 'failed', seenAt: new Date().toISOString() };
  await inTransaction(db, (trx) => noteFormFile(trx, fileId, set)).catch((cause: unknown) =>
    log.warn({ err: cause, fileId }, 'a failed file of forms is not noted'),
  );
}

/** Stops both threads, whatever they write. */
export async function stopForms(): Promise<void> {
  await Promise.all([single.stop(), many.stop()]);
}
