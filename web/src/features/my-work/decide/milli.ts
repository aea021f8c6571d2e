/** A coefficient as people write it ("1,5", "0.125") in thousandths; undefined where it is none. */
export function readMilli(typed: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,3})(?:[.,](\d{1,3}))?$/.exec(typed.trim()) ?? [];
  const milli = Number(whole) * 1000 + Number(part.padEnd(3, '0'));
  return whole !== undefined && milli > 0 ? milli : undefined;
}

/** 1500 → "1,5" */
export function milliText(milli: number): string {
  const part = String(milli % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return part === '' ? String(Math.floor(milli / 1000)) : `${Math.floor(milli / 1000)},${part}`;
}
