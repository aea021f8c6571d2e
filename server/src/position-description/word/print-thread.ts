import { join } from 'node:path';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { PrintOrder } from './print.worker.ts';

/** Memory for the descriptions of a whole edition: the library keeps 3 MB for each until the file is written. */
const MOST_MEMORY_MB = 3072;
const FILE = join(import.meta.dirname, 'print.worker.ts');

/** The thread in which many descriptions become one Word file. */
export const printThread = new WorkerLane<PrintOrder, never, Uint8Array>(FILE, MOST_MEMORY_MB);
