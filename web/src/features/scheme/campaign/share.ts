import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { sharesOf } from '@so-viec/shared/decimal/shares';
import { percent } from '../../../lib/format.ts';

const NOTHING = '–';

/** A share of bodies with one place, "83,9 %"; a dash where there are none. */
export function shareOf(part: number, whole: number): string {
  const share = divideHalfUp(part * 100, whole, 1);
  return share === undefined ? NOTHING : percent(share);
}

/** Shares of the bodies in each state, which add up. */
export const shareTexts = (counts: readonly number[]): string[] =>
  sharesOf(counts)?.map(percent) ?? counts.map(() => NOTHING);
