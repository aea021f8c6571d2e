import { divideHalfUp, hoursOf } from '@so-viec/shared/decimal/decimal';
import { percent, toComma } from '../../lib/format.ts';

/** What stands where there is nothing to divide by. */
export const NOTHING = '–';

/** Minutes as hours, exact: "223.068" or "7,25". */
export function hoursText(minutes: number): string {
  return toComma(hoursOf(minutes, minutes % 60 === 0 ? 0 : 2));
}

/** A decimal of the server: "7.18" → "7,18". */
export const decimalText = (decimal: string | null): string =>
  decimal === null ? NOTHING : toComma(decimal);

/** A share with one place: "97,9 %". */
export function shareText(part: number, of: number): string {
  const share = divideHalfUp(part * 100, of, 1);
  return share === undefined ? NOTHING : percent(share);
}

/** Shares with one place that add up to 100,0: what is left over goes to the largest remainders. */
export function shareTexts(parts: readonly number[]): string[] {
  const of = parts.reduce((sum, part) => sum + part, 0);
  if (of === 0) return parts.map(() => NOTHING);
  const tenths = parts.map((part) => Math.floor((part * 1000) / of));
  const left = 1000 - tenths.reduce((sum, share) => sum + share, 0);
  const byRemainder = parts.map((part, index) => [(part * 1000) % of, index] as const);
  byRemainder.sort(([a], [b]) => b - a);
  for (const [, index] of byRemainder.slice(0, left)) tenths[index] = (tenths[index] ?? 0) + 1;
  return tenths.map((share) => percent((share / 10).toFixed(1)));
}
