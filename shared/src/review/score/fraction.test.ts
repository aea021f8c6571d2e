import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactText,
  figureOf,
  fraction,
  lesser,
  percentageOf,
  printFraction,
  sum,
  times,
} from './fraction.ts';

describe('an exact fraction', () => {
  it.each([
    [37, 40, '0.925', '0.93'],
    [273, 4, '68.25', '68.25'],
    [23, 24, '23/24', '0.96'],
    [805, 12, '805/12', '67.08'],
    [10, 1, '10', '10.00'],
    [100, 1, '100', '100.00'],
    [0, 7, '0', '0.00'],
    [1, 3000, '1/3000', '0.00'],
    [667, 4000, '0.16675', '0.17'],
  ])('%i over %i is %s and prints %s', (above, below, exact, printed) => {
    expect(figureOf(fraction(above, below))).toEqual({ exact, printed });
  });

  it('prints a ratio as a percentage', () => {
    expect(percentageOf(fraction(37, 40))).toEqual({ exact: '0.925', printed: '92.50' });
    expect(percentageOf(fraction(23, 24))).toEqual({ exact: '23/24', printed: '95.83' });
  });

  it('rounds a half up', () => {
    expect(printFraction(fraction(1, 200))).toBe('0.01');
    expect(printFraction(fraction(7255, 1000))).toBe('7.26');
    expect(printFraction(fraction(49, 10_000))).toBe('0.00');
  });

  it('is in lowest terms below 0 too', () => {
    expect(fraction(-6, 4)).toEqual({ above: -3n, below: 2n });
    expect(fraction(-37, 40)).toEqual({ above: -37n, below: 40n });
  });

  it('has whole numbers and a denominator above 0', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(1, -2)).toThrow(RangeError);
    expect(() => fraction(1.5, 2)).toThrow(RangeError);
  });

  it('is in lowest terms and adds in any order', () => {
    const any = fc
      .tuple(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
      .map(([above, below]) => fraction(above, below));
    fc.assert(
      fc.property(any, any, any, (one, other, third) => {
        expect(sum([one, other, third])).toEqual(sum([third, one, other]));
        expect(times(sum([one, other]), third)).toEqual(sum([times(one, third), times(other, third)]));
        expect(lesser(one, other)).toEqual(lesser(other, one));
        expect(sum([one])).toEqual(one);
      }),
    );
  });

  it('is written exactly: the text gives the fraction back', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(1n, 10n ** 6n), (above, below) => {
        const value = fraction(above, below);
        const [text = '', under = '1'] = exactText(value).split('/');
        const [whole = '', places = ''] = text.split('.');
        expect(fraction(BigInt(whole + places), BigInt(under) * 10n ** BigInt(places.length))).toEqual(value);
      }),
    );
  });
});
