/** Whole digits that keep thousandths exact in a number. */
const DECIMAL = /^(\d{1,12})(?:\.(\d{1,3}))?$/;

/** A plain decimal with a dot and up to three places, in thousandths: "1.5" → 1500. Undefined for anything else. */
export function milliOfText(text: string): number | undefined {
  const match = DECIMAL.exec(text);
  return match ? Number(`${match[1]}${(match[2] ?? '').padEnd(3, '0')}`) : undefined;
}

/** A plain decimal with a dot and up to two places, in hundredths: "27.5" → 2750. Undefined for anything else. */
export function hundredthsOfText(text: string): number | undefined {
  const milli = milliOfText(text);
  return milli === undefined || /\.\d{3}$/.test(text) ? undefined : milli / 10;
}
