import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { excellentPlaces, excellentStanding } from './excellent-share.rules.ts';

describe('the places of excellent ratings', () => {
  it.each([
    [7, 20, 'down', 1],
    [7, 20, 'half-up', 1],
    [7, 20, 'up', 2],
    [8, 20, 'half-up', 2],
    [10, 20, 'up', 2],
    [4, 20, 'down', 0],
    [4, 25, 'down', 1],
    [10, 25, 'half-up', 3],
    [0, 20, 'up', 0],
    [1412, 20, 'down', 282],
  ] as const)('of %i rated good, at %i %%, rounded %s, are %i', (ratedGood, percent, rounding, places) => {
    expect(excellentPlaces(ratedGood, percent, rounding)).toBe(places);
  });

  it('are rounded down where nothing else was set', () => {
    expect(excellentPlaces(9, 20)).toBe(1);
  });
});

describe('a body and its share', () => {
  const levels = [
    ...Array(3).fill('excellent'),
    ...Array(7).fill('good'),
    ...['satisfactory', 'unsatisfactory', null],
  ] as const;

  it('counts those rated good or better and says how many are over', () => {
    expect(excellentStanding(levels, ND335_2025)).toEqual({
      ratedGood: 10,
      excellent: 3,
      places: 2,
      over: 1,
    });
  });

  it('has up to a quarter when it is outstanding', () => {
    const twelve = [...levels, 'good', 'good'] as const;
    expect(excellentStanding(twelve, ND335_2025, true)).toMatchObject({ places: 3, over: 0 });
    expect(excellentStanding(twelve, ND335_2025)).toMatchObject({ places: 2, over: 1 });
  });

  it('is not over without anybody', () => {
    expect(excellentStanding([], ND335_2025)).toEqual({ ratedGood: 0, excellent: 0, places: 0, over: 0 });
  });
});
