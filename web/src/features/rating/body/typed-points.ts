const TYPED = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/** Points as typed ("28,5", "28.5") in hundredths; undefined where they cannot be read. */
export function hundredthsTyped(typed: string): number | undefined {
  const [, whole, places = ''] = TYPED.exec(typed.trim()) ?? [];
  return whole === undefined ? undefined : Number(`${whole}${places.padEnd(2, '0')}`);
}
