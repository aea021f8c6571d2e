import { answerOrders, yieldToRequests } from '../../jobs/worker-orders.ts';
import { backUp } from '../copy/back-up.ts';
import { whyOfDisk } from '../copy/on-disk.ts';
import { type DrillOrder, drill } from './drill.ts';
import { type Keep, rotate } from './rotation.ts';

/** A copy by the schedule, or with `isDrill` one that is put back and compared; then those too old go. */
export interface ScheduledOrder extends DrillOrder {
  keep: Keep;
  isDrill: boolean;
}

export type ScheduledCounts = Record<string, number>;

/** A thread with connections of its own: copying holds it for seconds, and requests are answered meanwhile. */
async function work({ keep, isDrill, ...order }: ScheduledOrder): Promise<ScheduledCounts> {
  yieldToRequests();
  try {
    const made = isDrill ? { ...(await drill(order)) } : await copied(order);
    return { ...made, ...(await rotate(order.folder, keep)) };
  } catch (error) {
    throw whyOfDisk(error, order.folder);
  }
}

async function copied(order: DrillOrder): Promise<ScheduledCounts> {
  const { bytes, rows } = await backUp(order);
  return {
    megabytes: Math.ceil(bytes / 1_000_000),
    rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
  };
}

answerOrders(work);
