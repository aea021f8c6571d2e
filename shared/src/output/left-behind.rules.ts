interface Product {
  id: string;
  name: string;
  quantity: number;
  deliveredOn: string | null;
  standing: string;
}

/** The product at fault that another one would take the place of, and how many new ones are still wanted beside it. */
export interface LeftBehind {
  id: string;
  name: string;
  left: number;
}

/**
 * Whether a product handed in for a task (`handed`) leaves behind one that was not accepted: what failed is handed in again
 * as the same product, and keeps its faults. The rest of what was wanted is handed in beside it. Undefined where it does not.
 */
export function leftBehindBy(
  wanted: number,
  products: readonly Product[],
  handed: { id: string; quantity: number },
): LeftBehind | undefined {
  const others = products.filter(({ id, deliveredOn }) => id !== handed.id && deliveredOn !== null);
  const failed = others.find(({ standing }) => standing === 'fault');
  const left = others.reduce((rest, { quantity }) => rest - quantity, wanted);
  if (!failed || handed.quantity <= left) return undefined;
  return { id: failed.id, name: failed.name, left: Math.max(left, 0) };
}
