import { openDatabase } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { answerOrders, yieldToRequests } from '../../jobs/worker-orders.ts';
import { type KeptCounts, keepMonth } from './keep-month.ts';

export interface KeepOrder {
  url: string;
  month: Month;
  unit: string | undefined;
  /** The clock of who asks, UTC. */
  at: string;
}

/** A thread with a connection of its own: requests are answered while a province's month is looked at. */
async function work({ url, month, unit, at }: KeepOrder): Promise<KeptCounts | undefined> {
  yieldToRequests();
  const db = await openDatabase(url);
  try {
    return (await keepMonth(db, { month, unit }, new Date(at)))?.counts;
  } finally {
    await db.destroy();
  }
}

answerOrders(work);
