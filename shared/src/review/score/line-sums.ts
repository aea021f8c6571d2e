import { type Figure, figureOf, fraction } from './fraction.ts';
import type { LineSums, Sums } from './score.ts';
import type { Delivered, ScoreLine } from './score-input.ts';

/** Each failed check and each delay takes a quarter of its product: max(0; 1 − 0,25 f), Nghị định 335/2025. */
const QUARTERS = 4;

/** Σ k in quarters of a thousandth: integers, whatever faults and delays take. */
export interface QuarterSums {
  assigned: bigint;
  delivered: bigint;
  quality: bigint;
  progress: bigint;
}

export const NOTHING: QuarterSums = { assigned: 0n, delivered: 0n, quality: 0n, progress: 0n };

const quartersLeft = (times: number): bigint => BigInt(Math.max(0, QUARTERS - times));
const countOf = ({ count = 1 }: Delivered): number => count;

export function addSums(one: QuarterSums, other: QuarterSums): QuarterSums {
  return {
    assigned: one.assigned + other.assigned,
    delivered: one.delivered + other.delivered,
    quality: one.quality + other.quality,
    progress: one.progress + other.progress,
  };
}

/** Ad hoc work and work taken over are never part of G, whatever number was assigned (rules §3). */
export function quarterSumsOf({ coefficientMilli, assigned, origin, delivered }: ScoreLine): QuarterSums {
  const inG = origin === 'assigned' ? BigInt(QUARTERS) * BigInt(assigned) * BigInt(coefficientMilli) : 0n;
  return delivered
    .map((products) => {
      const milli = BigInt(products.coefficientMilli ?? coefficientMilli) * BigInt(countOf(products));
      return {
        assigned: 0n,
        delivered: milli * BigInt(QUARTERS),
        quality: milli * quartersLeft(products.faults),
        progress: milli * quartersLeft(products.delays),
      };
    })
    .reduce(addSums, { ...NOTHING, assigned: inG });
}

const pointsOf = (quarters: bigint): Figure => figureOf(fraction(quarters, QUARTERS * 1000));

/** Sums of coefficients as they are shown. */
export function shownSums(sums: QuarterSums): Sums {
  return {
    assigned: pointsOf(sums.assigned),
    delivered: pointsOf(sums.delivered),
    quality: pointsOf(sums.quality),
    progress: pointsOf(sums.progress),
  };
}

export function lineSumsOf(line: ScoreLine, sums: QuarterSums): LineSums {
  const deliveredCount = line.delivered.reduce((count, products) => count + countOf(products), 0);
  const isInG = line.origin === 'assigned';
  const extraCount = isInG ? Math.max(0, deliveredCount - line.assigned) : 0;
  return { ...shownSums(sums), deliveredCount, extraCount, isInG };
}
