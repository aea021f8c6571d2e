import type { PositionRow, ProductRow } from '@so-viec/shared/import/import-row';
import { POSITIONS } from './positions/positions.ts';
import { type DemoProduct, productsOf, SHARED } from './products.ts';

/** All products by position code; '' holds the shared ones. */
export function productsByPosition(): Map<string, DemoProduct[]> {
  const own = POSITIONS.map((position): [string, DemoProduct[]] => [position.code, productsOf(position)]);
  return new Map([...own, ['', SHARED]]);
}

/** The catalogue as rows of the import. */
export function catalogueRows(): { positions: PositionRow[]; products: ProductRow[] } {
  const positions = POSITIONS.map(({ code, name, sector, group, rank }, i) => ({
    row: i + 2,
    code,
    name,
    sector,
    group,
    rank,
  }));
  const products = [...productsByPosition().values()].flat().map((product, i) => rowOf(product, i + 2));
  return { positions, products };
}

function rowOf(product: DemoProduct, row: number): ProductRow {
  const { code, name, positionCode, measure, complexity, points, minutes, group } = product;
  return {
    row,
    code,
    name,
    positionCode,
    measure,
    complexityGroup: complexity,
    pointsMilli: points * 1000,
    standardMinutes: minutes,
    taskGroup: group,
    isStandard: product.isStandard,
    isRepetitive: product.isRepetitive,
  };
}
