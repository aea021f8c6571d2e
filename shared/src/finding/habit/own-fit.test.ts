import { describe, expect, it } from 'vitest';
import { type FitDays, surelyFitting } from './own-fit.ts';

/** So many days that lie around the standard by a deviation, in steps, evenly over what a normal spread makes likely. */
const around = (count: number, deviation: number, grain = 1): number[] =>
  Array.from({ length: count }, (_, nth) => {
    const part = 2 * ((nth + 0.5) / count) - 1;
    const away = Math.round((deviation * part * (1 + 0.7 * part ** 4)) / grain / 0.6) * grain;
    return away === 0 ? grain : away;
  });
const days = (exact: number, off: readonly number[], grain = 1): FitDays => ({ exact, off, grain });
/** Twenty colleagues who fit a few of twenty days, and whose others lie around by a deviation. */
const colleagues = (deviation: number, grain = 1): FitDays[] =>
  Array.from({ length: 20 }, (_, who) =>
    days(2 + (who % 5), around(18 - (who % 5), deviation * (0.8 + 0.02 * who), grain), grain),
  );
const sureOf = (one: FitDays, others: readonly FitDays[], least = 0.6): number =>
  surelyFitting([...others, one], least).at(-1) ?? Number.NaN;

describe('how sure it is that somebody fits most days', () => {
  it.each([
    ['all of 22', days(22, []), 0.99, 1],
    ['18 of 22', days(18, around(4, 40)), 0.9, 1],
    ['12 of 22', days(12, around(10, 40)), 0, 0.3],
    ['none', days(0, around(22, 40)), 0, 0.001],
    ['all of 4', days(4, []), 0, 0.8],
  ])('by %s', (_, one, least, most) => {
    const sure = sureOf(one, colleagues(40));
    expect(sure).toBeGreaterThanOrEqual(least);
    expect(sure).toBeLessThanOrEqual(most);
  });

  it('grows with every exact day', () => {
    const sure = Array.from({ length: 23 }, (_, exact) =>
      sureOf(days(exact, around(22 - exact, 40)), colleagues(40)),
    );
    for (const [exact, one] of sure.entries())
      expect(one).toBeGreaterThanOrEqual((sure[exact - 1] ?? 0) - 1e-9);
  });

  it('is less where steps of half an hour hit it by chance, by how far the other days lie', () => {
    const [near, far] = [days(17, [-30, 30, 30, -30, 30], 30), days(17, [-150, 120, 180, -150, 90], 30)];
    expect(sureOf(near, colleagues(20, 30))).toBeLessThan(0.3);
    expect(sureOf(far, colleagues(20, 30))).toBeGreaterThan(0.7);
  });

  it('is what colleagues make of it where somebody has no day off the standard to tell by', () => {
    const one = days(10, [], 30);
    expect(sureOf(one, colleagues(15, 30))).toBeLessThan(sureOf(one, colleagues(120, 30)) - 0.05);
  });

  it('takes nobody for honest because everybody does it', () => {
    const all = Array.from({ length: 9 }, () => days(20, around(2, 40)));
    for (const one of surelyFitting(all, 0.6)) expect(one).toBeGreaterThan(0.9);
  });

  it('falls evenly with the share asked for, from certain to impossible', () => {
    const one = days(15, around(7, 40));
    const asked = [0, 0.1, 0.33, 0.5, 0.62, 0.64, 0.7, 0.9, 1];
    const sure = asked.map((least) => sureOf(one, colleagues(40), least));
    expect(sure[0]).toBeCloseTo(1, 9);
    expect(sure.at(-1)).toBe(0);
    for (const [place, value] of sure.entries())
      expect(value).toBeLessThanOrEqual((sure[place - 1] ?? 1) + 1e-9);
    expect(sure[4]).toBeGreaterThan(sure[5] ?? 1);
  });

  it('is asked of nobody, and of somebody alone', () => {
    expect(surelyFitting([], 0.6)).toEqual([]);
    expect(surelyFitting([days(22, [])], 0.6)[0]).toBeGreaterThan(0.9);
  });
});
