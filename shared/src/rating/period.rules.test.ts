import { describe, expect, it } from 'vitest';
import {
  firstDayOfPeriod,
  isRatingPeriod,
  lastDayOfPeriod,
  monthsOfPeriod,
  periodBeside,
  periodKindOf,
  periodsOfYear,
  periodWith,
  placeOfPeriod,
  yearOfPeriod,
} from './period.rules.ts';

describe('a period of rating', () => {
  it.each([
    ['2026-Q1', 'quarter', 1, '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', 4, '2026-10-01', '2026-12-31'],
    ['2026-H1', 'half', 1, '2026-01-01', '2026-06-30'],
    ['2026-H2', 'half', 2, '2026-07-01', '2026-12-31'],
    ['2028', 'year', 1, '2028-01-01', '2028-12-31'],
  ])('%s is a %s, the %i., from %s to %s', (period, kind, place, fromOn, toOn) => {
    expect([periodKindOf(period), placeOfPeriod(period)]).toEqual([kind, place]);
    expect([firstDayOfPeriod(period), lastDayOfPeriod(period)]).toEqual([fromOn, toOn]);
    expect(yearOfPeriod(period)).toBe(Number(period.slice(0, 4)));
  });

  it.each(['2026-11', '2026-Q5', '2026-H3', '26', '', '2026-q4', '1999'])('%j is none', (text) => {
    expect(isRatingPeriod(text)).toBe(false);
    expect(() => monthsOfPeriod(text)).toThrow(RangeError);
  });

  it('has its months in order', () => {
    expect(monthsOfPeriod('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOfPeriod('2026-H1')).toHaveLength(6);
    expect(monthsOfPeriod('2026')).toHaveLength(12);
  });

  it.each([
    ['quarter', '2026-Q4'],
    ['half', '2026-H2'],
    ['year', '2026'],
  ] as const)('of the kind %s with a day in November is %s', (kind, period) => {
    expect(periodWith('2026-11-22', kind)).toBe(period);
  });

  it.each([
    ['2026-Q1', -1, '2025-Q4'],
    ['2026-Q4', 1, '2027-Q1'],
    ['2026-H1', -1, '2025-H2'],
    ['2026', 1, '2027'],
  ])('beside %s by %i is %s', (period, by, beside) => {
    expect(periodBeside(period, by)).toBe(beside);
  });

  it('of one year end one after the other', () => {
    const ends = periodsOfYear(2026).map(lastDayOfPeriod);
    expect(ends).toEqual(ends.toSorted());
    expect(ends).toHaveLength(7);
  });
});
