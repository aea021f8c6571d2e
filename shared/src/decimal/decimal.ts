const DECIMAL_TEXT = /^([-−]?)(\d+)(?:\.(\d{1,3})0*)?$/;

function scaled(digits: string, places: number): string {
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/**
 * A quotient of integers with exact `places`, a dot, halves rounded up (away from zero below it); undefined when the
 * denominator is 0. Throws RangeError for a number that is no integer.
 */
export function divideHalfUp(
  numerator: number | bigint,
  denominator: number | bigint,
  places: number,
): string | undefined {
  const above = BigInt(numerator) * 10n ** BigInt(places);
  const below = BigInt(denominator);
  if (below === 0n) return undefined;
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const rounded = (2n * size(above) + size(below)) / (2n * size(below));
  const sign = above < 0n !== below < 0n && rounded > 0n ? '-' : '';
  return sign + scaled(rounded.toString(), places);
}

/** Hours of whole minutes: `hoursOf(435, 2)` is "7.25". */
export function hoursOf(minutes: number, places: number): string {
  return divideHalfUp(minutes, 60, places) ?? '';
}

/** A decimal of the program as the screen writes it: "31051.5" → "31.051,5". */
export function toComma(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A percentage that is already a decimal string: "97.9" → "97,9 %" with a space that does not break. */
export const percent = (decimal: string): string => `${toComma(decimal)}\u00a0%`;

/** 31052 → "31.052" */
export function formatWhole(value: number | bigint): string {
  return toComma(value.toString());
}

/** Days counted in halves as a decimal: 62104 → "31052", 62103 → "31051.5". */
export function halvesToDecimal(halves: number): string {
  return divideHalfUp(halves, 2, halves % 2 === 0 ? 0 : 1) ?? '';
}

/** Thousands marks taken out and the decimal mark made a dot. One mark alone is the decimal mark. */
function withDot(text: string): string {
  const marks = text.replace(/[^.,]/g, '');
  if (marks.length <= 1) return text.replace(',', '.');
  const thousands = marks.charAt(0);
  const grouped = thousands === '.' ? /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  return grouped.test(text) ? text.replaceAll(thousands, '').replace(',', '.') : '';
}

/**
 * Reads "7,5", "7.5", "1.234,5" as thousandths (7500, 7500, 1234500). One mark alone is the decimal mark, so "1.234"
 * is one and a bit. Undefined for what is no number, has more than three places, or is too big to be exact.
 */
export function parseDecimal(text: string): { units: number } | undefined {
  const match = DECIMAL_TEXT.exec(withDot(text.trim().replace('−', '-')));
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  if (!Number.isSafeInteger(units)) return undefined;
  return { units: sign && units > 0 ? -units : units };
}
