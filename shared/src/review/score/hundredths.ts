import { divideHalfUp } from '../../decimal/decimal.ts';

/** Points as they are printed and kept: integers of hundredths. 6825 → "68.25" */
export function printHundredths(hundredths: number): string {
  return divideHalfUp(hundredths, 100, 2) ?? '';
}

/** "68.25" → 6825: reads what this program printed. */
export function hundredthsOf(printed: string): number {
  return Number(printed.replace('.', ''));
}
