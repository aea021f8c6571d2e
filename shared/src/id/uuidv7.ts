type Fill = (bytes: Uint8Array) => Uint8Array;

const ID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** A clock set back by less than this keeps counting on the last millisecond; further back starts anew. */
const ROLLBACK_MS = 10_000;

const draw: Fill = (bytes) =>
  (globalThis as unknown as { crypto: { getRandomValues: Fill } }).crypto.getRandomValues(bytes);

/** Drawn for some hundred ids at a time: asking the system for each took 3 % of saving a line. */
const pool = new Uint8Array(4000);
let used = pool.length;

const secure: Fill = (bytes) => {
  if (used + bytes.length > pool.length) {
    draw(pool);
    used = 0;
  }
  bytes.set(pool.subarray(used, used + bytes.length));
  used += bytes.length;
  return bytes;
};

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The two hexadecimal digits of the lowest byte. */
const two = (value: number): string => HEX[value & 0xff] ?? '';

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
    const time = last.toString(16).padStart(12, '0');
    const head = `${time.slice(0, 8)}-${time.slice(8)}-${two(0x70 | (counter >> 8))}${two(counter)}`;
    const tail = two(at(4)) + two(at(5)) + two(at(6)) + two(at(7)) + two(at(8)) + two(at(9));
    return `${head}-${two(0x80 | (at(2) & 0x3f))}${two(at(3))}-${tail}`;
  };
}

/** A new UUIDv7 as small-letter text. `now` in milliseconds and `random` are for tests and made-up histories. */
export const newId = idSource();

/** True for a UUIDv7 in small letters: the one spelling an id may have. */
export function isId(text: string): boolean {
  return ID_SHAPE.test(text);
}
