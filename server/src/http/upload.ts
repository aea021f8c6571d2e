import { FILE_LIMIT } from '@so-viec/shared/file/file-kind';
import type { Context } from 'hono';
import { joinPieces } from '../file/pieces.ts';
import type { AppEnv } from './env.ts';
import { Problem } from './problem.ts';

/** The largest file taken over the network, in bytes. */
export const UPLOAD_LIMIT = FILE_LIMIT;

/** Every route that takes a file or a piece of one ends so: `PUT /api/…/files/<id of the file>`. */
const UPLOAD_PATH = /\/(files|pieces)\/[^/]+$/;
const BYTES = /^application\/octet-stream\s*(;|$)/i;

const isOfBytes = (c: Context<AppEnv>) => BYTES.test(c.req.header('Content-Type') ?? '');

/**
 * Whether this request brings a file: the bytes as they are, never a form. A page of another origin cannot send this
 * content type without asking first.
 */
export function isUpload(c: Context<AppEnv>): boolean {
  return c.req.method === 'PUT' && UPLOAD_PATH.test(c.req.path) && isOfBytes(c);
}

/** The bytes that a request brings. Refuses any other body with `not-a-file`. */
export async function readBytes(c: Context<AppEnv>): Promise<Buffer> {
  if (!isUpload(c)) throw new Problem('not-a-file');
  return Buffer.from(await c.req.arrayBuffer());
}

/** The bytes of the file that a route takes: in its body, or sent before in `?pieces=` so many under the file's id. */
export async function readUpload(c: Context<AppEnv>): Promise<Buffer> {
  const count = c.req.query('pieces');
  if (count === undefined) return readBytes(c);
  const uploadId = c.req.path.split('/').at(-1) ?? '';
  return joinPieces(c.var.db, { accountId: c.var.access.actor.accountId, uploadId }, Number(count));
}
