import '../../i18n/all-refusals.ts';
import { Problem } from '../../problem.ts';
import { drawn } from './draw.ts';

/** In a worker, so that the page goes on while forty megabytes are read; null when it cannot be read. */
function drawnAside(photo: Blob): Promise<Blob | null> {
  const worker = new Worker(new URL('./shrink.worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Blob | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data);
    worker.onerror = () => resolve(null);
  });
  worker.postMessage(photo);
  return answer.finally(() => worker.terminate());
}

/** On the page itself, for a browser whose workers cannot draw. */
function drawnHere(photo: Blob): Promise<Blob | null> {
  const newCanvas = (width: number, height: number) =>
    Object.assign(document.createElement('canvas'), { width, height }) as unknown as OffscreenCanvas;
  const toBlob = (canvas: object, type: string, quality: number) =>
    new Promise<Blob>((resolve, reject) => {
      const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('no picture')));
      (canvas as HTMLCanvasElement).toBlob(done, type, quality);
    });
  return drawn(photo, newCanvas, toBlob).catch(() => null);
}

/**
 * A photo as it is sent: a JPEG of two thousand pixels at most, without where and when it was taken. Refuses with
 * `photo-unreadable` what this browser cannot read, most often HEIC.
 */
export async function shrink(photo: File): Promise<File> {
  const canAside = 'OffscreenCanvas' in globalThis && 'Worker' in globalThis;
  const shrunk = (canAside ? await drawnAside(photo) : null) ?? (await drawnHere(photo));
  if (!shrunk) {
    const refused = { path: 'file', code: 'photo-unreadable', params: { name: photo.name } };
    throw new Problem({ code: 'file-refused', status: 422, fields: [refused] });
  }
  const name = photo.name.replace(/\.[^.]*$/, '');
  return new File([shrunk], `${name || 'anh'}.jpg`, { type: 'image/jpeg' });
}
