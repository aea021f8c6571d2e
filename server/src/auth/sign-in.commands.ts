import {
  type Account,
  type Db,
  endSession,
  findAccountByUsername,
  insertSession,
  inTransaction,
  noteSignIn,
  removeAttempts,
  type Trx,
} from '@so-viec/db';
import { normalUsername } from '@so-viec/shared/account/username';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { ATTEMPTS_KEPT } from './limits.ts';
import { verifyPassword } from './password.ts';
import { hashToken, newToken } from './session-cookie.ts';
import { beginTry, type From, fail, succeed, type Try } from './tries/tries.commands.ts';

interface Opened {
  sessionId: string;
  /** The session that this browser held until now. */
  replacedId: string | undefined;
  account: Account;
  tried: Try;
  now: Date;
  userAgent: string;
}

/**
 * Opens a session and gives its token. Refuses with `wrong-credentials` or `too-many-tries`, alike and after the
 * same time whether the account exists, is disabled or has another password.
 */
export async function signIn(
  db: Db,
  typed: { username: string; password: string; replacedId: string | undefined },
  from: From,
  now: Date,
): Promise<string> {
  const username = normalUsername(typed.username);
  const account = await findAccountByUsername(db, username);
  const tried = await beginTry(db, { username, account, now }, from);
  const isRight = await verifyPassword(typed.password, account?.disabledAt ? null : account?.passwordHash);
  if (!account || !isRight) {
    throw await fail(db, tried, { account, act: 'session.begin', code: 'wrong-credentials', now });
  }
  const { mustChangePassword, firstPasswordUntil } = account;
  const hasFirst = mustChangePassword === 1 && firstPasswordUntil !== null;
  if (hasFirst && firstPasswordUntil <= now.toISOString()) throw new Problem('first-password-over');
  const token = newToken();
  const { replacedId } = typed;
  const opened = { sessionId: hashToken(token), replacedId, account, tried, now, userAgent: from.userAgent };
  await inTransaction(db, (trx) => openSession(trx, opened));
  return token;
}

async function openSession(trx: Trx, opened: Opened): Promise<void> {
  const { sessionId, account, now, userAgent } = opened;
  const at = now.toISOString();
  await succeed(trx, opened.tried);
  await noteSignIn(
    trx,
    account.id,
    at,
    account.mustChangePassword === 1 && account.firstPasswordUntil !== null,
  );
  await removeAttempts(trx, new Date(now.getTime() - ATTEMPTS_KEPT).toISOString());
  if (opened.replacedId) await endSession(trx, opened.replacedId, at);
  await insertSession(trx, {
    id: sessionId,
    accountId: account.id,
    createdAt: at,
    lastSeenAt: at,
    endedAt: null,
    userAgent: userAgent.slice(0, 200),
  });
  await audit(trx, { at, accountId: account.id }, 'session.begin', {
    object: 'account',
    objectId: account.id,
  });
}

/** Ends the session of this id; one that is over already stays so. */
export async function signOut(db: Db, sessionId: string, now: Date): Promise<void> {
  await inTransaction(db, (trx) => closeSession(trx, sessionId, now.toISOString()));
}

async function closeSession(trx: Trx, sessionId: string, at: string): Promise<void> {
  const accountId = await endSession(trx, sessionId, at);
  if (!accountId) return;
  await audit(trx, { at, accountId }, 'session.end', { object: 'account', objectId: accountId });
}
