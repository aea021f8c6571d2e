import type { Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { JobRunTable } from './job.table.ts';

export type JobRun = Selectable<JobRunTable>;
const RUNNER = 'runner';

/** Takes or keeps the right to run jobs up to an instant. False while another server has it. */
export async function takeLease(
  trx: Trx,
  { holder, at, untilAt }: { holder: string; at: string; untilAt: string },
): Promise<boolean> {
  const done = await trx
    .insertInto('job_lease')
    .values({ name: RUNNER, holder, untilAt, sinceAt: at })
    .onConflict((c) =>
      c
        .column('name')
        .doUpdateSet({ holder, untilAt })
        .where((eb) => eb.or([eb('job_lease.holder', '=', holder), eb('job_lease.untilAt', '<', at)])),
    )
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Lets go of the right to run jobs, so that another server need not wait for its end. */
export async function endLease(trx: Trx, holder: string, at: string): Promise<void> {
  await trx.updateTable('job_lease').set({ untilAt: at }).where('holder', '=', holder).execute();
}

/** Since when jobs run at all: what was due before is nobody's. */
export async function findFirstLease(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('job_lease')
    .select('sinceAt')
    .where('name', '=', RUNNER)
    .executeTakeFirst();
  return row?.sinceAt;
}

/** Begins a run anew that was broken off or failed. False when somebody else did. */
export async function takeUpJob(
  trx: Trx,
  { id, attempts }: Pick<JobRun, 'id' | 'attempts'>,
  at: string,
): Promise<boolean> {
  const done = await trx
    .updateTable('job_run')
    .set({ startedAt: at, endedAt: null, error: null, attempts: attempts + 1 })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The runs begun last. */
export function listJobRuns(db: Db, most: number): Promise<JobRun[]> {
  return db
    .selectFrom('job_run')
    .selectAll()
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}
