import {
  type Account,
  countRecoveryCodes,
  type Db,
  endSignInWait,
  findAccount,
  findSignInWait,
  inTransaction,
  lockAccount,
  type Trx,
} from '@so-viec/db';
import { Problem } from '../../http/problem.ts';
import { WAIT_LIMIT } from '../limits.ts';
import { hashToken, newToken } from '../session-cookie.ts';
import { beginTry, codeTries, type From, fail, succeed, type Try } from '../tries/tries.commands.ts';
import { findRightCode, type RightCode, takeCode } from './code.ts';
import { openSession, type Passed } from './pass.commands.ts';

type Wait = NonNullable<Awaited<ReturnType<typeof findSignInWait>>>;

/** The sign-in that waits in this browser, or `second-factor-over`. */
export async function requireWait(db: Db, waitId: string | undefined, now: Date): Promise<Wait> {
  const since = new Date(now.getTime() - WAIT_LIMIT).toISOString();
  const wait = waitId === undefined ? undefined : await findSignInWait(db, waitId, since);
  if (!wait) throw new Problem('second-factor-over');
  return wait;
}

/** Opens the session of a sign-in that waits, with a code of the person's device or one on paper. */
export async function passSecondFactor(
  db: Db,
  typed: { waitId: string | undefined; code: string },
  from: From,
  now: Date,
): Promise<Passed & { recoveryLeft?: number }> {
  const wait = await requireWait(db, typed.waitId, now);
  const account = await findAccount(db, wait.accountId);
  if (!account) throw new Problem('second-factor-over');
  const tried = await beginTry(db, { ...codeTries(account), now }, from);
  const code = await findRightCode(db, { accountId: account.id, typed: typed.code, now });
  if (!code) throw await fail(db, tried, { account, act: 'session.second-factor', code: 'wrong-code', now });
  const token = newToken();
  const opening = { id: hashToken(token), wait, account, tried, code, userAgent: from.userAgent, now };
  await inTransaction(db, (trx) => writeOpening(trx, opening));
  const left = code.kind === 'recovery' && { recoveryLeft: await countRecoveryCodes(db, account.id) };
  return { kind: 'session', token, ...left };
}

interface Opening {
  id: string;
  wait: Wait;
  account: Account;
  tried: Try;
  code: RightCode;
  userAgent: string;
  now: Date;
}

async function writeOpening(trx: Trx, opening: Opening): Promise<void> {
  const { wait, code, now } = opening;
  const at = now.toISOString();
  // Whoever changes the account waits, and ends this session too; what was changed before has ended the wait.
  await lockAccount(trx, wait.accountId);
  if (!(await endSignInWait(trx, wait.id, at))) throw new Problem('second-factor-over');
  if (!(await takeCode(trx, code, at))) throw new Problem('second-factor-over');
  await succeed(trx, opening.tried);
  const replacedId = wait.replacedId ?? undefined;
  await openSession(trx, { ...opening, factor: wait.firstFactor, secondFactor: code.kind, replacedId });
}
