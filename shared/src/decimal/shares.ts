import { divideHalfUp, percent } from './decimal.ts';

/** A tenth of a per cent. */
const TENTHS = 1000n;
const tenths = (count: bigint): string => divideHalfUp(count, 10, 1) ?? '';

/**
 * Parts of a whole in per cent with one place and a dot, which add up to 100.0: each rounded down, and what is left given
 * to those that lost most. `alone` is the place of the part that is also shown by itself: it keeps its own rounding, so
 * that it is the same figure everywhere. Null of nothing.
 */
export function sharesOf(parts: readonly number[], alone?: number): string[] | null {
  const whole = parts.reduce((sum, part) => sum + BigInt(part), 0n);
  if (whole === 0n) return null;
  const exact = parts.map((part) => BigInt(part) * TENTHS);
  const rounded = exact.map((part, place) =>
    place === alone ? (2n * part + whole) / (2n * whole) : part / whole,
  );
  const left = Number(TENTHS - rounded.reduce((sum, part) => sum + part, 0n));
  const lost = exact
    .map((part, place) => ({ place, by: part % whole }))
    .filter(({ place }) => place !== alone)
    .sort((a, b) => (a.by === b.by ? a.place - b.place : a.by > b.by ? -1 : 1));
  const raised = new Set(lost.slice(0, left).map(({ place }) => place));
  return rounded.map((part, place) => tenths(raised.has(place) ? part + 1n : part));
}

/** A share by itself in per cent with one place and a dot; null of nothing. */
export function shareOf(part: number, whole: number): string | null {
  return divideHalfUp(part * 100, whole, 1) ?? null;
}

/** What stands where there is nothing to divide by. */
export const NOTHING = '–';

/** A share by itself, as every page and paper prints it: "97,9 %"; `none` of nothing. */
export function shareText(part: number, whole: number, none = NOTHING): string {
  const share = shareOf(part, whole);
  return share === null ? none : percent(share);
}

/** Parts of a whole, whose shares add up; `alone` as in `sharesOf`. */
export const shareTexts = (parts: readonly number[], alone?: number, none = NOTHING): string[] =>
  sharesOf(parts, alone)?.map(percent) ?? parts.map(() => none);
