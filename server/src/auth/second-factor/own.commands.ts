import {
  type Account,
  confirmSecondFactor,
  type Db,
  endOtherSessions,
  endSecondFactors,
  endSignInWaits,
  findAccount,
  findBegunSecondFactor,
  findSecondFactor,
  holdSession,
  insertSecondFactor,
  inTransaction,
  markSecondShown,
  replaceRecoveryCodes,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { SET_UP_LIMIT } from '../limits.ts';
import { requireRecent } from '../recent.ts';
import { beginTry, codeTries, type From, fail, succeed, type Try } from '../tries/tries.commands.ts';
import { findDeviceCode, findRightCode, newRecoveryCodes, type RightCode, takeCode } from './code.ts';
import { keyAddress, newKey, stepOf } from './totp.ts';

export interface Owner {
  accountId: string;
  sessionId: string;
  /** When they signed in with all their factors. */
  signedInAt: string;
  now: Date;
}

async function accountOf(db: Db, { accountId }: Owner): Promise<Account> {
  const account = await findAccount(db, accountId);
  if (!account) throw new Problem('not-signed-in');
  return account;
}

/**
 * The key for a new device; asked for again within minutes it is the same one. Each session has a key of its own:
 * whoever came in elsewhere with the password must not learn the one that the person is scanning.
 */
export async function beginDevice(db: Db, by: Owner): Promise<{ key: string; address: string }> {
  requireRecent(by);
  const account = await accountOf(db, by);
  const begun = await openBegun(db, by);
  const key = begun?.secret ?? newKey();
  if (!begun) await inTransaction(db, (trx) => writeBegun(trx, by, key));
  return { key, address: keyAddress(key, account.username) };
}

async function openBegun(
  db: Db,
  { accountId, sessionId, now }: Owner,
): Promise<{ id: string; secret: string } | undefined> {
  const since = new Date(now.getTime() - SET_UP_LIMIT).toISOString();
  const begun = await findBegunSecondFactor(db, { accountId, sessionId, since });
  return begun?.secret === undefined ? undefined : { id: begun.id, secret: begun.secret };
}

async function writeBegun(trx: Trx, by: Owner, secret: string): Promise<void> {
  const { accountId, sessionId, now } = by;
  await requireStanding(trx, by);
  const at = now.toISOString();
  await endSecondFactors(trx, { accountId, which: 'begun', sessionId }, at);
  const states = { createdAt: at, confirmedAt: null, endedAt: null };
  await insertSecondFactor(trx, { id: newId(), accountId, sessionId, secret, lastStep: 0, ...states });
}

/** Refuses where the session was ended while codes were looked at: by a new password, or from elsewhere. */
async function requireStanding(trx: Trx, { accountId, sessionId }: Owner): Promise<void> {
  if (!(await holdSession(trx, { accountId, id: sessionId }))) throw new Problem('not-signed-in');
}

/**
 * Makes the device whose first code this is the account's, in the place of one before it, of which a code is asked too.
 * Other sessions end. Gives the codes on paper, this once.
 */
export async function confirmDevice(
  db: Db,
  by: Owner,
  typed: { code: string; current?: string | undefined },
  from: From,
): Promise<string[]> {
  requireRecent(by);
  const account = await accountOf(db, by);
  const { accountId, now } = by;
  const begun = await openBegun(db, by);
  if (!begun) throw new Problem('device-not-begun');
  const hasOne = (await findSecondFactor(db, accountId)) !== undefined;
  const tried = await beginTry(db, { ...codeTries(account), now }, from);
  const refuse = (path: 'current' | 'code') => refusal(db, { account, tried, now, path });
  const current = hasOne
    ? await findRightCode(db, { accountId, typed: typed.current ?? '', now })
    : undefined;
  if (hasOne && !current) throw await refuse('current');
  const step = stepOf(begun.secret, typed.code.replace(/\s/g, ''), now);
  if (step === undefined) throw await refuse('code');
  const paper = await newRecoveryCodes(accountId, now.toISOString());
  const change = { by, account, tried, begunId: begun.id, step, current, rows: paper.rows };
  await inTransaction(db, (trx) => writeDevice(trx, change));
  return paper.codes;
}

const refusal = (db: Db, { tried, ...of }: { account: Account; tried: Try; now: Date; path?: string }) =>
  fail(db, tried, { ...of, act: 'second-factor.code', code: 'wrong-code' });

interface DeviceChange {
  by: Owner;
  account: Account;
  tried: Try;
  begunId: string;
  step: number;
  current: RightCode | undefined;
  rows: Awaited<ReturnType<typeof newRecoveryCodes>>['rows'];
}

async function writeDevice(trx: Trx, change: DeviceChange): Promise<void> {
  const { by, tried, current } = change;
  const { accountId, sessionId } = by;
  const at = by.now.toISOString();
  await requireStanding(trx, by);
  if (current && !(await takeCode(trx, current, at))) throw new Problem('stale-version');
  await endSecondFactors(trx, { accountId, which: 'on' }, at);
  const confirmed = { id: change.begunId, step: change.step, at };
  if (!(await confirmSecondFactor(trx, confirmed))) throw new Problem('device-not-begun');
  await endSecondFactors(trx, { accountId, which: 'begun' }, at);
  await succeed(trx, tried);
  await replaceRecoveryCodes(trx, accountId, change.rows);
  await markSecondShown(trx, sessionId, 'code');
  await endOtherSessions(trx, { accountId, keptId: sessionId }, at);
  await endSignInWaits(trx, accountId, at);
  const detail = { replaces: current !== undefined };
  await audit(trx, { at, accountId }, 'second-factor.set', {
    object: 'account',
    objectId: accountId,
    detail,
  });
}

/** New codes on paper in the place of all the account has; asks for a code of the device. */
export async function renewRecoveryCodes(db: Db, by: Owner, typed: string, from: From): Promise<string[]> {
  const { accountId, now } = by;
  const right = await requireCode(db, by, { typed, from, find: findDeviceCode });
  const paper = await newRecoveryCodes(accountId, now.toISOString());
  await inTransaction(db, async (trx) => {
    await writeTaken(trx, by, right, 'second-factor.codes');
    await replaceRecoveryCodes(trx, accountId, paper.rows);
  });
  return paper.codes;
}

/** Does without a second factor from now on. */
export async function removeDevice(db: Db, by: Owner, typed: string, from: From): Promise<void> {
  const right = await requireCode(db, by, { typed, from, find: findRightCode });
  const { accountId, now } = by;
  await inTransaction(db, async (trx) => {
    await writeTaken(trx, by, right, 'second-factor.remove');
    await endSecondFactors(trx, { accountId, which: 'on' }, now.toISOString());
    await replaceRecoveryCodes(trx, accountId, []);
  });
}

interface Right {
  tried: Try;
  code: RightCode;
}

async function requireCode(
  db: Db,
  by: Owner,
  asked: { typed: string; from: From; find: typeof findRightCode },
): Promise<Right> {
  const account = await accountOf(db, by);
  const { accountId, now } = by;
  const tried = await beginTry(db, { ...codeTries(account), now }, asked.from);
  const code = await asked.find(db, { accountId, typed: asked.typed, now });
  if (!code) throw await refusal(db, { account, tried, now });
  return { tried, code };
}

async function writeTaken(trx: Trx, by: Owner, right: Right, act: string): Promise<void> {
  const { accountId, now } = by;
  const at = now.toISOString();
  await requireStanding(trx, by);
  if (!(await takeCode(trx, right.code, at))) throw new Problem('stale-version');
  await succeed(trx, right.tried);
  await audit(trx, { at, accountId }, act, { object: 'account', objectId: accountId });
}
