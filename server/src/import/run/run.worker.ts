import { parentPort } from 'node:worker_threads';
import { openDatabase } from '@so-viec/db';
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

/** What a worker answers: how far it is, and in the end that it is done or why it is not. */
export type RunAnswer = { progress: RunProgress } | { end: 'done' } | { end: 'failed'; error: unknown };

const TELL_EVERY = 100;

function say(answer: RunAnswer): void {
  parentPort?.postMessage(answer);
}

/** A thread with a connection of its own: nobody waits for a file to be read, checked or written. */
async function work({ url, job }: RunOrder): Promise<void> {
  const db = await openDatabase(url);
  let toldAt = 0;
  let told: RunProgress['phase'] = 'wait';
  try {
    await doRunJob(db, job, (done, total, phase) => {
      const now = Date.now();
      if (phase === told && now - toldAt < TELL_EVERY) return;
      toldAt = now;
      told = phase;
      say({ progress: { phase, done, total } });
    });
  } finally {
    await db.destroy();
  }
}

parentPort?.on('message', (order: RunOrder) => {
  work(order).then(
    () => say({ end: 'done' }),
    (error: unknown) => say({ end: 'failed', error }),
  );
});
