import { describe, expect, it } from 'vitest';
import { coefficientOf, ONE_POINT } from './coefficient.rules.ts';

describe('the coefficient of a product', () => {
  it.each([
    [10_000, 10_000, 1000],
    [15_000, 10_000, 1500],
    [1000, 1500, 667],
    [1000, 3000, 333],
    [2500, ONE_POINT, 2500],
  ])(
    'of %i thousandths of a point is that over the standard product’s %i: %i',
    (points, standard, result) => {
      expect(coefficientOf(points, standard)).toBe(result);
    },
  );

  it('rounds half a thousandth up', () => {
    expect(coefficientOf(1, 2000)).toBe(1);
    expect(coefficientOf(2001, 2000)).toBe(1001);
  });

  it.each([
    [0, 1000],
    [-1000, 1000],
    [1, 3000],
    [1000, 0],
    [100_000_000, 1],
  ])('is none for %i over %i: 0, below 0 or too big', (points, standard) => {
    expect(coefficientOf(points, standard)).toBeUndefined();
  });
});
