import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import {
  minutesOf,
  minutesPrinting,
  PUBLISHED_HEADCOUNT,
  PUBLISHED_MONTHS,
  wholeHoursIn,
} from './published.ts';

const printed = (minutes: number, denominator: number) => divideHalfUp(minutes, denominator * 60, 2);
const WORKING_DAYS: Record<string, number> = { '2024-01': 22, '2024-02': 16, '2024-03': 21 };

/** Whether a month can print its published row when this many person-days are lost. */
function printsWhenLost(month: string, lost: number): boolean {
  const row = PUBLISHED_MONTHS.find((m) => m.month === month)!;
  const days = WORKING_DAYS[month]! * PUBLISHED_HEADCOUNT - lost;
  const { from, to } = minutesOf(row, PUBLISHED_HEADCOUNT, days);
  return from <= to;
}

describe('total minutes that print an average', () => {
  it('are exactly the whole minutes between two halves', () => {
    const random = randomOf('halves');
    for (let i = 0; i < 500; i++) {
      const people = random.whole(1, 40_000);
      const text = (random.whole(100, 30_000) / 100).toFixed(2);
      const { from, to } = minutesPrinting(text, people);
      if (from > to) continue;
      const around = [from - 1, from, to, to + 1].map((minutes) => printed(minutes, people) === text);
      expect(around, `${text} of ${people}`).toEqual([false, true, true, false]);
    }
  });

  it('come out of each published month with whole hours', () => {
    const totals = PUBLISHED_MONTHS.map((row, index) =>
      wholeHoursIn(minutesOf(row, PUBLISHED_HEADCOUNT, [31_052, 22_588, 29_634][index]!)),
    );
    expect(totals).toEqual([223_068 * 60, 163_905 * 60, 184_563 * 60]);
  });
});

describe('person-days that joiners and leavers may cost', () => {
  it.each([
    ['2024-01', 0, 18],
    ['2024-02', 0, 31],
    ['2024-03', 3, 52],
  ])('in %s from %i to %i', (month, least, most) => {
    expect(printsWhenLost(month, least)).toBe(true);
    expect(printsWhenLost(month, most)).toBe(true);
    expect(printsWhenLost(month, most + 2)).toBe(false);
    if (least > 0) expect(printsWhenLost(month, least - 1)).toBe(false);
  });
});
