import { type Db, endPushSubscriptions, findPushSubscription, inTransaction } from '@so-viec/db';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { audit } from '../audit/audit.ts';
import { cookieOptions } from '../auth/session-cookie.ts';
import type { AppEnv } from '../http/env.ts';

const PUSHED = 'sv_push';
/** As long as a browser keeps any cookie. */
const KEPT_SECONDS = 400 * 24 * 3600;

type Ctx = Context<AppEnv>;

/** The subscription that this browser last made. */
export const pushedHere = (c: Ctx): string | undefined => getCookie(c, PUSHED);

/** Marks the browser, so that whoever signs out of it or signs in after somebody ends what goes there. */
export function markPushed(c: Ctx, id: string): void {
  setCookie(c, PUSHED, id, { ...cookieOptions(c), path: '/api', maxAge: KEPT_SECONDS });
}

/**
 * Ends what goes to this browser, unless it is for the account that is signed in here now: a second person sees nothing
 * of the first one.
 */
export async function endPushesHere(c: Ctx, forAccountId: string | null): Promise<void> {
  const id = pushedHere(c);
  if (id === undefined) return;
  const { db, now } = c.var;
  const ended = await endForOthers(db, id, forAccountId, now().toISOString());
  if (ended) setCookie(c, PUSHED, '', { ...cookieOptions(c), path: '/api', maxAge: 0 });
}

async function endForOthers(db: Db, id: string, forAccountId: string | null, at: string): Promise<boolean> {
  const known = await findPushSubscription(db, id);
  if (!known) return true;
  const { accountId } = known;
  if (accountId === forAccountId) return false;
  await inTransaction(db, async (trx) => {
    const ended = await endPushSubscriptions(trx, { id }, at);
    if (ended.length === 0) return;
    await audit(trx, { at, accountId }, 'push.end', { object: 'push_subscription', objectId: id });
  });
  return true;
}
