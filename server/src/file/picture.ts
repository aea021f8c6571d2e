import { refuseFile } from './file-content.ts';

/** More is a picture made to fill the memory, or one that nobody needs as proof. */
const MOST_PIXELS = 64_000_000;
const QUALITY = 90;
/** Others wait meanwhile. */
const PATIENCE = 10;

export type PictureKind = 'png' | 'jpg';

export const isPicture = (kind: string): kind is PictureKind => kind === 'png' || kind === 'jpg';

/** One picture at a time: a large one takes two hundred megabytes. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The same picture, drawn anew: nothing of the file goes on but its dots, turned as the camera held them. What stood
 * before, between or behind them (a place, a name, a page with a script) stays here. Refuses with `file-refused`.
 */
export function redraw(bytes: Buffer, kind: PictureKind): Promise<Buffer> {
  const drawn = turn.then(() => draw(bytes, kind));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Buffer, kind: PictureKind): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().timeout({ seconds: PATIENCE });
  const drawn = kind === 'png' ? picture.png() : picture.jpeg({ quality: QUALITY });
  return drawn
    .toBuffer()
    .catch((error: unknown) => refuseFile(/pixel limit/.test(String(error)) ? 'file-bomb' : 'file-broken'));
}
