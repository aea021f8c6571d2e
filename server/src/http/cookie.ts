import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { AppEnv } from './env.ts';

type Ctx = Context<AppEnv>;

/** Every cookie that the server reads: what the hostile requests vary. The last one goes on with a state. */
export const COOKIES = [
  'sv_session',
  'sv_browser',
  'sv_wait',
  'sv_push',
  'sv_outcome',
  'sv_provider',
  'sv_leaving_',
] as const;
type CookieName = (typeof COOKIES)[number] | `sv_leaving_${string}`;

interface Kept {
  /** In seconds; without it until the browser is closed. */
  maxAge?: number;
  /** Where a cookie of http goes; `__Host-` goes everywhere. */
  path?: string;
  sameSite?: 'Lax' | 'Strict';
}

const HOST = '__Host-';

const isHttps = (c: Ctx): boolean => c.var.config.publicOrigin?.startsWith('https:') ?? false;

/** A cookie's name as the browser knows it: `__Host-` at an https address, which nobody but this host can write there. */
export function cookieName(c: Ctx, name: string): string {
  return isHttps(c) ? HOST + name : name;
}

/** What the browser keeps by this name. */
export function readCookie(c: Ctx, name: CookieName): string | undefined {
  return textOf(c, cookieName(c, name));
}

/**
 * A mark that opens nothing, by the name it had before names began with `__Host-` too: a browser that was known stays
 * known. A session is never read so, since another host of the domain could plant one.
 */
export function readMark(c: Ctx, name: CookieName): string | undefined {
  return readCookie(c, name) ?? textOf(c, name);
}

/** A value with U+0000, which none of ours has, is none: PostgreSQL, which holds it in no text, would break while looking. */
function textOf(c: Ctx, name: string): string | undefined {
  const text = getCookie(c, name);
  return text?.includes('\0') ? undefined : text;
}

/** The names of cookies here that begin so, without what https puts before them. */
export function cookieNames(c: Ctx, start: CookieName): CookieName[] {
  const first = cookieName(c, start);
  const cut = first.length - start.length;
  return Object.keys(getCookie(c))
    .filter((name) => name.startsWith(first))
    .map((name) => name.slice(cut) as CookieName);
}

/** Gives the browser a cookie that no script reads. */
export function writeCookie(c: Ctx, name: CookieName, value: string, kept: Kept = {}): void {
  const { path = '/', sameSite = 'Lax', maxAge } = kept;
  const options: CookieOptions = { httpOnly: true, sameSite, ...(maxAge !== undefined && { maxAge }) };
  if (isHttps(c)) setCookie(c, name, value, { ...options, path: '/', secure: true, prefix: 'host' });
  else setCookie(c, name, value, { ...options, path });
}

/** Takes a cookie back. */
export function dropCookie(c: Ctx, name: CookieName, kept: Omit<Kept, 'maxAge'> = {}): void {
  writeCookie(c, name, '', { ...kept, maxAge: 0 });
}
