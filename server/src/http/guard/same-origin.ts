import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { Problem } from '../problem.ts';
import { isUpload } from '../upload.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes come from our own pages and as JSON, or as the bytes of a file. Hono's csrf() lets a cross-origin JSON POST through, so
 * Sec-Fetch-Site decides, and Origin against the address asked for where a browser sends none.
 */
export const sameOriginWrites: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (READS.has(c.req.method)) return next();
  if (!isSameOrigin(c.req.header('Sec-Fetch-Site'), c.req.header('Origin'), expectedOrigins(c))) {
    throw new Problem('cross-origin');
  }
  // A press that says all by its address: a browser sends no content type with nothing.
  const hasBody = c.req.method !== 'DELETE' && c.req.header('Content-Length') !== '0';
  const type = c.req.header('Content-Type') ?? '';
  if (hasBody && !isUpload(c) && !/^application\/json\s*(;|$)/i.test(type)) throw new Problem('not-json');
  await next();
};

function expectedOrigins(c: Parameters<typeof sameOriginWrites>[0]): string[] {
  const { publicOrigin } = c.var.config;
  return publicOrigin ? [publicOrigin] : [new URL(c.req.url).origin];
}

function isSameOrigin(site: string | undefined, origin: string | undefined, expected: string[]): boolean {
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined && expected.includes(origin);
}
