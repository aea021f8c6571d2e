import {
  type Account,
  countWrongFrom,
  countWrongOn,
  type Db,
  findSessionHolder,
  insertAttempt,
  inTransaction,
  listAttempts,
  lockAttempts,
  type Tried,
  type Trx,
  updateAttempt,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import {
  ATTEMPTS_KEPT,
  BROWSER_KNOWN,
  FORGET,
  FREE_TRIES_FROM_NETWORK,
  FREE_TRIES_ON_NAME,
  NAME_STEP,
  NETWORK_STEP,
} from '../limits.ts';
import { crowdWaitAfter, type SlowDown, slowDownAfter } from './slow-down.rules.ts';

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
  before: SlowDown;
}

/** The tries of an account's codes: apart from those of its password, where no typed name reaches them. */
export const codeTries = (account: Account) =>
  ({ username: account.username, step: 'code', account }) as const;

/**
 * Begins a try on a step of a user name, or refuses with `too-many-tries`. Wrong tries are counted for the name, its step and the
 * network they come from, and apart for each browser that the account has used, so that a stranger's wrong tries never
 * keep a colleague out of the browser they always use, nor out of a new one elsewhere. In browsers that are not known,
 * very many on one name are minutes apart, and very many from one network refuse with `too-many-from-here` for a few
 * seconds at a time: whoever goes through all names is slowed down, and nobody behind the address locked out.
 */
export async function beginTry(
  db: Db,
  of: Tried & { account: Account | undefined; now: Date },
  from: From,
): Promise<Try> {
  const door = await doorOf(db, of.account, of.now, from);
  const id = newId();
  const { username, step, now } = of;
  const row = { id, username, step, door, address: from.network, at: now.toISOString(), succeeded: 0 };
  const since = new Date(now.getTime() - ATTEMPTS_KEPT).toISOString();
  const { before, wait, ofName } = await inTransaction(db, async (trx) => {
    // One after the other: of many at once each sees those that came before.
    await lockAttempts(trx);
    const before = slowDownAfter(await triesAt(trx, row, since), now);
    const ofName = before.waitSeconds || (await nameWait(trx, row, now));
    const wait = ofName || (await networkWait(trx, row, now));
    if (wait === 0) await insertAttempt(trx, row);
    return { before, wait, ofName };
  });
  if (wait > 0) {
    const code = ofName > 0 ? 'too-many-tries' : 'too-many-from-here';
    throw new Problem(code, { params: { waitSeconds: wait } });
  }
  return { id, before };
}

type Row = Tried & { door: string; address: string };

/** A right try forgets nothing at the open door: who tries there as well would see in what is left that its owner came by. */
const triesAt = (trx: Trx, { username, step, door, address }: Row, since: string) =>
  listAttempts(trx, { username, step, door, since, ...(door === '' && { address, isWrong: true }) });

async function nameWait(trx: Trx, { username, step, door }: Row, now: Date): Promise<number> {
  if (door !== '') return 0;
  const since = new Date(now.getTime() - ATTEMPTS_KEPT).toISOString();
  const limits = { free: FREE_TRIES_ON_NAME, step: NAME_STEP };
  return crowdWaitAfter(await countWrongOn(trx, { username, step, since }), limits, now);
}

async function networkWait(trx: Trx, { door, address }: Row, now: Date): Promise<number> {
  if (door !== '' || address === '') return 0;
  const since = new Date(now.getTime() - FORGET).toISOString();
  const limits = { free: FREE_TRIES_FROM_NETWORK, step: NETWORK_STEP };
  return crowdWaitAfter(await countWrongFrom(trx, { address, since }), limits, now);
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
  /** The field it is about, where there are several. */
  path?: string;
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
  const { code, path } = failed;
  const params = { triesLeft };
  return new Problem(code, { params, ...(path !== undefined && { fields: [{ path, code, params }] }) });
}
