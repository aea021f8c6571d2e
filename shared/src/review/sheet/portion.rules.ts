import { splitCoefficient } from '../score/coefficient-shares.ts';
import type { Shares, SheetSource, TaskSource } from './sheet-source.ts';

/**
 * The part of a coefficient that is one person's, in thousandths. Joint products count by each person's share of the
 * coefficient; the parts add up to it exactly (rules §3).
 */
export function portionOf(coefficientMilli: number, shares: Shares | undefined, cadreId: string): number {
  if (!shares) return coefficientMilli;
  const told = shares.filter(({ shareMilli }) => shareMilli > 0);
  const place = told.findIndex((share) => share.cadreId === cadreId);
  if (place < 0) return 0;
  const weights = told.map(({ shareMilli }) => shareMilli);
  return splitCoefficient(coefficientMilli, weights)[place] ?? 0;
}

type Parted = Pick<SheetSource, 'cadreId' | 'shares' | 'joint'>;

/**
 * The items of a task that are one person's, by the part of the coefficient they count with: those of its joint products by
 * the shares of each, the others by what was said of the task, else all the lead's.
 */
export function itemsOf({ cadreId, shares, joint }: Parted, task: TaskSource): Map<number, number> {
  const { id, leadId, coefficientMilli, quantity } = task;
  const items = new Map<number, number>();
  const add = (count: number, of: Shares | undefined) => {
    const portion = portionOf(coefficientMilli, of, cadreId);
    if (count > 0 && portion > 0) items.set(portion, (items.get(portion) ?? 0) + count);
  };
  let rest = quantity;
  for (const product of joint.get(id) ?? []) {
    const count = Math.min(product.quantity, rest);
    add(count, product.shares);
    rest -= count;
  }
  add(rest, shares.get(id) ?? [{ cadreId: leadId, shareMilli: 1000 }]);
  return items;
}
