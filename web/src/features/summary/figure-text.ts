import { hoursOf } from '@so-viec/shared/decimal/decimal';
import { NOTHING } from '@so-viec/shared/decimal/shares';
import { toComma } from '../../lib/format.ts';

/** Minutes as hours, exact: "223.068" or "7,25". */
export function hoursText(minutes: number): string {
  return toComma(hoursOf(minutes, minutes % 60 === 0 ? 0 : 2));
}

/** Hours that stand in one table: as many places in each as one of them needs. */
export function hoursTexts(all: readonly number[]): (minutes: number) => string {
  const places = all.every((minutes) => minutes % 60 === 0) ? 0 : 2;
  return (minutes) => toComma(hoursOf(minutes, places));
}

/** A decimal of the server: "7.18" → "7,18". */
export const decimalText = (decimal: string | null): string =>
  decimal === null ? NOTHING : toComma(decimal);
