import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { percent } from '../../../lib/format.ts';

/** A share of bodies with one place, "83,9 %"; a dash where there are none. */
export function shareOf(part: number, whole: number): string {
  const share = divideHalfUp(part * 100, whole, 1);
  return share === undefined ? '–' : percent(share);
}
