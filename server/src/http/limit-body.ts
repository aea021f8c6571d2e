import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './env.ts';

const LIMIT = 1024 * 1024;
const readAndLimit = bodyLimit({ maxSize: LIMIT });

/**
 * Refuses bodies over 1 MB. Hono's own turns each request into a web stream, even one without a body or of a
 * length that is told; that made up a tenth of a save.
 */
export const limitBody: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const length = c.req.header('Content-Length');
  const isTold = length !== undefined && c.req.header('Transfer-Encoding') === undefined;
  return isTold && Number(length) <= LIMIT ? next() : readAndLimit(c, next);
};
