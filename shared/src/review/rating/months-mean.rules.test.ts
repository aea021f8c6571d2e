import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ND335_2025 } from '../pack/rule-pack.data.ts';
import { type MonthTotal, meanOfMonths, yearOfMonths } from './months-mean.rules.ts';

/** Months of 2026 from January, with these totals. */
const monthsWith = (...totals: (number | null)[]): MonthTotal[] =>
  totals.map((totalHundredths, place) => ({
    month: `2026-${String(place + 1).padStart(2, '0')}`,
    totalHundredths,
  }));
const mean = (...totals: (number | null)[]) => meanOfMonths(monthsWith(...totals), ND335_2025);
const year = (...totals: (number | null)[]) => yearOfMonths(monthsWith(...totals), ND335_2025);

describe('a quarter or half-year', () => {
  it('is the plain mean of the printed totals of its months', () => {
    expect(mean(9508, 9217, 8800)).toEqual({
      counted: ['2026-01', '2026-02', '2026-03'],
      left: [],
      sum: { exact: '275.25', printed: '275.25' },
      mean: { exact: '91.75', printed: '91.75' },
      meanHundredths: 9175,
      level: 'excellent',
      reason: null,
    });
  });

  it('leaves out a month without enough data', () => {
    expect(mean(9000, null, 8000)).toMatchObject({
      counted: ['2026-01', '2026-03'],
      left: ['2026-02'],
      mean: { printed: '85.00' },
      level: 'good',
    });
  });

  it('has no mean and no level when no month counts', () => {
    expect(mean(null, null)).toMatchObject({
      mean: null,
      meanHundredths: null,
      level: null,
      reason: 'no-months',
    });
    expect(mean()).toMatchObject({ sum: { printed: '0.00' }, reason: 'no-months' });
  });

  it('takes its level from the printed mean', () => {
    // (89,99 + 90,00) ÷ 2 = 89,995, printed 90,00.
    expect(mean(8999, 9000)).toMatchObject({
      mean: { exact: '89.995', printed: '90.00' },
      level: 'excellent',
    });
    expect(mean(8999, 8999, 9000)).toMatchObject({ mean: { printed: '89.99' }, level: 'good' });
  });

  it('lies between its months, in any order', () => {
    const totals = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(totals, (list) => {
        const { meanHundredths } = mean(...list);
        expect(meanHundredths).toBeGreaterThanOrEqual(Math.min(...list));
        expect(meanHundredths).toBeLessThanOrEqual(Math.max(...list));
        expect(mean(...list.toReversed()).meanHundredths).toBe(meanHundredths);
      }),
    );
  });
});

describe('a year', () => {
  it('of six months of work is rated', () => {
    expect(year(...Array(6).fill(null), ...Array(6).fill(9300))).toMatchObject({
      level: 'excellent',
      reason: null,
    });
  });

  it('of under six months of work has a mean and no rating', () => {
    expect(year(...Array(7).fill(null), ...Array(5).fill(9300))).toMatchObject({
      mean: { printed: '93.00' },
      level: null,
      reason: 'too-few-months',
    });
    expect(year(null)).toMatchObject({ level: null, reason: 'no-months' });
  });

  it('may count months of work that have no total', () => {
    const months = monthsWith(9000, 9000, 9000, 9000, null, null);
    expect(yearOfMonths(months, ND335_2025, 6)).toMatchObject({ level: 'excellent', reason: null });
    expect(yearOfMonths(months, ND335_2025, 5)).toMatchObject({ level: null, reason: 'too-few-months' });
  });
});
