import { randomUUID } from 'node:crypto';
import { type Db, giveUpImportRun, inTransaction, markImportRun } from '@so-viec/db';
import type { Logger } from 'pino';
import { Interrupted } from '../../jobs/worker-lane.ts';
import type { RunProgress } from './run.worker.ts';
import type { RunJob } from './run-job.ts';
import { runThread } from './run-thread.ts';

/** This process, for runs that outlive the one that worked on them. */
export const SERVER_ID = randomUUID();
/** On databases of many servers a run is known to be worked on by its mark, put there this often. */
const MARK_EVERY = 5000;

const underWay = new Map<string, RunProgress>();
let last: Promise<void> = Promise.resolve();

/** How far a run has come that this process works on; undefined for others. */
export function progressOf(runId: string): RunProgress | undefined {
  return underWay.get(runId);
}

interface Desk {
  db: Db;
  url: string;
  log: Logger;
}

/** Gives a job to the worker, after those given before; nobody waits for it. */
export function startRun(desk: Desk, job: RunJob): void {
  underWay.set(job.runId, { phase: 'wait', done: 0, total: 0 });
  last = last
    .then(() => work(desk, job))
    .catch((err: unknown) => noteFailure(desk, job, err))
    .finally(() => underWay.delete(job.runId));
}

async function work({ db, url, log }: Desk, job: RunJob): Promise<void> {
  const isShared = url.startsWith('postgres');
  const marking = isShared ? setInterval(() => mark(db, job.runId, log), MARK_EVERY) : undefined;
  try {
    await runThread.do({ url, job }, (progress) => underWay.set(job.runId, progress));
  } finally {
    clearInterval(marking);
  }
}

function mark(db: Db, runId: string, log: Logger): void {
  const at = new Date().toISOString();
  inTransaction(db, (trx) => markImportRun(trx, runId, SERVER_ID, at)).catch((err: unknown) =>
    log.warn({ err }, 'import run not marked'),
  );
}

async function noteFailure({ db, log }: Desk, { runId, step }: RunJob, err: unknown): Promise<void> {
  const isStopped = err instanceof Interrupted;
  if (!isStopped) log.error({ err, runId, step }, 'an import failed');
  const set = { state: isStopped ? 'interrupted' : 'failed', endedAt: new Date().toISOString() };
  const given = { id: runId, serverId: SERVER_ID };
  await inTransaction(db, (trx) => giveUpImportRun(trx, given, set)).catch((cause: unknown) =>
    log.warn({ err: cause, runId }, 'a failed import is not noted'),
  );
}
