/** Reads one search parameter; what cannot be read is left out, so that a mistyped address still opens its page. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** A whole number above nought, or undefined. */
export const whole = (value: unknown): number | undefined =>
  Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined;

/** One of the words given, or undefined. */
export function oneOf<const T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** Leaves out what is undefined, so that it does not stand in the address. */
export function defined<T extends Record<string, unknown>>(
  search: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

/** An address within this site, or undefined: what leads elsewhere is never followed. */
export function ownAddress(value: unknown): string | undefined {
  const typed = text(value);
  if (!typed?.startsWith('/')) return undefined;
  const base = 'http://own.invalid';
  return URL.canParse(typed, base) && new URL(typed, base).origin === base ? typed : undefined;
}
