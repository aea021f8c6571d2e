import { openDatabase } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { FindingSettings } from '@so-viec/shared/finding/settings';
import { takeAuditKeys } from '../../jobs/worker-keys.ts';
import { answerOrders, yieldToRequests } from '../../jobs/worker-orders.ts';
import { type TrialResult, trySettings } from '../settings/try-settings.ts';
import { type KeptCounts, keepMonth } from './keep-month.ts';

/** A run of the checks that is kept, or with `settings` one that is only tried. `at` is the clock of who asks, UTC. */
export interface KeepOrder {
  url: string;
  month: Month;
  unit: string | undefined;
  at: string;
  settings?: FindingSettings;
}

export type KeepAnswer = { kept: KeptCounts | undefined } | { tried: TrialResult };

/** A thread with a connection of its own: requests are answered while a province's month is looked at. */
async function work({ url, month, unit, at, settings }: KeepOrder): Promise<KeepAnswer> {
  yieldToRequests();
  const now = new Date(at);
  const db = await openDatabase(url);
  try {
    if (settings) return { tried: await trySettings(db, { month, settings }, now) };
    return { kept: (await keepMonth(db, { month, unit }, now))?.counts };
  } finally {
    await db.destroy();
  }
}

answerOrders(work, takeAuditKeys);
