import { join } from 'node:path';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { KeepOrder } from './keep.worker.ts';
import type { KeptCounts } from './keep-month.ts';

/** Memory for the lines of a province's month. */
const MOST_MEMORY_MB = 1024;

const lane = new WorkerLane<KeepOrder, never, KeptCounts | undefined>(
  join(import.meta.dirname, 'keep.worker.ts'),
  MOST_MEMORY_MB,
);

/**
 * Runs the checks of a month and keeps what they see (see keepMonth), in a thread with a connection of its own by the
 * database's address: the server answers meanwhile. One run after the other. Undefined for an unknown unit.
 */
export function keepMonthApart(
  url: string,
  { month, unit }: { month: Month; unit: string | undefined },
  now: Date,
): Promise<KeptCounts | undefined> {
  return lane.do({ url, month, unit, at: now.toISOString() });
}
