import { type Db, endPushSubscriptions, findPushSubscription, inTransaction } from '@so-viec/db';
import type { Context } from 'hono';
import { audit } from '../audit/audit.ts';
import { dropCookie, readMark, writeCookie } from '../http/cookie.ts';
import type { AppEnv } from '../http/env.ts';

const PUSHED = 'sv_push';
const HERE = { path: '/api' };
/** As long as a browser keeps any cookie. */
const KEPT_SECONDS = 400 * 24 * 3600;

type Ctx = Context<AppEnv>;

/** The subscription that this browser last made. */
export const pushedHere = (c: Ctx): string | undefined => readMark(c, PUSHED);

/** Marks the browser, so that whoever signs out of it or signs in after somebody ends what goes there. */
export function markPushed(c: Ctx, id: string): void {
  writeCookie(c, PUSHED, id, { ...HERE, maxAge: KEPT_SECONDS });
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
  if (ended) dropCookie(c, PUSHED, HERE);
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
