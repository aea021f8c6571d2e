import {
  type Account,
  countWrongFrom,
  type Db,
  findSessionHolder,
  insertAttempt,
  inTransaction,
  listAttempts,
  lockAttempts,
  type Trx,
  updateAttempt,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { ATTEMPTS_KEPT, BROWSER_KNOWN, FORGET } from '../limits.ts';
import { networkWaitAfter, type SlowDown, slowDownAfter } from './slow-down.rules.ts';

/** Where a request comes from. */
export interface From {
  /** The session this browser held last, by its cookie; anybody may claim one. */
  browser: string | undefined;
  /** Empty when it is not known; then it is not counted. */
  network: string;
  userAgent: string;
}

/** A try that is being made. It counts as wrong until it is found right, so many at once gain nothing. */
export interface Try {
  id: string;
  username: string;
  before: SlowDown;
}

/**
 * Begins a try on a user name, or refuses with `too-many-tries`. Wrong tries are counted for the name, and apart for
 * each browser that the account has used, so that a stranger's wrong tries never keep a colleague out of the browser
 * they always use. In browsers that are not known, very many from one network refuse with `too-many-from-here` for a
 * few seconds at a time: whoever goes through all names is slowed down, and nobody behind the address locked out.
 */
export async function beginTry(
  db: Db,
  of: { username: string; account: Account | undefined; now: Date },
  from: From,
): Promise<Try> {
  const door = await doorOf(db, of.account, of.now, from);
  const id = newId();
  const { username, now } = of;
  const row = { id, username, door, address: from.network, at: now.toISOString(), succeeded: 0 };
  const since = new Date(now.getTime() - ATTEMPTS_KEPT).toISOString();
  const { before, wait } = await inTransaction(db, async (trx) => {
    // One after the other: of many at once each sees those that came before.
    await lockAttempts(trx);
    const before = slowDownAfter(await listAttempts(trx, { username, door, since }), now);
    const wait = before.waitSeconds || (await networkWait(trx, row, now));
    if (wait === 0) await insertAttempt(trx, row);
    return { before, wait };
  });
  if (wait > 0) {
    const code = before.waitSeconds > 0 ? 'too-many-tries' : 'too-many-from-here';
    throw new Problem(code, { params: { waitSeconds: wait } });
  }
  return { id, username, before };
}

async function networkWait(trx: Trx, of: { door: string; address: string }, now: Date): Promise<number> {
  if (of.door !== '' || of.address === '') return 0;
  const since = new Date(now.getTime() - FORGET).toISOString();
  return networkWaitAfter(await countWrongFrom(trx, { address: of.address, since }), now);
}

async function doorOf(db: Db, account: Account | undefined, now: Date, from: From): Promise<string> {
  if (!from.browser) return '';
  const since = new Date(now.getTime() - BROWSER_KNOWN).toISOString();
  const holder = await findSessionHolder(db, from.browser, since);
  return account && holder === account.id ? from.browser : '';
}

/** Marks a try as right, in the transaction of what it opens. */
export async function succeed(trx: Trx, tried: Try): Promise<void> {
  await updateAttempt(trx, tried.id);
}

interface Failed {
  account: Account | undefined;
  act: string;
  code: 'wrong-credentials' | 'directory-away' | 'wrong-password' | 'wrong-code';
  now: Date;
}

/** Leaves a try as wrong, in the trail too. Gives the refusal: the tries that are left, or how long to wait. */
export async function fail(db: Db, tried: Try, failed: Failed): Promise<Problem> {
  const by = { at: failed.now.toISOString(), accountId: null };
  // An unknown name may be a password typed into the wrong field, so it is not kept in the trail.
  const object = { object: 'account', objectId: failed.account?.id ?? '', outcome: 'refused' } as const;
  await inTransaction(db, (trx) => audit(trx, by, failed.act, object));
  const wrong = Array.from({ length: tried.before.wrong + 1 }, () => ({ at: by.at, succeeded: false }));
  const { triesLeft, waitSeconds } = slowDownAfter(wrong, failed.now);
  // The try that uses up the last one is already told to wait.
  if (waitSeconds > 0) return new Problem('too-many-tries', { params: { waitSeconds } });
  return new Problem(failed.code, { params: { triesLeft } });
}
