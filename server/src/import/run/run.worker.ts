import { openDatabase } from '@so-viec/db';
import { takeAuditKeys } from '../../jobs/worker-keys.ts';
import { answerOrders } from '../../jobs/worker-orders.ts';
import type { ImportPhase } from '../apply-plan.ts';
import { doRunJob, type RunJob } from './run-job.ts';

/** What a worker tells while it works. */
export interface RunProgress {
  phase: ImportPhase | 'wait';
  done: number;
  total: number;
}

export interface RunOrder {
  url: string;
  job: RunJob;
}

const TELL_EVERY = 100;

/** A thread with a connection of its own: nobody waits for a file to be read, checked or written. */
async function work({ url, job }: RunOrder, tell: (progress: RunProgress) => void): Promise<undefined> {
  const db = await openDatabase(url);
  let toldAt = 0;
  let told: RunProgress['phase'] = 'wait';
  try {
    await doRunJob(db, job, (done, total, phase) => {
      const now = Date.now();
      if (phase === told && now - toldAt < TELL_EVERY) return;
      toldAt = now;
      told = phase;
      tell({ phase, done, total });
    });
  } finally {
    await db.destroy();
  }
}

answerOrders(work, takeAuditKeys);
