import { Worker } from 'node:worker_threads';
import { type Db, isAlive } from '@so-viec/db';

/** What the watching thread is given. */
export interface Watched {
  beats: SharedArrayBuffer;
  checkMs: number;
  /** Looks in a row without a beat after which nothing comes any more. */
  checks: number;
}

/** The longest import holds the one writer of SQLite for half a minute: two minutes are a hang [config]. */
const USUAL = { beatMs: 2000, checkMs: 10_000, checks: 12 };

/**
 * Ends the process at once when its event loop or its database answers nothing for two minutes, so that whoever runs it
 * starts it anew: a hang would else go on until somebody came. A database that answers with an error is no hang.
 * Returns what ends the watch.
 */
export function startWatchdog(db: Db, { beatMs, checkMs, checks } = USUAL): () => Promise<void> {
  const beats = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./watchdog.worker.ts', import.meta.url), {
    workerData: { beats, checkMs, checks } satisfies Watched,
  });
  worker.unref();
  const beat = new Int32Array(beats);
  let isAsking = false;
  const timer = setInterval(() => {
    if (isAsking) return;
    isAsking = true;
    void isAlive(db).finally(() => {
      isAsking = false;
      Atomics.add(beat, 0, 1);
    });
  }, beatMs);
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}
