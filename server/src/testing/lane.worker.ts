import { readFileSync } from 'node:fs';
import { answerOrders } from '../jobs/worker-orders.ts';

/** What the test of lanes has done in a thread. */
export type LaneOrder =
  | { add: [number, number] }
  | { fail: string }
  | { sleep: number }
  | { read: string }
  | { count: number }
  | { holdMegabytes: number };

const NUMBERS_IN_MEGABYTE = 131_072;
const held: number[][] = [];

let done = 0;

answerOrders(async (order: LaneOrder, tell: (progress: number) => void): Promise<number> => {
  done++;
  if ('fail' in order) throw new Error(order.fail);
  if ('add' in order) return order.add[0] + order.add[1];
  if ('sleep' in order) await new Promise((resolve) => setTimeout(resolve, order.sleep));
  if ('read' in order) readFileSync(order.read);
  if ('count' in order) for (let one = 1; one <= order.count; one++) tell(one);
  if ('holdMegabytes' in order)
    for (let one = 1; one <= order.holdMegabytes; one++) held.push(Array(NUMBERS_IN_MEGABYTE).fill(one / 3));
  return done;
});
