import { chanceBetween, median } from '../statistics.ts';

/** Somebody's days as far as their hours go. */
export interface FitDays {
  /** Days that hit their standard to the minute. */
  exact: number;
  /** Minutes that each other day lies from its standard. */
  off: readonly number[];
  /** The steps, in minutes, that their days come in. */
  grain: number;
}

/** How days of somebody's lie that they do not fit: minutes from the standard and spread. */
interface Way {
  mean: number;
  deviation: number;
}

/** A way, and how many people's days lie like it. */
interface CommonWay extends Way {
  weight: number;
}

/** Shares of days are told apart in so many steps from 0 to 1; each stands for its middle. */
const STEPS = 20;
const SHARES: readonly number[] = Array.from({ length: STEPS }, (_, step) => (step + 0.5) / STEPS);
/** People that everybody is taken to stand beside before a month is seen: most fit few of their days, nearly none most. */
const PEOPLE_BEFORE = 30;
const BEFORE = sharedOut(SHARES.map((share) => (1 - share) ** 2));
const ROUNDS = 60;

/**
 * How sure it is, for each, that they fit at least `least` (0 to 1) of their days to the standard on purpose, not by the
 * steps they write in. Both things it takes are read off the month's people themselves: how far days lie that nobody fits
 * (`waysOf`), and how many fit which share of their days (`commonShares`). Empirical Bayes: who has few days off the
 * standard, whose own way is not to be seen, is weighed by everybody's.
 */
export function surelyFitting(people: readonly FitDays[], least: number): number[] {
  const ways = waysOf(people);
  const seen = people.map((days) => likelihoods(days, ways));
  const common = commonShares(seen);
  return seen.map((likely) => {
    const after = sharedOut(likely.map((one, step) => one * (common[step] ?? 0)));
    return after.reduce((sum, one, step) => sum + one * partAbove(step, least), 0);
  });
}

/** How much of a step lies above a share. */
const partAbove = (step: number, share: number): number => Math.min(1, Math.max(0, step + 1 - share * STEPS));

function sharedOut(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => (sum > 0 ? one / sum : 1 / weights.length));
}

/** Days off the standard from which on somebody's own way is known. */
const FEWEST_OFF = 8;
/** The month's people in so many groups by spread, each in as many by mean. */
const GROUPS = 4;
const LEAST_DEVIATION = 5;
/** What is thought possible before a month is seen: each as one person among its people. */
const WAYS_BEFORE: readonly CommonWay[] = [15, 30, 60, 120, 240].map((deviation) => ({
  mean: 0,
  deviation,
  weight: 1,
}));

/** The ways of people with days enough off the standard, in groups of like ones. */
function waysOf(people: readonly FitDays[]): CommonWay[] {
  const known = people.flatMap(({ off }) => (off.length < FEWEST_OFF ? [] : [wayOf(off)]));
  const groups = inGroups(known, ({ deviation }) => deviation).flatMap((group) =>
    inGroups(group, ({ mean }) => mean),
  );
  const common = groups.map((group) => ({
    mean: median(group.map(({ mean }) => mean)),
    deviation: median(group.map(({ deviation }) => deviation)),
    weight: group.length,
  }));
  return [...WAYS_BEFORE, ...common];
}

function wayOf(off: readonly number[]): Way {
  const mean = off.reduce((sum, one) => sum + one, 0) / off.length;
  const variance = off.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (off.length - 1);
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) };
}

function inGroups(ways: readonly Way[], by: (way: Way) => number): Way[][] {
  const sorted = [...ways].sort((a, b) => by(a) - by(b));
  const cut = (group: number) => Math.floor((group * sorted.length) / GROUPS);
  const groups = Array.from({ length: GROUPS }, (_, group) => sorted.slice(cut(group), cut(group + 1)));
  return groups.filter((group) => group.length > 0);
}

/** No day is so strange that it could not be: the way of somebody whose days are all strange stays open. */
const LEAST_CHANCE = 1e-6;

/** How likely somebody's days are by each share of days that they fit, over all ways that the others may lie. */
function likelihoods({ exact, off, grain }: FitDays, ways: readonly CommonWay[]): number[] {
  const likely = SHARES.map(() => 0);
  for (const { mean, deviation, weight } of ways) {
    const chanceOf = (away: number) =>
      chanceBetween((away - grain / 2 - mean) / deviation, (away + grain / 2 - mean) / deviation);
    const byChance = chanceOf(0);
    const others = off.reduce((all, away) => all * Math.max(LEAST_CHANCE, chanceOf(away)), weight);
    for (let step = 0; step < STEPS; step++) {
      const share = SHARES[step] ?? 0;
      likely[step] = (likely[step] ?? 0) + others * (share + (1 - share) * byChance) ** exact;
    }
  }
  return sharedOut(likely.map((one, step) => one * (1 - (SHARES[step] ?? 0)) ** off.length));
}

/**
 * How many people fit which share of their days: the distribution that makes all that was seen most likely, found by
 * going from one guess to a better one (expectation and maximisation), with the people of before beside them.
 */
function commonShares(seen: readonly (readonly number[])[]): readonly number[] {
  let common: readonly number[] = BEFORE;
  for (let round = 0; round < ROUNDS; round++) {
    const counts = BEFORE.map((one) => PEOPLE_BEFORE * one);
    for (const likely of seen) {
      let sum = 0;
      for (let step = 0; step < STEPS; step++) sum += (likely[step] ?? 0) * (common[step] ?? 0);
      for (let step = 0; step < STEPS; step++) {
        counts[step] = (counts[step] ?? 0) + ((likely[step] ?? 0) * (common[step] ?? 0)) / sum;
      }
    }
    common = sharedOut(counts);
  }
  return common;
}
