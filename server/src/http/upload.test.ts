import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv, Deps } from './env.ts';
import { limitBody } from './guard/limit-body.ts';
import { sameOriginWrites } from './guard/same-origin.ts';
import { readUpload, UPLOAD_LIMIT } from './upload.ts';

const MEGABYTE = 1024 * 1024;
const BYTES = { 'Content-Type': 'application/octet-stream', 'Sec-Fetch-Site': 'same-origin' };

/** The doors of the server before a route that takes a file, and one that does not. */
const app = new Hono<AppEnv>()
  .use(async (c, next) => {
    c.set('config', { publicOrigin: undefined } as unknown as Deps['config']);
    await next();
  })
  .use(limitBody)
  .use(sameOriginWrites)
  .put('/api/schemes/:id/files/:fileId', async (c) => c.json({ size: (await readUpload(c)).length }, 201))
  .put('/api/schemes/:id', (c) => c.json({}, 200));
app.onError(answerProblem);

async function put(path: string, size: number, headers: Record<string, string> = {}): Promise<unknown[]> {
  const told: Record<string, string> = { ...BYTES, 'Content-Length': String(size), ...headers };
  const known = Object.entries(told).filter(([, value]) => value !== '');
  const response = await app.request(path, {
    method: 'PUT',
    headers: Object.fromEntries(known),
    body: new Uint8Array(size),
  });
  const body = (await response.json()) as { code?: string; size?: number };
  return [response.status, body.code ?? body.size];
}

const FILE = '/api/schemes/1/files/2';

describe('a file', () => {
  it.each([0, 5, MEGABYTE + 1, UPLOAD_LIMIT])('of %i bytes is taken as it is', async (size) => {
    expect(await put(FILE, size)).toEqual([201, size]);
  });

  it('over 20 MB is refused, and the number is said', async () => {
    const size = UPLOAD_LIMIT + 1;
    expect(await put(FILE, size)).toEqual([413, 'file-too-large']);
  });

  it('whose length is not told has the limit of any other body', async () => {
    expect(await put(FILE, MEGABYTE, { 'Content-Length': '' })).toEqual([201, MEGABYTE]);
    expect(await put(FILE, MEGABYTE + 1, { 'Content-Length': '' })).toEqual([413, 'too-large']);
    expect(await put(FILE, MEGABYTE + 1, { 'Transfer-Encoding': 'chunked' })).toEqual([413, 'too-large']);
  });

  it('from another origin is refused', async () => {
    expect(await put(FILE, 5, { 'Sec-Fetch-Site': 'cross-site' })).toEqual([403, 'cross-origin']);
  });

  it('is taken where a route takes one, and nowhere else', async () => {
    expect(await put('/api/schemes/1', 5)).toEqual([415, 'not-json']);
    expect(await put('/api/schemes/1', MEGABYTE + 1)).toEqual([413, 'too-large']);
    expect(await put(FILE, 5, { 'Content-Type': 'multipart/form-data' })).toEqual([415, 'not-json']);
    expect(await put(FILE, 5, { 'Content-Type': 'application/json' })).toEqual([415, 'not-a-file']);
  });
});
