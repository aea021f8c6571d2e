/** The middle of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** How the median of distances relates to a standard deviation where numbers are normally spread. */
const MAD_TO_DEVIATION = 1.4826;

/** The middle and the robust deviation of some numbers: a few strange ones move neither. */
export interface Spread {
  middle: number;
  deviation: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  return { middle, deviation: MAD_TO_DEVIATION * median(values.map((value) => Math.abs(value - middle))) };
}

/** How many robust deviations a number lies above the middle; `least` is the smallest deviation that is believed. */
export function deviationsAbove(value: number, { middle, deviation }: Spread, least: number): number {
  return (value - middle) / Math.max(deviation, least);
}

/** The chance of at least `hits` of `tries` where each has the chance `p` (0 to 1): the upper tail of the binomial. */
export function chanceOfAtLeast(hits: number, tries: number, p: number): number {
  if (hits <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = tries * Math.log1p(-p);
  const step = Math.log(p) - Math.log1p(-p);
  let sum = 0;
  for (let k = 0; k <= tries; k++) {
    if (k >= hits) sum += Math.exp(logTerm);
    logTerm += Math.log(tries - k) - Math.log(k + 1) + step;
  }
  return Math.min(1, sum);
}

/** The chance that a normally spread number lies between two, counted in deviations from its middle; off by under 2e-7. */
export function chanceBetween(from: number, to: number): number {
  return chanceBelow(to) - chanceBelow(from);
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17. */
function chanceBelow(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (series * Math.exp(-(deviations ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  return deviations < 0 ? above : 1 - above;
}
