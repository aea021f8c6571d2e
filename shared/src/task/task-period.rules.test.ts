import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../civil-day/civil-day.ts';
import {
  carriedDay,
  daysOfPeriod,
  dueDayIn,
  isPlanPeriod,
  lastPeriod,
  nextPeriod,
  periodOn,
  RHYTHMS,
  rhythmOf,
} from './task-period.rules.ts';

describe('a period', () => {
  it.each([
    ['2026-11-23', 'week', '2026-W48', '2026-11-23', '2026-11-29'],
    ['2027-01-02', 'week', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-31', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2024-02-10', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-23', 'quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
  ] as const)('of %s by %s is %s', (day, rhythm, period, fromOn, toOn) => {
    expect(periodOn(day, rhythm)).toBe(period);
    expect(daysOfPeriod(period)).toEqual({ fromOn, toOn });
    expect(rhythmOf(period)).toBe(rhythm);
  });

  it('is followed by the next, which follows it', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.constantFrom(...RHYTHMS), (on, rhythm) => {
        const period = periodOn(on, rhythm);
        const { fromOn, toOn } = daysOfPeriod(period);
        expect(fromOn <= on && on <= toOn).toBe(true);
        expect(daysOfPeriod(nextPeriod(period)).fromOn).toBe(addDays(toOn, 1));
        expect(lastPeriod(nextPeriod(period))).toBe(period);
      }),
    );
  });

  it('may be a month or a quarter of a plan', () => {
    expect(['2026-11', '2026-Q4', '2026-Q5', '2026-13', '2026-W48', '2026'].map(isPlanPeriod)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(() => daysOfPeriod('2026')).toThrow(RangeError);
  });
});

describe('a day that comes again', () => {
  it.each([
    ['2026-W48', 5, '2026-11-27'],
    ['2026-11', 25, '2026-11-25'],
    ['2026-11', 31, '2026-11-30'],
    ['2026-Q4', 20, '2026-12-20'],
  ])('of %s, %i, is %s', (period, dueDay, day) => {
    expect(dueDayIn(period, dueDay)).toBe(day);
  });

  it.each([
    ['2026-10-31', '2026-10', '2026-11', '2026-11-30'],
    ['2026-10-29', '2026-10', '2026-11', '2026-11-28'],
    ['2026-03-01', '2026-03', '2026-02', '2026-02-01'],
    ['2026-12-05', '2026-10', '2026-11', '2026-11-30'],
  ])('%s of %s is carried to %s as %s', (day, from, to, carried) => {
    expect(carriedDay(day, from, to)).toBe(carried);
  });
});
