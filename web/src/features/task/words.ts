import { toComma } from '@so-viec/shared/decimal/decimal';

/** Thousandths as people write them: 1500 → "1,5". */
export const milliText = (milli: number): string => toComma(String(milli / 1000));

/** "1,5" or "1.5" in thousandths; undefined for what is no number or finer than thousandths. */
export function readMilli(typed: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,3}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const milli = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  return milli > 0 ? milli : undefined;
}

/** A whole number from 1 to 9999, or undefined. */
export function readQuantity(typed: string): number | undefined {
  const whole = typed.trim().replaceAll('.', '');
  return /^\d{1,4}$/.test(whole) && Number(whole) > 0 ? Number(whole) : undefined;
}
