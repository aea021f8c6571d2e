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
