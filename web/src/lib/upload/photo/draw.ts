/** The longest side of a photo that is sent, in pixels: an A4 page is read well at it. */
const LONGEST = 2000;
const QUALITY = 0.82;

type Canvas = Pick<OffscreenCanvas, 'getContext' | 'width' | 'height'>;

/** Width and height that fit, never larger than they are. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A picture drawn anew as a JPEG no longer than it has to be, upright and on white: what the camera wrote into the file
 * (place, time, serial number) stays behind. Throws when the browser cannot read it.
 */
export async function drawn(
  photo: Blob,
  newCanvas: (width: number, height: number) => Canvas,
  toBlob: (canvas: Canvas, type: string, quality: number) => Promise<Blob>,
): Promise<Blob> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = newCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D | null;
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return toBlob(canvas, 'image/jpeg', QUALITY);
}
