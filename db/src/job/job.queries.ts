import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { JobRunTable } from './job.table.ts';

export function findJobRun(db: Db | Trx, job: string, subject: string) {
  return db
    .selectFrom('job_run')
    .selectAll()
    .where('job', '=', job)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** The run of a job that began last, of those that did all they had to, or of those that failed. */
export function findLastJobRun(db: Db, job: string, how: 'done' | 'failed') {
  return db
    .selectFrom('job_run')
    .selectAll()
    .where('job', '=', job)
    .where('endedAt', 'is not', null)
    .where('error', how === 'done' ? 'is' : 'is not', null)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Claims a job for its subject. Returns false when it was claimed before, here or by another server. */
export async function claimJob(trx: Trx, run: Insertable<JobRunTable>): Promise<boolean> {
  const result = await trx
    .insertInto('job_run')
    .values(run)
    .onConflict((c) => c.columns(['job', 'subject']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes how a job ended; `error` null when it did all it had to. */
export async function endJob(
  trx: Trx,
  id: string,
  at: string,
  counts: string,
  error: string | null = null,
): Promise<void> {
  await trx.updateTable('job_run').set({ endedAt: at, counts, error }).where('id', '=', id).execute();
}
