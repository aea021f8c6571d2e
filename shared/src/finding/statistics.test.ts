import { describe, expect, it } from 'vitest';
import { chanceBetween, chanceOfAtLeast, deviationsAbove, median, spreadOf } from './statistics.ts';

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

describe('the chance that a normally spread number lies between', () => {
  it.each([
    [-1, 1, 0.6826895],
    [-1.96, 1.96, 0.9500042],
    [0, 0.5, 0.1914625],
    [1, 2, 0.1359051],
    [-9, 9, 1],
    [3, 3, 0],
  ])('%d and %d deviations is %d', (from, to, expected) => {
    expect(chanceBetween(from, to)).toBeCloseTo(expected, 6);
  });
});
