import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { newId } from '@so-viec/shared/id/uuidv7';
import { faultsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const PLACE = 'GPS 10.0452N 105.7469E';

let server: JourneyServer;
let output: string;
test.beforeEach(async () => {
  server = await openJourneyServer('sqlite');
  output = newId();
  const product = { id: output, name: 'Báo cáo', quantity: 1, documentNumber: '' };
  await writeLine(server, 'ha.ttt', lineOf(server, { output: product }));
});
test.afterEach(() => server.close());
test.setTimeout(120_000);

/** A photo of so many pixels as a phone makes one, with where it was taken in its first segment, padded to `size` bytes. */
async function photoOf(page: Page, width: number, height: number, size: number): Promise<Buffer> {
  const drawn = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      const stripe = context.createLinearGradient(0, 0, w, h);
      for (let at = 0; at <= 40; at++)
        stripe.addColorStop(at / 40, `hsl(${at * 77} 80% ${30 + (at % 5) * 10}%)`);
      context.fillStyle = stripe;
      context.fillRect(0, 0, w, h);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(drawn, 'base64');
  const segments: Buffer[] = [jpeg.subarray(0, 2)];
  let length = jpeg.length;
  const exif = Buffer.from(`Exif\0\0${PLACE}`);
  while (segments.length < 2 || length < size) {
    const body = segments.length === 1 ? exif : Buffer.alloc(65_000, 0x41);
    const head = Buffer.from([0xff, segments.length === 1 ? 0xe1 : 0xef, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    segments.push(head, body);
    length += head.length + body.length;
  }
  return Buffer.concat([...segments, jpeg.subarray(2)]);
}

const stored = async () => {
  const rows = await server.db.selectFrom('stored_file').selectAll().execute();
  return rows.map(({ name, content, size }) => ({ name, size, content: Buffer.from(content) }));
};

/** Width and height by the frame header of a JPEG. */
function sizeOf(jpeg: Buffer): [number, number] {
  for (let at = 2; at < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return [0, 0];
}

test('a photo of 40 MB goes as a small one without its place, and the page goes on meanwhile', async ({
  browser,
}) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  const photo = await photoOf(page, 6000, 4500, 40 * 1024 * 1024);
  expect(photo.length).toBeGreaterThan(40 * 1024 * 1024);
  const folder = await mkdtemp(join(tmpdir(), 'sv-photo-'));
  const file = join(folder, 'IMG_0001.JPG');
  await writeFile(file, photo);
  await page.goto(`/san-pham/${output}`);
  await expect(page.getByRole('button', { name: 'Chụp ảnh' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.evaluate(() => {
    const gaps = { longest: 0, last: performance.now() };
    Object.assign(window, { gaps });
    const beat = () => {
      gaps.longest = Math.max(gaps.longest, performance.now() - gaps.last);
      gaps.last = performance.now();
      setTimeout(beat, 10);
    };
    beat();
  });
  await page.getByLabel('Chụp ảnh').last().setInputFiles(file);
  await expect(page.getByRole('link', { name: 'IMG_0001.jpg' })).toBeVisible({ timeout: 40_000 });
  const longest = await page.evaluate(
    () => (window as unknown as { gaps: { longest: number } }).gaps.longest,
  );
  test
    .info()
    .annotations.push({ type: 'longest pause of the page', description: `${Math.round(longest)} ms` });
  expect(longest).toBeLessThan(1000);
  await rm(folder, { recursive: true });
  const [sent] = await stored();
  expect(sizeOf(sent?.content ?? Buffer.alloc(0))).toEqual([2000, 1500]);
  expect(sent?.content.includes(PLACE)).toBe(false);
  expect(sent?.size ?? 0).toBeLessThan(2 * 1024 * 1024);
});

test('a file in pieces goes on where the line broke', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await page.goto(`/san-pham/${output}`);
  const pieces: string[] = [];
  let isCut = false;
  await page.route('**/api/uploads/*/pieces/*', async (route) => {
    const at = route.request().url().split('/').at(-1) ?? '';
    if (at === '2' && !isCut) {
      isCut = true;
      await page.context().setOffline(true);
      setTimeout(() => void page.context().setOffline(false), 1500);
      return route.abort('internetdisconnected');
    }
    return route.continue();
  });
  page.on('response', (response) => {
    const at = /pieces\/(\d+)$/.exec(response.url())?.[1];
    if (at && response.ok()) pieces.push(at);
  });
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.4\n%'),
    Buffer.alloc(2_200_000, 0x61),
    Buffer.from('\n%%EOF\n'),
  ]);
  await page
    .getByLabel('Thêm tệp')
    .last()
    .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(page.getByText(/phần \d trên 5/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'bao-cao.pdf' })).toBeVisible({ timeout: 30_000 });
  expect([isCut, pieces]).toEqual([true, ['0', '1', '2', '3', '4']]);
  const [file] = await stored();
  expect(file?.content.equals(pdf)).toBe(true);
});

test('a picture that the browser cannot read is said, with what to do', async ({ browser }) => {
  const page = await openAs(browser, server, 'ha.ttt', PHONE);
  await page.goto(`/san-pham/${output}`);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypheic'), Buffer.alloc(500)]);
  await page
    .getByLabel('Thêm tệp')
    .last()
    .setInputFiles({ name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer: heic });
  await expect(page.getByRole('alert')).toContainText('không đọc được ảnh IMG_0002.HEIC');
  expect(await stored()).toEqual([]);
});
