import {
  type Account,
  type AccountLink,
  askForNewPassword,
  type Db,
  endSession,
  findAccount,
  findLinkedAccount,
  findSecondFactor,
  insertSession,
  insertSignInWait,
  inTransaction,
  lockAccount,
  noteSignIn,
  removeAttempts,
  removeSignInWaits,
  type Trx,
} from '@so-viec/db';
import { cutTo } from '@so-viec/shared/text/cut';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { ATTEMPTS_KEPT } from '../limits.ts';
import { hashToken, newToken } from '../session-cookie.ts';
import { succeed, type Try } from '../tries/tries.commands.ts';

export type FirstFactor = 'password' | 'oidc' | 'ldap';

/** An account whose first factor was shown, and where. */
export interface Shown {
  /** As it was when its password was verified. */
  account: Account;
  factor: FirstFactor;
  /** By whose word, where it was no password of this program. */
  link?: Pick<AccountLink, 'kind' | 'issuer' | 'subjectKey'>;
  /** Whether the identity provider asked for a second factor itself, and that counts here. */
  isSecondShown: boolean;
  /** Shorter than a password alone may be: without a second factor it is to be changed. */
  isPasswordShort?: boolean;
  /** The try that was counted for it, where one was. */
  tried?: Try;
  /** The session this browser held until now. */
  replacedId: string | undefined;
  userAgent: string;
  now: Date;
}

/** What a first factor opens: a session, or the wait for the second factor. Either token is for a cookie. */
export type Passed = { kind: 'session' | 'wait'; token: string };

/**
 * The one way from a first factor on: who has set up a second one is asked for it, and opens nothing before. Undefined
 * where what was shown opens the account no more: it was closed, or has another password or link by now.
 */
export async function passFirstFactor(db: Db, shown: Shown): Promise<Passed | undefined> {
  const token = newToken();
  const kind = await inTransaction(db, (trx) => writePassed(trx, shown, hashToken(token)));
  return kind && { kind, token };
}

/**
 * The account as it is where its session is written, if what was shown still opens it: showing takes a while, and who
 * changes a password ends the sessions that are there. Whoever changes the account waits, and ends this one too.
 */
async function standing(trx: Trx, shown: Shown): Promise<Account | undefined> {
  const { factor, link, account: seen } = shown;
  await lockAccount(trx, seen.id);
  const account = await findAccount(trx, seen.id);
  if (!account || account.disabledAt !== null) return undefined;
  if (link) return (await findLinkedAccount(trx, link))?.id === account.id ? account : undefined;
  const isSame = account.passwordOff === 0 && account.passwordHash === seen.passwordHash;
  return factor === 'password' && isSame ? account : undefined;
}

/** A first password serves once, and for a day. */
function requireFirstInTime({ factor, now }: Shown, account: Account): void {
  const { mustChangePassword, firstPasswordUntil } = account;
  if (factor !== 'password' || mustChangePassword === 0 || firstPasswordUntil === null) return;
  if (firstPasswordUntil <= now.toISOString()) throw new Problem('first-password-over');
}

async function writePassed(trx: Trx, shown: Shown, id: string): Promise<Passed['kind'] | undefined> {
  const { tried } = shown;
  const account = await standing(trx, shown);
  if (!account) return undefined;
  requireFirstInTime(shown, account);
  if (tried) await succeed(trx, tried);
  const waits = !shown.isSecondShown && (await findSecondFactor(trx, account.id)) !== undefined;
  if (!waits) {
    if (shown.isPasswordShort && !shown.isSecondShown) await askForNewPassword(trx, account.id);
    const secondFactor = shown.isSecondShown ? 'provider' : 'none';
    await openSession(trx, { ...shown, account, id, secondFactor });
    return 'session';
  }
  const at = shown.now.toISOString();
  await removeSignInWaits(trx, new Date(shown.now.getTime() - ATTEMPTS_KEPT).toISOString());
  await insertSignInWait(trx, {
    id,
    accountId: account.id,
    firstFactor: shown.factor,
    replacedId: shown.replacedId ?? null,
    createdAt: at,
    endedAt: null,
  });
  const object = { object: 'account', objectId: account.id, detail: { firstFactor: shown.factor } };
  await audit(trx, { at, accountId: account.id }, 'session.first-factor', object);
  return 'wait';
}

export interface Opened extends Omit<Shown, 'isSecondShown' | 'tried'> {
  /** The hash of its token. */
  id: string;
  secondFactor: 'none' | 'code' | 'recovery' | 'provider';
}

/** Opens a session whose factors were all shown. */
export async function openSession(trx: Trx, opened: Opened): Promise<void> {
  const { account, factor, secondFactor, now } = opened;
  const at = now.toISOString();
  const usesFirst =
    factor === 'password' && account.mustChangePassword === 1 && account.firstPasswordUntil !== null;
  await noteSignIn(trx, account.id, at, usesFirst);
  await removeAttempts(trx, new Date(now.getTime() - ATTEMPTS_KEPT).toISOString());
  if (opened.replacedId) await endSession(trx, opened.replacedId, at);
  await insertSession(trx, {
    id: opened.id,
    accountId: account.id,
    createdAt: at,
    lastSeenAt: at,
    endedAt: null,
    userAgent: cutTo(opened.userAgent, 200),
    firstFactor: factor,
    secondFactor,
  });
  const detail = { firstFactor: factor, secondFactor };
  await audit(trx, { at, accountId: account.id }, 'session.begin', {
    ...{ object: 'account', objectId: account.id, detail },
  });
}
