import { type Db, endSession, findAccountByUsername, inTransaction, type Trx } from '@so-viec/db';
import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import { passwordLength } from '@so-viec/shared/account/password.rules';
import { normalUsername } from '@so-viec/shared/account/username';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { type AskDirectory, firstFactorOf } from './federated/first-factor.ts';
import { type Passed, passFirstFactor } from './second-factor/pass.commands.ts';
import { beginTry, type From, fail } from './tries/tries.commands.ts';

/**
 * Opens a session, or the wait for the second factor. Refuses with `wrong-credentials` or `too-many-tries`, alike and after the
 * same work whether the account exists, is disabled or has another password; with `directory-away` where the directory
 * could not be asked about any of these.
 */
export async function signIn(
  db: Db,
  typed: { username: string; password: string; replacedId: string | undefined },
  from: From,
  { now, directory }: { now: Date; directory: AskDirectory | undefined },
): Promise<Passed> {
  const username = normalUsername(typed.username);
  const account = await findAccountByUsername(db, username);
  const tried = await beginTry(db, { username, account, now }, from);
  const factor = await firstFactorOf(db, { account, password: typed.password }, directory);
  if (!account || factor === 'wrong' || factor === 'away') {
    const code = factor === 'away' ? 'directory-away' : 'wrong-credentials';
    throw await fail(db, tried, { account, act: 'session.begin', code, now });
  }
  const { mustChangePassword, firstPasswordUntil } = account;
  const hasFirst = factor === 'password' && mustChangePassword === 1 && firstPasswordUntil !== null;
  if (hasFirst && firstPasswordUntil <= now.toISOString()) throw new Problem('first-password-over');
  const { replacedId } = typed;
  const { userAgent } = from;
  const shown = {
    account,
    factor,
    isSecondShown: false,
    isPasswordShort: factor === 'password' && passwordLength(typed.password) < PASSWORD_LEAST,
    tried,
    replacedId,
    userAgent,
    now,
  } as const;
  return passFirstFactor(db, shown);
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
