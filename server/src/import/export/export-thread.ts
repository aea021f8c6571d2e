import { join } from 'node:path';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { ExportOrder, WrittenFile } from './export.worker.ts';

/** Memory for the lines of a province's month and the file they become. */
const MOST_MEMORY_MB = 1024;

/** The thread in which exports are read and written, one after the other. */
export const exportThread = new WorkerLane<ExportOrder, never, WrittenFile>(
  join(import.meta.dirname, 'export.worker.ts'),
  MOST_MEMORY_MB,
);
