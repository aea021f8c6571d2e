import type { Degree } from '../../day-review/degree.rules.ts';
import { type Figure, figureOf, fraction } from './fraction.ts';

/** Products of one kind with the degree of completion each was given. */
export interface DegreeLine {
  coefficientMilli: number;
  delivered: readonly { degree: Degree; count?: number }[];
}

/** Points by `da09-2024`: there are no ratios, no total out of 100 and no level; hours stand beside them. */
export interface DegreePoints {
  lines: { points: Figure; deliveredCount: number }[];
  points: Figure;
}

/** Points of a product = coefficient × degree of completion (the scheme's rule, rules §3 [config]). */
export function degreePointsOf(lines: readonly DegreeLine[]): DegreePoints {
  const earned = lines.map(({ coefficientMilli, delivered }) =>
    delivered.reduce(
      (sum, { degree, count = 1 }) => sum + BigInt(coefficientMilli) * BigInt(degree) * BigInt(count),
      0n,
    ),
  );
  const points = (value: bigint) => figureOf(fraction(value, 100_000));
  return {
    lines: lines.map(({ delivered }, place) => ({
      points: points(earned[place] ?? 0n),
      deliveredCount: delivered.reduce((sum, { count = 1 }) => sum + count, 0),
    })),
    points: points(earned.reduce((sum, value) => sum + value, 0n)),
  };
}
