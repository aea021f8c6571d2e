import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What is handed in is never a page of ours, even where a browser shows it. */
const POLICY_OF_DATA = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A strict Content-Security-Policy with a nonce for each answer, and the usual companions. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  const isData = c.req.path.startsWith('/api');
  const nonce = isData ? '' : randomBytes(16).toString('base64');
  c.set('cspNonce', nonce);
  await next();
  const { headers } = c.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (c.var.config.publicOrigin?.startsWith('https:')) {
    headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
  // A file of the client is no document: what binds only those is bytes on a poor line, thirty times over.
  if (c.req.path.startsWith('/assets/') && c.res.ok) {
    headers.set('Content-Security-Policy', "frame-ancestors 'none'");
    return;
  }
  headers.set('Content-Security-Policy', isData ? POLICY_OF_DATA : policy(nonce));
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=()');
  if (isData && !headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};
