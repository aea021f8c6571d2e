import { type Db, inTransaction, type SessionFound, updateLastSeen } from '@so-viec/db';
import { ACCOUNT_HEADER } from '@so-viec/shared/account/account-header';
import { UNATTENDED_HEADER } from '@so-viec/shared/account/unattended-header';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/env.ts';
import { countCall, countFile } from '../http/guard/slow-calls.ts';
import { Problem } from '../http/problem.ts';
import { findSignedIn } from './actor.ts';
import { SEEN_STEP } from './limits.ts';
import { sessionIdOf } from './session-cookie.ts';

/**
 * Finds who asks by their cookie and what they hold today; 401 `not-signed-in` for everybody else, `other-account` for a
 * page of somebody else.
 */
export const authenticate: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { db, today, log, now: clock, config } = c.var;
  const now = clock();
  const sessionId = sessionIdOf(c);
  const { sessionLimit } = config;
  const signedIn =
    sessionId === undefined ? undefined : await findSignedIn(db, sessionId, { now, today, sessionLimit });
  if (!signedIn) throw new Problem('not-signed-in');
  const { accountId } = signedIn.access.actor;
  if ((c.req.header(ACCOUNT_HEADER) ?? accountId) !== accountId) throw new Problem('other-account');
  countCall(c, accountId);
  c.set('access', signedIn.access);
  c.set('sessionId', signedIn.session.id);
  // A page that asks by itself each minute is not somebody who is here.
  const isAttended = c.req.header(UNATTENDED_HEADER) === undefined;
  if (isAttended && now.getTime() - Date.parse(signedIn.session.lastSeenAt) >= SEEN_STEP) {
    // Not awaited: nobody waits for the disk to learn that they are here.
    noteSeen(db, signedIn.session, now).catch((err: unknown) =>
      log.warn({ err }, 'session not noted as seen'),
    );
  }
  await next();
  countFile(c, accountId);
  c.res.headers.set(ACCOUNT_HEADER, accountId);
};

function noteSeen(db: Db, session: SessionFound, now: Date): Promise<void> {
  return inTransaction(db, (trx) => updateLastSeen(trx, session, now.toISOString()));
}
