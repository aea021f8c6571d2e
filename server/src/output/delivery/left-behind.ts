import type { Output } from '@so-viec/db';
import { leftBehindBy } from '@so-viec/shared/output/left-behind.rules';
import { Problem } from '../../http/problem.ts';

/**
 * Refuses to hand in another product of a task in place of one that was not accepted: that one is handed in again, and is
 * named. `path` is where the number of items was sent.
 */
export function refuseLeftBehind(
  wanted: number,
  products: readonly Output[],
  { path, ...handed }: { id: string; quantity: number; path: string },
): void {
  const failed = leftBehindBy(wanted, products, handed);
  if (!failed) return;
  const params = { id: failed.id, name: failed.name, left: failed.left };
  const code = 'task-product-at-fault';
  throw new Problem(code, { params, fields: [{ path, code, params }] });
}
