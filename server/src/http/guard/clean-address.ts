import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { Problem } from '../problem.ts';

/** Nothing is at an address with U+0000: PostgreSQL, which holds it in no text, would break while looking. */
export const cleanAddress: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.url.includes('%00')) throw new Problem('not-found');
  return next();
};
