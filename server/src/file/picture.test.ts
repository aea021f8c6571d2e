import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { checkFile } from './store-file.ts';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a1c1c' } });

/** As a camera writes it: held upright, with the place and who held it, and somebody's page behind it. */
const camera = await photo(40, 20)
  .withExif({ IFD0: { Artist: 'Trần Thị Thu Hà' }, IFD3: { GPSLatitude: '21/1 2/1 0/1' } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();

/** A PNG that says it is so large. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const bytes = await photo(2, 2).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

async function refusalOf(bytes: Buffer, name: string): Promise<unknown> {
  try {
    return await checkFile('id', name, bytes);
  } catch (error) {
    if (error instanceof Problem) return error.body.fields?.[0]?.code;
    throw error;
  }
}

describe('a picture that is handed in', () => {
  it('is kept without its place, its people and what stands behind it, the right way up', async () => {
    const sent = Buffer.concat([camera, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { content, mediaType, size } = await checkFile('id', 'anh.jpg', sent);
    expect([mediaType, size]).toEqual(['image/jpeg', content.length]);
    const kept = await sharp(content).metadata();
    expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([20, 40, undefined, undefined]);
    expect(content.includes('<script>') || content.includes('PK\u0003\u0004')).toBe(false);
  });

  it('is the same each time it is sent', async () => {
    const [one, other] = [await checkFile('a', 'anh.jpg', camera), await checkFile('a', 'anh.jpg', camera)];
    expect(other.sha256).toBe(one.sha256);
  });

  it('of another kind stays of that kind', async () => {
    const { mediaType, content } = await checkFile('id', 'anh.png', await photo(3, 3).png().toBuffer());
    expect([mediaType, (await sharp(content).metadata()).format]).toEqual(['image/png', 'png']);
  });

  it.each<[string, Promise<Buffer>, string, string]>([
    ['too large to be drawn', pngOf(30_000, 30_000), 'anh.png', 'file-bomb'],
    ['only by its first bytes', Promise.resolve(camera.subarray(0, 20)), 'anh.jpg', 'file-broken'],
  ])('that is %s is refused', async (_what, bytes, name, code) => {
    expect(await refusalOf(await bytes, name)).toBe(code);
  });
});
