import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast, deviationsAbove, median, shareOfNineInTen, spreadOf } from './statistics.ts';

describe('the middle', () => {
  it.each([
    [[3], 3],
    [[4, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 900], 1],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('the spread', () => {
  it('does not follow a few strange numbers', () => {
    const plain = spreadOf([10, 11, 12, 13, 14]);
    const strange = spreadOf([10, 11, 12, 13, 4000]);
    expect(plain).toEqual({ middle: 12, deviation: 1.4826 });
    expect(strange).toEqual({ middle: 12, deviation: 1.4826 });
    expect(deviationsAbove(20, plain, 0.1)).toBeCloseTo(5.396, 3);
  });

  it('of equal numbers is believed no smaller than told', () => {
    expect(deviationsAbove(12, spreadOf([10, 10, 10]), 2)).toBe(1);
  });
});

describe('the chance of at least so many', () => {
  it.each([
    [0, 10, 0.2, 1],
    [10, 10, 0.5, 1 / 1024],
    [2, 3, 0.5, 0.5],
    [1, 2, 0.1, 0.19],
    [3, 20, 0, 0],
    [3, 20, 1, 1],
  ])('%d of %d at %d is %d', (hits, tries, p, expected) => {
    expect(chanceOfAtLeast(hits, tries, p)).toBeCloseTo(expected, 12);
  });

  it('falls with every hit more and stays a chance where numbers are large', () => {
    const tails = Array.from({ length: 300 }, (_, hits) => chanceOfAtLeast(hits, 300, 0.97));
    for (const [index, tail] of tails.entries()) {
      expect(tail).toBeGreaterThanOrEqual(0);
      expect(tail).toBeLessThanOrEqual(tails[index - 1] ?? 1);
    }
  });
});

describe('the share that nine of ten people stay below', () => {
  const of = (...hits: number[]) => shareOfNineInTen(hits.map((one) => ({ hits: one, tries: 20 })));

  it('is the middle where people differ by no more than chance', () => {
    expect(of(7, 8, 8, 8, 9)).toBe(0.4);
  });

  it('is above it where they have ways of their own, whatever a few do', () => {
    expect(of(2, 5, 8, 11, 14)).toBeCloseTo(0.4 + 1.28 * Math.sqrt((1.4826 * 0.15) ** 2 - 0.012), 12);
    expect(of(2, 5, 8, 11, 20)).toBe(of(2, 5, 8, 11, 14));
  });
});
