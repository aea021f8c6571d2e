import { join } from 'node:path';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { FindingSettings } from '@so-viec/shared/finding/settings';
import { WorkerLane } from '../../jobs/worker-lane.ts';
import type { TrialResult } from '../settings/try-settings.ts';
import type { KeepAnswer, KeepOrder } from './keep.worker.ts';
import type { KeptCounts } from './keep-month.ts';

/** Memory for the lines of a province's month. */
const MOST_MEMORY_MB = 1024;

const lane = new WorkerLane<KeepOrder, never, KeepAnswer>(
  join(import.meta.dirname, 'keep.worker.ts'),
  MOST_MEMORY_MB,
);

/**
 * Runs the checks of a month and keeps what they see (see keepMonth), in a thread with a connection of its own by the
 * database's address: the server answers meanwhile. One run after the other. Undefined for an unknown unit.
 */
export async function keepMonthApart(
  url: string,
  { month, unit }: { month: Month; unit: string | undefined },
  now: Date,
): Promise<KeptCounts | undefined> {
  const answer = await lane.do({ url, month, unit, at: now.toISOString() });
  return 'kept' in answer ? answer.kept : undefined;
}

/** Runs of a whole month that have not begun, by database and month. */
const toCome = new Map<string, Promise<KeptCounts | undefined>>();

/**
 * Runs the checks of a whole month for all who ask before it begins: it sees what was written till then. On the morning
 * when every unit closes they wait for one run or two instead of one each.
 */
export function keepMonthTogether(url: string, month: Month, now: Date): Promise<KeptCounts | undefined> {
  const key = `${url} ${month}`;
  const known = toCome.get(key);
  if (known !== undefined) return known;
  const run = lane.free.then(() => {
    toCome.delete(key);
    return keepMonthApart(url, { month, unit: undefined }, now);
  });
  toCome.set(key, run);
  return run;
}

/** Runs the checks of a month with settings that are not in force, in the same thread. Nothing is written. */
export async function tryApart(
  url: string,
  { month, settings }: { month: Month; settings: FindingSettings },
  now: Date,
): Promise<TrialResult> {
  const answer = await lane.do({ url, month, unit: undefined, at: now.toISOString(), settings });
  if (!('tried' in answer)) throw new Error('The checks were kept where they were to be tried');
  return answer.tried;
}
