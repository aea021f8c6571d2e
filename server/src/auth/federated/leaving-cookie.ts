import { openText, sealText } from '@so-viec/db';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { cookieNames, dropCookie, readCookie, writeCookie } from '../../http/cookie.ts';
import type { AppEnv } from '../../http/env.ts';
import { WAIT_LIMIT } from '../limits.ts';
import type { Leaving } from './provider.ts';

type Ctx = Context<AppEnv>;

const LEAVING = 'sv_leaving_';
const OUTCOME = 'sv_outcome';
const PROVIDER = 'sv_provider';
const HERE = { path: '/api/session' };
const HERE_ALONE = { ...HERE, sameSite: 'Strict' } as const;
/** Sign-ins that one browser may have under way, in as many tabs. */
const MOST_LEAVING = 3;
/** A cookie that is longer is dropped by browsers. */
const COOKIE_MOST = 3500;

/** Why a sign-in that came back opened no session, or not yet. */
const OUTCOMES = [
  'provider-away',
  'provider-refused',
  'sign-in-broken',
  'not-linked',
  'second-factor',
] as const;

const kept = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  at: z.number(),
  isAnew: z.boolean(),
  next: z.string(),
});
/** A sign-in under way, and where it goes on to. */
export type Kept = Leaving & { next: string };

/** Each sign-in under way has a cookie of its own, found by its state, so that two tabs do not mix theirs up. */
const nameOf = (state: string) => `${LEAVING}${state.replace(/[^\w-]/g, '').slice(0, 12)}` as const;

/** Keeps what a sign-in has to show when it comes back, in the browser that began it. */
export function keepLeaving(c: Ctx, leaving: Kept): void {
  const underWay = cookieNames(c, LEAVING);
  if (underWay.length >= MOST_LEAVING) for (const name of underWay) dropCookie(c, name, HERE);
  const text = Buffer.from(JSON.stringify(leaving)).toString('base64url');
  writeCookie(c, nameOf(leaving.state), text, { ...HERE, maxAge: WAIT_LIMIT / 1000 });
}

/** Takes back what the browser keeps of a sign-in of this state: it serves once. Undefined in any other browser. */
export function takeLeaving(c: Ctx, state: string, now: Date): Kept | undefined {
  const name = nameOf(state);
  const text = readCookie(c, name);
  if (text === undefined) return undefined;
  dropCookie(c, name, HERE);
  const read = kept.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
  const isFresh = read.success && now.getTime() / 1000 - read.data.at <= WAIT_LIMIT / 1000;
  return isFresh ? read.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const outcome = z.object({ code: z.enum(OUTCOMES), subject: z.optional(z.string()) });
/** What became of a sign-in that came back; `subject` is for whoever links accounts. */
export type Outcome = z.infer<typeof outcome>;

/** Tells the page that is opened next. Not by its address, where anybody could write it. */
export function tellOutcome(c: Ctx, told: Outcome): void {
  const text = Buffer.from(JSON.stringify(told)).toString('base64url');
  writeCookie(c, OUTCOME, text, { ...HERE_ALONE, maxAge: 60 });
}

/** What the page is told, once. */
export function takeOutcome(c: Ctx): Outcome | undefined {
  const text = readCookie(c, OUTCOME);
  if (text === undefined) return undefined;
  dropCookie(c, OUTCOME, HERE_ALONE);
  const read = outcome.safeParse(jsonOf(Buffer.from(text, 'base64url').toString()));
  return read.success ? read.data : undefined;
}

/** What the provider wants to see when this browser signs out: sealed, as no browser needs to read it; too long, without. */
export function keepProvider(c: Ctx, idToken: string): void {
  const sealed = sealText(c.var.db, PROVIDER, idToken);
  writeCookie(c, PROVIDER, sealed.length > COOKIE_MOST ? '-' : sealed, HERE_ALONE);
}

/** The same, taken back; undefined where nobody signed in at the provider. */
export function takeProvider(c: Ctx): { idToken: string | undefined } | undefined {
  const text = readCookie(c, PROVIDER);
  if (text === undefined) return undefined;
  dropCookie(c, PROVIDER, HERE_ALONE);
  return { idToken: openText(c.var.db, PROVIDER, text) };
}
