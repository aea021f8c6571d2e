import { join } from 'node:path';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { RunOrder, RunProgress } from './run.worker.ts';

/** Memory for a file of 20 MB and all that is compared with it. */
const MOST_MEMORY_MB = 2048;

/** The thread in which files are read, checked and taken over. */
export const runThread = new WorkerLane<RunOrder, RunProgress>(
  join(import.meta.dirname, 'run.worker.ts'),
  MOST_MEMORY_MB,
);
