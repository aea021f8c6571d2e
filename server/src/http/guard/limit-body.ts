import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from '../env.ts';
import { Problem } from '../problem.ts';
import { isUpload, UPLOAD_LIMIT } from '../upload.ts';

const LIMIT = 1024 * 1024;
const readAndLimit = bodyLimit({ maxSize: LIMIT });

/**
 * Refuses bodies over 1 MB, files over 20 MB. Hono's own turns each request into a web stream, even one without a
 * body or of a length that is told; that made up a tenth of a save. A body whose length is not told is read here,
 * before anybody is known, so it has the small limit whatever it is.
 */
export const limitBody: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const length = toldLength(c);
  if (length !== undefined && length <= LIMIT) return next();
  if (length === undefined || !isUpload(c)) return readAndLimit(c, next);
  if (length > UPLOAD_LIMIT)
    throw new Problem('file-too-large', { params: { megabytes: UPLOAD_LIMIT / LIMIT } });
  return next();
};

function toldLength(c: Context<AppEnv>): number | undefined {
  const length = c.req.header('Content-Length');
  return c.req.header('Transfer-Encoding') === undefined && length !== undefined ? Number(length) : undefined;
}
