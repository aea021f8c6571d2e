import { exactText, type Figure, fraction } from '@so-viec/shared/review/score/fraction';
import { toComma } from '../../../lib/format.ts';

const QUARTERS = 4;
const MILLI = 1000;
const NBSP = '\u00a0';

/** A coefficient in thousandths as it is read: 1500 → "1,5". */
export const coefficientText = (milli: number): string => toComma(exactText(fraction(milli, MILLI)));

/** k × count, and what `times` faults or delays leave of it: 3000, 1, 1 → "2,25". */
export function leftText(coefficientMilli: number, count: number, times = 0): string {
  const quarters = Math.max(0, QUARTERS - times);
  return toComma(exactText(fraction(coefficientMilli * count * quarters, MILLI * QUARTERS)));
}

/** "3 × (1 − 0,25 × 1)"; what has lost everything says so with max. */
export function leftFormula(coefficientMilli: number, count: number, times: number): string {
  const whole = `${coefficientText(coefficientMilli)}${count > 1 ? ` × ${count}` : ''}`;
  return `${whole} × (1 − 0,25 × ${Math.min(times, QUARTERS)})`;
}

/** An exact sum of points: "9.25" → "9,25"; a fraction that does not end is printed. */
export const exactOf = ({ exact, printed }: Figure): string => toComma(exact.includes('/') ? printed : exact);

/** "92.50" → "92,5": as short as it can be said. */
export const short = (printed: string): string => toComma(printed.replace(/\.?0+$/, ''));

/** A ratio as a percentage for a formula: "0.925" → "92,5", "23/24" → "95,8333…". */
export function ratioText({ exact, printed }: Figure): string {
  const [above, below] = exact.split('/');
  if (below === undefined) return short(printed);
  const cut = ((BigInt(above ?? '0') * 1_000_000n) / BigInt(below)).toString().padStart(5, '0');
  return `${cut.slice(0, -4)},${cut.slice(-4)}…`;
}

/** "92.50" → "92,50 %" */
export const percentOf = (printed: string): string => `${toComma(printed)}${NBSP}%`;
