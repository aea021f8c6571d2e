import { hoursOf } from '@so-viec/shared/decimal/decimal';
import { sharesOf } from '@so-viec/shared/decimal/shares';
import { shareOf } from '@so-viec/shared/report/report-sums';
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

/** A share by itself, as every page and paper prints it: "97,9 %". */
export function shareText(part: number, of: number): string {
  const share = shareOf(part, of);
  return share === null ? NOTHING : percent(share);
}

/** Parts of a whole, whose shares add up; `alone` is the place of the one that is also shown by itself. */
export const shareTexts = (parts: readonly number[], alone?: number): string[] =>
  sharesOf(parts, alone)?.map(percent) ?? parts.map(() => NOTHING);
