import { splitCoefficient } from '../score/coefficient-shares.ts';
import type { Shares } from './sheet-source.ts';

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
