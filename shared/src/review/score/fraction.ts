import { divideHalfUp } from '../../decimal/decimal.ts';

/** An exact quotient in lowest terms; `below` is positive. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** A figure to freeze and to print: text only, so that JSON keeps it as it is. */
export interface Figure {
  /** A decimal with a dot where it ends ("9.25"), a fraction in lowest terms where it does not ("23/24"). */
  exact: string;
  /** Two places, half up: "9.25", "0.96". */
  printed: string;
}

const LONGEST_DECIMAL = 9;

/** Integers as a fraction. Throws RangeError for what is no integer, or a denominator that is not above 0. */
export function fraction(above: bigint | number, below: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(above), BigInt(below)];
  if (bottom <= 0n) throw new RangeError('A denominator is above 0.');
  const common = greatestDivisor(top < 0n ? -top : top, bottom);
  return { above: top / common, below: bottom / common };
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other);
}

/** The sum of fractions; of none it is 0. */
export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce(
    (total, part) => fraction(total.above * part.below + part.above * total.below, total.below * part.below),
    fraction(0),
  );
}

export function times(one: Fraction, other: Fraction): Fraction {
  return fraction(one.above * other.above, one.below * other.below);
}

/** The lesser of two: what a cap leaves. */
export function lesser(one: Fraction, other: Fraction): Fraction {
  return one.above * other.below <= other.above * one.below ? one : other;
}

/** Two places, half up. */
export function printFraction({ above, below }: Fraction): string {
  return divideHalfUp(above, below, 2) ?? '';
}

/** A decimal where it ends within nine places, else a fraction in lowest terms. */
export function exactText({ above, below }: Fraction): string {
  const scale = 10n ** BigInt(LONGEST_DECIMAL);
  if (scale % below !== 0n) return `${above}/${below}`;
  const digits = divideHalfUp(above, below, LONGEST_DECIMAL) ?? '';
  return digits.replace(/\.?0+$/, '');
}

export const figureOf = (value: Fraction): Figure => ({
  exact: exactText(value),
  printed: printFraction(value),
});

/** A ratio whose print is a percentage: 37/40 → exact "0.925", printed "92.50". */
export function percentageOf(value: Fraction): Figure {
  return { exact: exactText(value), printed: printFraction(times(value, fraction(100))) };
}
