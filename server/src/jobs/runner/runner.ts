import {
  claimJob,
  type Db,
  endJob,
  endLease,
  findFirstLease,
  findJobRun,
  inTransaction,
  type JobRun,
  takeLease,
  takeUpJob,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { Logger } from 'pino';
import type { Due } from './due.ts';

/** How long a server that died keeps others from running jobs. */
export const LEASE_MS = 90_000;
const KEEP_EVERY_MS = 30_000;
/** How often a run is tried within minutes. */
export const MOST_ATTEMPTS = 3;
const DAY_MS = 24 * 3_600_000;
const BROKEN_OFF = 'Máy chủ dừng giữa chừng ba lần: xem nhật ký của máy chủ lúc đó.';

export type Counts = Record<string, number>;

/** Something that is done by itself. Done again for one subject it finds what is there: nothing is done twice. */
export interface Job {
  name: string;
  /** The times at which it was to run last. */
  dues(now: Date, sinceAt: string): Promise<Due[]> | Due[];
  run(due: Due): Promise<Counts>;
  /** Once it failed as often as it is tried: whoever must know is told. */
  failed?(now: Date): Promise<void>;
  /** What was promised to somebody: after those tries it is tried once a day until it is done. */
  mustEnd?: boolean;
}

export interface RunnerOf {
  db: Db;
  /** This server among those of the database. */
  holder: string;
  now: () => Date;
  log?: Logger;
  /** When this server ends: no further job is begun. */
  stop?: AbortSignal;
}

const lease = ({ db, holder, now }: RunnerOf) => {
  const at = now();
  const untilAt = new Date(at.getTime() + LEASE_MS).toISOString();
  return inTransaction(db, (trx) => takeLease(trx, { holder, at: at.toISOString(), untilAt }));
};

/**
 * Runs every job that is due, one after the other, on one server at a time. A run that was broken off (its server is gone,
 * or it would hold the lease) or failed is taken up again, three times in all, or more where it must end. Logs which were done and which failed. Returns
 * the jobs run; undefined while another server runs them.
 */
export async function runDue(of: RunnerOf, jobs: readonly Job[]): Promise<string[] | undefined> {
  if (!(await lease(of))) return undefined;
  const keeping = setInterval(() => void lease(of).catch(() => undefined), KEEP_EVERY_MS);
  keeping.unref();
  const ran: string[] = [];
  const told: Record<'done' | 'failed', string[]> = { done: [], failed: [] };
  try {
    const sinceAt = (await findFirstLease(of.db)) ?? of.now().toISOString();
    for (const job of jobs) {
      for (const due of await job.dues(of.now(), sinceAt)) {
        if (of.stop?.aborted) return ran;
        const how = await runOnce(of, job, due);
        if (!how) continue;
        const one = `${job.name} ${due.subject}`;
        ran.push(one);
        told[how].push(one);
      }
    }
    return ran;
  } finally {
    clearInterval(keeping);
    if (ran.length > 0) of.log?.info(told, 'jobs run');
  }
}

/** Lets another server go on at once, when this one stops. */
export const stopRunning = ({ db, holder, now }: RunnerOf): Promise<void> =>
  inTransaction(db, (trx) => endLease(trx, holder, now().toISOString()));

async function runOnce(of: RunnerOf, job: Job, due: Due): Promise<'done' | 'failed' | undefined> {
  const run = await begin(of, job, due);
  if (!run) return undefined;
  const end = (counts: Counts, error: string | null) =>
    inTransaction(of.db, (trx) => endJob(trx, run.id, of.now().toISOString(), JSON.stringify(counts), error));
  try {
    await end(await job.run(due), null);
    return 'done';
  } catch (error) {
    of.log?.error({ err: error, job: job.name, subject: due.subject }, 'a job failed');
    await end({}, error instanceof Error ? error.message : String(error));
    if (run.attempts >= MOST_ATTEMPTS) await job.failed?.(of.now());
    return 'failed';
  }
}

/** The run that may begin, and how often it was begun with this: a new one, or one to be taken up again. */
async function begin(
  of: RunnerOf,
  job: Job,
  { subject }: Due,
): Promise<Pick<JobRun, 'id' | 'attempts'> | undefined> {
  const { db, now } = of;
  const at = now().toISOString();
  const known = (await findJobRun(db, job.name, subject)) as JobRun | undefined;
  if (known) {
    const isOver = known.endedAt !== null && known.error === null;
    if (isOver || (await isLeft(of, job, known))) return undefined;
    const isTaken = await inTransaction(db, (trx) => takeUpJob(trx, known, at));
    return isTaken ? { id: known.id, attempts: known.attempts + 1 } : undefined;
  }
  const run = {
    id: newId(),
    job: job.name,
    subject,
    startedAt: at,
    endedAt: null,
    counts: '{}',
    error: null,
  };
  const isClaimed = await inTransaction(db, (trx) => claimJob(trx, run));
  return isClaimed ? { id: run.id, attempts: 1 } : undefined;
}

/** Whether a run was tried as often as it is, for now. One that was broken off the last time, too, is told as failed. */
async function isLeft({ db, now }: RunnerOf, job: Job, run: JobRun): Promise<boolean> {
  if (run.attempts < MOST_ATTEMPTS) return false;
  if (job.mustEnd && now().getTime() - Date.parse(run.startedAt) >= DAY_MS) return false;
  if (run.endedAt === null) {
    await inTransaction(db, (trx) => endJob(trx, run.id, now().toISOString(), run.counts, BROKEN_OFF));
    await job.failed?.(now());
  }
  return true;
}
