import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCoefficient } from './coefficient-shares.ts';

describe('a coefficient parted among people or parts', () => {
  it.each([
    [3000, [60, 40], [1800, 1200]],
    [1000, [1, 1, 1], [334, 333, 333]],
    [1000, [1, 2], [333, 667]],
    [2, [1, 1, 1], [1, 1, 0]],
    [10, [1, 5], [2, 8]],
    [2500, [7], [2500]],
    [0, [1, 1], [0, 0]],
  ])('%i by %j gives %j', (coefficient, weights, parts) => {
    expect(splitCoefficient(coefficient, weights)).toEqual(parts);
  });

  it.each([[[0, 1]], [[-1, 2]], [[0.5, 0.5]]])('refuses the weights %j', (weights) => {
    expect(() => splitCoefficient(1000, weights)).toThrow(RangeError);
  });

  it('adds up to the whole, each part within a thousandth of its share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(1_000_000_000), weights, (coefficient, parted) => {
        const parts = splitCoefficient(coefficient, parted);
        const all = BigInt(parted.reduce((total, weight) => total + weight, 0));
        expect(parts.reduce((total, part) => total + part, 0)).toBe(coefficient);
        parts.forEach((part, place) => {
          const error = BigInt(part) * all - BigInt(coefficient) * BigInt(parted[place] ?? 0);
          expect(error < all && error > -all).toBe(true);
        });
      }),
    );
  });
});
