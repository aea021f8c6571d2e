import { PIECE_SIZE } from '@so-viec/shared/file/file-kind';
import { answerTo } from '../api.ts';
import { ownFetch } from '../own-fetch.ts';
import { patiently } from './patience.ts';

/** How much of a file has arrived. */
export type Progress = (sent: { part: number; parts: number }) => void;

const isPicture = ({ type, name }: File) => type.startsWith('image/') || /\.(hei[cf]|webp|avif)$/i.test(name);

/**
 * Sends a file to its address, whose end is the id it will have. Pictures are shrunk first and lose where they were taken;
 * what is larger than a piece goes in pieces, and a break of the line costs one of them. Throws Problem like `call`.
 */
export async function upload(address: string, picked: File, onProgress?: Progress): Promise<void> {
  const file = isPicture(picked) ? await (await import('./photo/shrink.ts')).shrink(picked) : picked;
  const query = `?name=${encodeURIComponent(file.name)}`;
  if (file.size <= PIECE_SIZE) return void (await send('PUT', address + query, await bytesOf(file)));
  const parts = Math.ceil(file.size / PIECE_SIZE);
  await sendPieces(address.split('/').at(-1) ?? '', file, parts, onProgress);
  await patiently(() => send('PUT', `${address}${query}&pieces=${parts}`));
}

const bytesOf = async (part: Blob) => new Uint8Array(await part.arrayBuffer());

async function sendPieces(id: string, file: File, parts: number, onProgress?: Progress): Promise<void> {
  const answer = await patiently(() => send('GET', `/api/uploads/${id}`));
  const there = new Set(((await answer.json()) as { pieces: number[] }).pieces);
  for (let part = 0; part < parts; part++) {
    onProgress?.({ part, parts });
    if (there.has(part)) continue;
    const bytes = await bytesOf(file.slice(part * PIECE_SIZE, (part + 1) * PIECE_SIZE));
    await patiently(() => send('PUT', `/api/uploads/${id}/pieces/${part}`, bytes));
  }
}

function send(method: string, address: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
  const bytes = body && { body, headers: { 'Content-Type': 'application/octet-stream' } };
  return answerTo(ownFetch(new URL(address, globalThis.location.origin), { method, ...bytes }));
}
