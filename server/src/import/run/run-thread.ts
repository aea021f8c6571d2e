import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RunAnswer, RunOrder, RunProgress } from './run.worker.ts';

/** Memory for a file of 20 MB and all that is compared with it. */
const MOST_MEMORY_MB = 2048;
/** A thread that has nothing to do is let go after so long; starting one takes a second. */
const IDLE_LIMIT = 60_000;

/** A worker that was stopped from outside. */
export class Interrupted extends Error {}

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

function openThread(): Worker {
  clearTimeout(idle);
  if (thread) return thread;
  const fresh = new Worker(join(import.meta.dirname, 'run.worker.ts'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  fresh.once('exit', () => {
    if (thread === fresh) thread = undefined;
  });
  thread = fresh;
  return fresh;
}

/** Stops the thread whatever it does: what it was writing is not written. */
export async function stopThread(): Promise<void> {
  await thread?.terminate();
}

/** Has one job done; jobs come one after the other. Throws Interrupted when the thread was stopped. */
export function doInThread(order: RunOrder, onProgress: (progress: RunProgress) => void): Promise<void> {
  const worker = openThread();
  worker.ref();
  return new Promise<void>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.off('message', hear).off('error', fail).off('exit', leave);
      worker.unref();
      idle = setTimeout(() => void worker.terminate(), IDLE_LIMIT);
      idle.unref();
      settle();
    };
    const hear = (answer: RunAnswer) => {
      if ('progress' in answer) onProgress(answer.progress);
      else end(() => (answer.end === 'done' ? resolve() : reject(answer.error)));
    };
    const fail = (error: unknown) => end(() => reject(error));
    const leave = () => end(() => reject(new Interrupted()));
    worker.on('message', hear).once('error', fail).once('exit', leave);
    worker.postMessage(order);
  });
}
