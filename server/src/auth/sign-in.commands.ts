import { type Db, endSession, findAccountByUsername, inTransaction, type Trx } from '@so-viec/db';
import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import { passwordLength } from '@so-viec/shared/account/password.rules';
import { normalUsername } from '@so-viec/shared/account/username';
import { audit } from '../audit/audit.ts';
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
  const tried = await beginTry(db, { username, step: 'password', account, now }, from);
  const found = await firstFactorOf(db, { account, password: typed.password }, directory);
  const refusal = (code: 'directory-away' | 'wrong-credentials') =>
    fail(db, tried, { account, act: 'session.begin', code, now });
  if (found === 'away') throw await refusal('directory-away');
  if (!account || found === 'wrong') throw await refusal('wrong-credentials');
  const { replacedId } = typed;
  const { userAgent } = from;
  const passed = await passFirstFactor(db, {
    account,
    ...found,
    isSecondShown: false,
    isPasswordShort: found.factor === 'password' && passwordLength(typed.password) < PASSWORD_LEAST,
    tried,
    replacedId,
    userAgent,
    now,
  });
  if (!passed) throw await refusal('wrong-credentials');
  return passed;
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
