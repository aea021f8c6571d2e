import { drawn } from './draw.ts';

/** Draws a photo off the page's thread; answers with the picture, or null for one that cannot be read. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const newCanvas = (width: number, height: number) => new OffscreenCanvas(width, height);
  const toBlob = (canvas: object, type: string, quality: number) =>
    (canvas as OffscreenCanvas).convertToBlob({ type, quality });
  const shrunk = await drawn(data, newCanvas, toBlob).catch(() => null);
  self.postMessage(shrunk);
};
