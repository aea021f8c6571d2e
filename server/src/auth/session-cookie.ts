import { hash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { dropCookie, readCookie, readMark, writeCookie } from '../http/cookie.ts';
import type { AppEnv } from '../http/env.ts';
import { BROWSER_KNOWN, WAIT_LIMIT } from './limits.ts';

const SESSION = 'sv_session';
const BROWSER = 'sv_browser';
const WAIT = 'sv_wait';

type Ctx = Context<AppEnv>;

/** What the database knows of a token: its SHA-256, so a stolen table opens no session. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}

/** 256 random bits for a cookie or an address, as 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The id of the session that the request's cookie opens, or undefined without a cookie. */
export function sessionIdOf(c: Ctx): string | undefined {
  const token = readCookie(c, SESSION);
  return token ? hashToken(token) : undefined;
}

/** The id of the session this browser held last. It proves where one signed in before, and opens nothing. */
export function browserOf(c: Ctx): string | undefined {
  return readMark(c, BROWSER);
}

/** Gives the browser its session, and the mark by which its tries are told from a stranger's. */
export function giveSession(c: Ctx, token: string): void {
  writeCookie(c, SESSION, token);
  writeCookie(c, BROWSER, hashToken(token), { path: '/api', maxAge: BROWSER_KNOWN / 1000 });
}

/** The id of the sign-in that waits in this browser for its second factor. */
export function waitIdOf(c: Ctx): string | undefined {
  const token = readCookie(c, WAIT);
  return token ? hashToken(token) : undefined;
}

/** Gives the browser a sign-in that waits for its second factor, or takes it back. */
export function giveWait(c: Ctx, token: string | null): void {
  const maxAge = token === null ? 0 : WAIT_LIMIT / 1000;
  writeCookie(c, WAIT, token ?? '', { path: '/api/session', maxAge });
}

/** Takes the session back; the browser stays known. */
export function takeSession(c: Ctx): void {
  dropCookie(c, SESSION);
}
