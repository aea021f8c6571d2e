import type { Random } from '../../demo/seed/random.ts';

/** How somebody honest works and writes: drawn once, from what offices look like and from no rule's threshold. */
export interface Style {
  /** Minutes that their lines are written in steps of. */
  grain: number;
  linesADay: number;
  /** Minutes of a usual day, and how far days lie from it. */
  daily: number;
  swing: number;
  /** Share of days that they round to the standard themselves. */
  exact: number;
  missing: number;
  leaveDays: number;
  /** Share of lines that are ad hoc, that are steps of long work, that leave no product. */
  adHoc: number;
  longWork: number;
  bare: number;
  /** Share of products with a number, and of names that say little. */
  numbered: number;
  vague: number;
  /** How slow they are beside others. */
  pace: number;
  /** Share of texts taken from an earlier day of their own. */
  copied: number;
  /** Days between two sittings; null where nobody knows when lines were written. */
  writesEvery: number | null;
  asked: number;
  /** Working days of the month that they were there. */
  from: number;
}

/** Roughly normal around 0 with deviation 1. */
export function swing(random: Random): number {
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += random.next();
  return (sum - 3) * Math.SQRT2;
}

const between = (random: Random, from: number, to: number): number => from + (to - from) * random.next();

export function drawStyle(random: Random): Style {
  const asked = random.chance(0.03) ? 240 : random.chance(0.04) ? 420 : 480;
  return {
    grain: random.pick([1, 5, 5, 10, 10, 15, 15, 15, 30, 30]),
    linesADay: random.whole(2, 7),
    daily: asked * (1 + 0.06 * swing(random) - 0.03),
    swing: between(random, 15, 60),
    exact: random.chance(0.12) ? between(random, 0.35, 0.55) : between(random, 0.03, 0.35),
    missing: random.chance(0.15) ? between(random, 0.03, 0.09) : between(random, 0, 0.03),
    leaveDays: random.chance(0.06) ? random.whole(5, 15) : random.chance(0.3) ? random.whole(1, 3) : 0,
    adHoc: random.chance(0.1) ? between(random, 0.2, 0.32) : between(random, 0, 0.2),
    longWork: between(random, 0.05, 0.35),
    bare: random.chance(0.1) ? between(random, 0.1, 0.2) : between(random, 0, 0.1),
    numbered: between(random, 0.4, 0.95),
    vague: random.chance(0.1) ? between(random, 0.08, 0.18) : between(random, 0, 0.06),
    pace: 1 + 0.16 * swing(random),
    copied: random.chance(0.15) ? between(random, 0.1, 0.3) : between(random, 0, 0.1),
    writesEvery: random.chance(0.1) ? null : random.pick([1, 1, 1, 1, 1, 1, 2, 2, 3, 5]),
    asked,
    from: random.chance(0.03) ? random.whole(8, 18) : 1,
  };
}
