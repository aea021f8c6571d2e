import type { Review } from '../answers.ts';

type Line = Review['sheet']['lines'][number];
export type Product = Line['products'][number];

/** Some of a product that have like faults and delays: a row of step 2. */
export interface ProductRow {
  key: string;
  line: Line;
  product: Product;
  /** The first row of its product carries its name and number. */
  isFirst: boolean;
  count: number;
  faults: number;
  delays: number;
}

/** How many of a product are beyond what its task assigned: the last ones delivered are. */
export function extraOf({ tasks, products }: Line, { id, taskId }: Product): number {
  const task = tasks.find((each) => each.id === taskId);
  let left = task ? task.deliveredHere - task.quantity : 0;
  const ofTask = products.filter((product) => product.taskId === taskId);
  for (const product of ofTask.toSorted((x, y) => (x.deliveredOn < y.deliveredOn ? 1 : -1))) {
    const extra = Math.min(Math.max(left, 0), product.quantity);
    if (product.id === id) return extra;
    left -= extra;
  }
  return 0;
}

/** How many of all products are beyond what was assigned. */
export const extraOfAll = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.products.reduce((of, product) => of + extraOf(line, product), 0), 0);

/** Every product of every line, a row for each group of like faults and delays. */
export function productRows(lines: readonly Line[]): ProductRow[] {
  return lines.flatMap((line) =>
    line.products.flatMap((product) =>
      line.delivered
        .slice(product.groups.from, product.groups.from + product.groups.count)
        .map(({ faults, delays, count = 1 }, place) => ({
          key: `${product.id} ${place}`,
          ...{ line, product, isFirst: place === 0, count, faults, delays },
        })),
    ),
  );
}
