import { findSetting } from '@so-viec/db';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/env.ts';
import type { ClientFile, ReadClient } from './client-files.ts';
import { bestEncoding } from './encoding.ts';

/** Vite writes this word as the nonce everywhere in index.html (`html.cspNonce` in web/vite.config.ts). */
export const NONCE_PLACEHOLDER = '__SV_CSP_NONCE__';

/** `1` here says before the sign-in that this is a demo. */
const DEMO_PLACEHOLDER = '__SV_DEMO__';

const NOT_BUILT =
  'Chưa có giao diện của Sổ Việc trên máy chủ này. Chạy "npm start" ở thư mục gốc, lệnh đó dựng giao diện rồi chạy lại máy chủ.\n';

/** The built client: its files as they are, and its page at every address that is none of a file. */
export function clientRoutes(read: ReadClient) {
  return new Hono<AppEnv>().get('*', async (c) => {
    const client = await read();
    if (!client) return c.text(NOT_BUILT, 503);
    const file = client.files.get(c.req.path);
    if (file) return answerFile(c, file);
    if (!isPage(c)) return c.text('Không có tệp này.\n', 404);
    const demo = (await findSetting(c.var.db, 'demo')) === '1' ? '1' : '';
    const page = client.page.replaceAll(NONCE_PLACEHOLDER, c.var.cspNonce).replaceAll(DEMO_PLACEHOLDER, demo);
    return c.html(page, 200, { 'Cache-Control': 'no-cache' });
  });
}

/** Every answer of the API tells which release of the client the server has, so that a page of an older one can say so. */
export function tellRelease(read: ReadClient): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next();
    const release = (await read())?.release;
    if (release) c.res.headers.set('Sv-Release', release);
  };
}

/** How long a browser may keep a file: names under /assets carry a hash; the worker is asked for anew each time. */
function keptFor(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  return path === '/sw.js' ? 'no-cache' : 'public, max-age=3600';
}

function answerFile(c: Context<AppEnv>, file: ClientFile): Response {
  c.header('Content-Type', file.type);
  c.header('Cache-Control', keptFor(c.req.path));
  if (file.br || file.gzip) c.header('Vary', 'Accept-Encoding');
  const has = { br: file.br !== undefined, gzip: file.gzip !== undefined };
  const encoding = bestEncoding(c.req.header('Accept-Encoding') ?? '', has);
  if (encoding) c.header('Content-Encoding', encoding);
  const content = (encoding && file[encoding]) ?? file.plain;
  c.header('Content-Length', String(content.byteLength));
  return c.body(content, 200);
}

/** A page's address may hold a dot (a unit's code), so what the browser asks for decides, then the address. */
function isPage(c: Context<AppEnv>): boolean {
  if (c.req.path.startsWith('/assets/')) return false;
  return (c.req.header('Accept') ?? '').includes('text/html') || !/\.[^/.]*$/.test(c.req.path);
}
