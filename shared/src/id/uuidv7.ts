type Fill = (bytes: Uint8Array) => Uint8Array;

const ID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** A clock set back by less than this keeps counting on the last millisecond; further back starts anew. */
const ROLLBACK_MS = 10_000;

const secure: Fill = (bytes) =>
  (globalThis as unknown as { crypto: { getRandomValues: Fill } }).crypto.getRandomValues(bytes);

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A source of UUIDv7 (RFC 9562, 12-bit counter in rand_a) with a memory of its own; ids of a millisecond ascend. */
export function idSource(random: Fill = secure): (now?: number, random?: Fill) => string {
  let last = Number.NEGATIVE_INFINITY;
  let counter = 0;
  return (now = Date.now(), fill = random) => {
    const bytes = fill(new Uint8Array(10));
    const at = (index: number): number => bytes[index] ?? 0;
    if (now > last || last - now > ROLLBACK_MS) {
      last = now;
      counter = ((at(0) << 8) | at(1)) & 0x7ff;
    } else if (++counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    const time = hex(last, 12);
    const variant = hex(0x8000 | ((at(2) << 8) & 0x3f00) | at(3), 4);
    const tail = Array.from(bytes.subarray(4), (byte) => hex(byte, 2)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}-${tail}`;
  };
}

/** A new UUIDv7 as small-letter text. `now` in milliseconds and `random` are for tests and made-up histories. */
export const newId = idSource();

/** True for a UUIDv7 in small letters: the one spelling an id may have. */
export function isId(text: string): boolean {
  return ID_SHAPE.test(text);
}
