import { setImmediate } from 'node:timers/promises';
import { constants, createInflate } from 'node:zlib';

/** Names in a PDF whose action runs a script or starts a program. */
const ACTIONS = /\/(?:JavaScript|Launch)/;
/** Objects may stand packed within streams of objects: so much of them is read and unpacked, in all, whether it is whole or not. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A file of the largest size has fewer: some hundred objects stand in each. */
const MOST_STREAMS = 5000;
/** Ways to write a stream of objects that no program uses but to hide what is in it. */
const HIDING =
  /\/(?:(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)\b|Predictor(?:\s+(?:[2-9]|1\d)|\s{64}))/;
const FLATE = /\/(?:FlateDecode|Fl)\b/;
/** Whatever stands between a dictionary and its stream, comments too: the word alone tells. */
const OBJECTS_OR_STREAM = /\/ObjStm|stream(?:\r\n|\n|\r)/g;
/** So much is looked through at once; then others have their turn. */
const PIECE = 256 * 1024;
const UNPACKED_AT_ONCE = 64 * 1024;
/** Longer than each of these words, with every letter of it written by its number. */
const LONGEST = 128;

type Found = 'file-scripts' | 'file-broken' | 'file-protected' | 'file-bomb';

/** How many streams of objects were looked into, and how many bytes that took. */
interface Tried {
  streams: number;
  bytes: number;
}

/** Why a PDF is not taken: a script or a program that it starts, also within packed objects. Undefined where there is none. */
export async function scriptsIn(bytes: Buffer): Promise<Found | undefined> {
  if (await says(bytes, ACTIONS)) return 'file-scripts';
  const tried: Tried = { streams: 0, bytes: 0 };
  for await (const { said, packed } of streamsOfObjects(bytes)) {
    if (await says(said, HIDING)) return 'file-scripts';
    const found = await scriptsWithin(packed, tried);
    // Plain objects stand in the text that was read already.
    if (found === 'broken' && !(await says(said, FLATE))) continue;
    if (found === 'broken') return (await says(bytes, /\/Encrypt\b/)) ? 'file-protected' : 'file-broken';
    if (found) return found;
  }
  return undefined;
}

/** The streams that hold objects: what is said of each since the stream before, and what follows. */
async function* streamsOfObjects(bytes: Buffer): AsyncGenerator<{ said: Buffer; packed: Buffer }> {
  let [from, isOfObjects] = [0, false];
  for await (const { at, text } of piecesOf(bytes)) {
    for (const { index, 0: word } of text.matchAll(OBJECTS_OR_STREAM)) {
      // The rest is the beginning of the next piece.
      if (index >= PIECE) break;
      if (word.startsWith('/')) isOfObjects = true;
      if (word.startsWith('/') || isLetter(bytes[at + index - 1])) continue;
      const end = at + index + word.length;
      if (isOfObjects) yield { said: bytes.subarray(from, at + index), packed: bytes.subarray(end) };
      [from, isOfObjects] = [end, false];
    }
  }
}

const isLetter = (byte = 0): boolean => /[A-Za-z]/.test(String.fromCharCode(byte));

async function says(bytes: Buffer, words: RegExp): Promise<boolean> {
  for await (const { text } of piecesOf(bytes)) if (words.test(text)) return true;
  return false;
}

/** The text piece by piece, each going on into the next so far that no word is cut. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<{ at: number; text: string }> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (at > 0) await setImmediate();
    yield { at, text: named(bytes.subarray(at, at + PIECE + LONGEST)) };
  }
}

/** What ends a name. */
const ENDS = new Uint8Array(256);
for (const byte of Buffer.from('\0\t\n\f\r ()<>[]{}/%')) ENDS[byte] = 1;
const HASH = 0x23;
const SPACE = 0x20;

/** Letters of a name may be written by their number, /J#61vaScript: the text with such names written out, each in its place. */
function named(bytes: Buffer): string {
  if (!bytes.includes(HASH)) return bytes.toString('latin1');
  const written = Buffer.alloc(bytes.length, SPACE);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    // What a name before is shorter now stays blank behind it.
    if (ENDS[byte]) to = at;
    const letter = byte === HASH ? numberAt(bytes, at + 1) : undefined;
    written[to] = letter ?? byte;
    to += 1;
    if (letter !== undefined) at += 2;
  }
  return written.toString('latin1');
}

/** The two hexadecimal digits that stand there. */
function numberAt(bytes: Buffer, at: number): number | undefined {
  const [high, low] = [digitOf(bytes[at]), digitOf(bytes[at + 1])];
  return high < 0 || low < 0 ? undefined : high * 16 + low;
}

function digitOf(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** What is wrong with objects that are packed; a stream ends by itself, whatever stands behind it. */
async function scriptsWithin(packed: Buffer, tried: Tried): Promise<Found | 'broken' | undefined> {
  tried.streams += 1;
  if (tried.streams > MOST_STREAMS) return 'file-bomb';
  if (!isPacked(packed)) return 'broken';
  const stream = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: UNPACKED_AT_ONCE });
  stream.end(packed);
  let [rest, isFirst] = [Buffer.alloc(0), true];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      tried.bytes += chunk.length;
      if (tried.bytes > MOST_BYTES) return 'file-bomb';
      const objects = Buffer.concat([rest, chunk]);
      // Objects packed a second time: nobody does it but to hide them.
      if ((isFirst && isPacked(objects)) || ACTIONS.test(named(objects))) return 'file-scripts';
      [rest, isFirst] = [objects.subarray(-LONGEST), false];
    }
    return undefined;
  } catch {
    return 'broken';
  } finally {
    tried.bytes += stream.bytesWritten;
    stream.destroy();
  }
}

/** Whether packed bytes begin here; numbers, with which a stream of objects begins, are none. */
const isPacked = (bytes: Buffer): boolean =>
  bytes.length >= 2 &&
  ((bytes[0] ?? 0) & 15) === 8 &&
  bytes.readUInt16BE(0) % 31 === 0 &&
  ((bytes[1] ?? 0) & 32) === 0;
