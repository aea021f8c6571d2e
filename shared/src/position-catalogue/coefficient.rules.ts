import { divideHalfUp } from '../decimal/decimal.ts';

/** One point is the measure where an edition names no standard product. */
export const ONE_POINT = 1000;
/** What the databases' integers and people's eyes can hold. */
const MOST = 1_000_000_000;

/** Points ÷ points of the standard product, in thousandths, half up (rules §3); undefined when it is 0 or too big. */
export function coefficientOf(pointsMilli: number, standardMilli: number): number | undefined {
  const value = Number(divideHalfUp(BigInt(pointsMilli) * 1000n, standardMilli, 0) ?? 0);
  return value > 0 && value <= MOST ? value : undefined;
}
