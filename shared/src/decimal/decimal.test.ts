import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp, formatWhole, halvesToDecimal, hoursOf, parseDecimal, toComma } from './decimal.ts';

describe('division half up', () => {
  it.each([
    [11_608, 1600, 2, '7.26'],
    [1, 3, 2, '0.33'],
    [2, 3, 2, '0.67'],
    [1, 8, 2, '0.13'],
    [5, 1000, 2, '0.01'],
    [4, 1000, 2, '0.00'],
    [1005, 1000, 2, '1.01'],
    [7, 1, 2, '7.00'],
    [0, 5, 2, '0.00'],
    [5, 2, 0, '3'],
    [-1005, 1000, 2, '-1.01'],
    [-4, 1000, 2, '0.00'],
    [1005, -1000, 2, '-1.01'],
    [9_007_199_254_740_993n, 10n, 1, '900719925474099.3'],
  ])('%s ÷ %s to %i places is %s', (numerator, denominator, places, expected) => {
    expect(divideHalfUp(numerator, denominator, places)).toBe(expected);
  });

  it('prints 7,26 where binary floating point prints 7,25', () => {
    expect((116.08 / 16).toFixed(2)).toBe('7.25');
    expect(toComma(divideHalfUp(11_608, 1600, 2) ?? '')).toBe('7,26');
  });

  it('has no answer over 0 and refuses what is no integer', () => {
    expect(divideHalfUp(1, 0, 2)).toBeUndefined();
    expect(() => divideHalfUp(1.5, 2, 2)).toThrow(RangeError);
  });

  it('is within half a unit of the last place, and a tie goes up', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.bigInt(1n, 10n ** 9n),
        fc.integer({ min: 0, max: 4 }),
        (n, d, places) => {
          const printed = BigInt((divideHalfUp(n, d, places) ?? '').replace('.', ''));
          const doubleError = 2n * (printed * d - n * 10n ** BigInt(places));
          expect(doubleError <= d && doubleError > -d).toBe(true);
        },
      ),
    );
  });

  it('mirrors below zero', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (n, d) => {
        const strip = (text = ''): string => text.replace('-', '');
        expect(strip(divideHalfUp(-n, d, 2))).toBe(strip(divideHalfUp(n, d, 2)));
      }),
    );
  });
});

describe('numbers on the screen', () => {
  it.each([
    ['7.26', '7,26'],
    ['31051.5', '31.051,5'],
    ['223068', '223.068'],
    ['-1234.50', '-1.234,50'],
    ['0.00', '0,00'],
    ['1234567.125', '1.234.567,125'],
    ['999', '999'],
  ])('%s is written %s', (decimal, written) => {
    expect(toComma(decimal)).toBe(written);
  });

  it.each([
    [31_052, '31.052'],
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [-20_964, '-20.964'],
    [1_000_000n, '1.000.000'],
  ])('the whole number %s is written %s', (value, written) => {
    expect(formatWhole(value)).toBe(written);
  });

  it.each([
    [62_104, '31052'],
    [62_103, '31051.5'],
    [1, '0.5'],
    [0, '0'],
    [-1, '-0.5'],
  ])('%i halves are %s', (halves, decimal) => {
    expect(halvesToDecimal(halves)).toBe(decimal);
  });

  it.each([
    [435, 2, '7.25'],
    [13_384_080, 0, '223068'],
    [1, 2, '0.02'],
    [10, 1, '0.2'],
    [0, 2, '0.00'],
  ])('%i minutes to %i places are %s hours', (minutes, places, hours) => {
    expect(hoursOf(minutes, places)).toBe(hours);
  });
});

describe('a number as people type it', () => {
  it.each([
    ['7,5', 7500],
    ['7.5', 7500],
    ['1.234,5', 1_234_500],
    ['1,234.5', 1_234_500],
    ['1.234.567', 1_234_567_000],
    ['12,345,678', 12_345_678_000],
    ['1,234,567.25', 1_234_567_250],
    ['-1,234,567.5', -1_234_567_500],
    ['1.234', 1234],
    ['12', 12_000],
    [' 0,125 ', 125],
    ['2.50000', 2500],
    ['-1,5', -1500],
    ['−1,5', -1500],
    ['0', 0],
    ['-0', 0],
    ['007', 7000],
  ])('%j is %i thousandths', (text, units) => {
    expect(parseDecimal(text)).toEqual({ units });
  });

  it.each([
    '',
    'abc',
    '1,2,3',
    '1.23.456',
    '1.234,5.6',
    '1234,567,890',
    '1,234,56',
    '1234.567.890',
    '1.234.56',
    '1,5 giờ',
    '0,3333',
    '1e3',
    '=1+1',
    '7,',
    ',5',
    '1 2',
    '99999999999999',
    '∞',
  ])('%j is not read', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('reads back what the screen wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (units) => {
        const decimal = divideHalfUp(units, 1000, 3) ?? '';
        expect(parseDecimal(toComma(decimal))).toEqual({ units });
        expect(parseDecimal(decimal)).toEqual({ units });
      }),
    );
  });
});
