/** The whole of a joint product, in thousandths. */
export const WHOLE_MILLI = 1000;

export interface Share {
  cadreId: string;
  shareMilli: number;
}

export type ShareProblem =
  | { code: 'shares-sum'; sum: number }
  | { code: 'shares-maker-missing' }
  | { code: 'shares-of-one' }
  | { code: 'shares-twice' };

/**
 * What is wrong with who made a product together: the shares add up to the whole exactly, its maker is among them, and
 * nobody stands twice. No shares at all is one person's own product.
 */
export function problemOfShares(shares: readonly Share[], makerId: string): ShareProblem | undefined {
  if (shares.length === 0) return undefined;
  if (shares.length === 1) return { code: 'shares-of-one' };
  if (new Set(shares.map(({ cadreId }) => cadreId)).size < shares.length) return { code: 'shares-twice' };
  if (!shares.some(({ cadreId }) => cadreId === makerId)) return { code: 'shares-maker-missing' };
  const sum = shares.reduce((total, { shareMilli }) => total + shareMilli, 0);
  return sum === WHOLE_MILLI ? undefined : { code: 'shares-sum', sum };
}
