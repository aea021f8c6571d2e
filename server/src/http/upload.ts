import { FILE_LIMIT } from '@so-viec/shared/file/file-kind';
import type { Context } from 'hono';
import type { AppEnv } from './env.ts';
import { Problem } from './problem.ts';

/** The largest file taken over the network, in bytes. */
export const UPLOAD_LIMIT = FILE_LIMIT;

/** Every route that takes a file ends so: `PUT /api/…/files/<id of the file>`. */
const UPLOAD_PATH = /\/files\/[^/]+$/;
const BYTES = /^application\/octet-stream\s*(;|$)/i;

const isOfBytes = (c: Context<AppEnv>) => BYTES.test(c.req.header('Content-Type') ?? '');

/**
 * Whether this request brings a file: the bytes as they are, never a form. A page of another origin cannot send this
 * content type without asking first.
 */
export function isUpload(c: Context<AppEnv>): boolean {
  return c.req.method === 'PUT' && UPLOAD_PATH.test(c.req.path) && isOfBytes(c);
}

/** The bytes of the file that a route takes. Refuses any other body with `not-a-file`. */
export async function readUpload(c: Context<AppEnv>): Promise<Buffer> {
  if (!isUpload(c)) throw new Problem('not-a-file');
  return Buffer.from(await c.req.arrayBuffer());
}
