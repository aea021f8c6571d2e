import { hoursOf } from '@so-viec/shared/decimal/decimal';
import { NOTHING } from '@so-viec/shared/decimal/shares';
import { toComma } from '../../lib/format.ts';

/** Minutes as hours, exact: "223.068" or "7,25". */
export function hoursText(minutes: number): string {
  return toComma(hoursOf(minutes, minutes % 60 === 0 ? 0 : 2));
}

/** A decimal of the server: "7.18" → "7,18". */
export const decimalText = (decimal: string | null): string =>
  decimal === null ? NOTHING : toComma(decimal);
