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
