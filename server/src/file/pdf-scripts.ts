import { constants, inflate } from 'node:zlib';

/** Names in a PDF whose action runs a script or starts a program. */
const ACTIONS = ['/JavaScript', '/Launch'];
/** Objects may stand packed within streams of objects: so much of them is unpacked, in all. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Ways to write a stream of objects that no program uses but to hide what is in it. */
const HIDING =
  /\/(ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt|Predictor\s+[2-9]\d*|Predictor\s+1\d+)\b/;
/** Whatever stands between a dictionary and its stream, comments too: the word alone tells. */
const STREAM = /(?<![A-Za-z])stream(?:\r\n|\n|\r)/g;

type Found = 'file-scripts' | 'file-broken' | 'file-protected' | 'file-bomb';

/** Why a PDF is not taken: a script or a program that it starts, also within packed objects. Undefined where there is none. */
export async function scriptsIn(bytes: Buffer): Promise<Found | undefined> {
  const text = bytes.toString('latin1');
  if (acts(text)) return 'file-scripts';
  let [from, left] = [0, MOST_UNPACKED];
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    const said = named(text.slice(from, index));
    from = index + word.length;
    if (!said.includes('/ObjStm')) continue;
    if (HIDING.test(said)) return 'file-scripts';
    const objects = await unpacked(bytes.subarray(from), left);
    if (objects === 'too-big') return 'file-bomb';
    // Plain objects stand in the text that was read already.
    if (objects === 'broken' && !/\/(FlateDecode|Fl)\b/.test(said)) continue;
    if (objects === 'broken') return /\/Encrypt\b/.test(text) ? 'file-protected' : 'file-broken';
    if (acts(objects.toString('latin1')) || (await isPacked(objects))) return 'file-scripts';
    left -= objects.length;
  }
  return undefined;
}

/** Objects packed a second time: nobody does it but to hide them. */
const isPacked = async (objects: Buffer): Promise<boolean> =>
  objects.length > 0 && (await unpacked(objects, MOST_UNPACKED)) !== 'broken';

/** Letters of a name may be written by their number: /J#61vaScript. */
const named = (text: string): string =>
  text.includes('#')
    ? text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

function acts(text: string): boolean {
  const written = named(text);
  return ACTIONS.some((name) => written.includes(name));
}

/** What a stream unpacks to; it ends by itself, whatever stands behind it. */
function unpacked(data: Buffer, most: number): Promise<Buffer | 'broken' | 'too-big'> {
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
  return new Promise((resolve) => {
    inflate(data, options, (error, objects) => {
      if (!error) resolve(objects);
      else resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-big' : 'broken');
    });
  });
}
