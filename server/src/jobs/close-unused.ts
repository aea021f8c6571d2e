import {
  type Db,
  findSetting,
  hasOtherAdministrator,
  inTransaction,
  isAdministrator,
  listUnusedAccounts,
  lockOrganisation,
  type Trx,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { writeClosing } from '../account/page/life.commands.ts';

/** Accounts that nobody used for so long are closed [config, rules §7]. */
const UNUSED_DAYS = 45;
const DAY = 24 * 3_600_000;

export interface Closed {
  closed: string[];
  /** The last administrator, who stays. */
  kept: string[];
}

/** Closes the accounts that nobody used for 45 days. The last administrator stays, and so does everybody in a demo. */
export async function closeUnusedAccounts(db: Db, now: Date): Promise<Closed> {
  const done: Closed = { closed: [], kept: [] };
  if ((await findSetting(db, 'demo')) !== '1') await closeAll(db, now, done);
  return done;
}

/**
 * Those used longest ago first, so that of several idle administrators the one seen last stays; each by itself, so that
 * nobody waits for all of them.
 */
async function closeAll(db: Db, now: Date, done: Closed): Promise<void> {
  const since = new Date(now.getTime() - UNUSED_DAYS * DAY).toISOString();
  for (const account of (await listUnusedAccounts(db, since)).reverse()) {
    const isClosed = await inTransaction(db, (trx) => closeOne(trx, account, now));
    (isClosed ? done.closed : done.kept).push(account.username);
  }
}

async function closeOne(trx: Trx, account: { id: string; version: number }, now: Date): Promise<boolean> {
  await lockOrganisation(trx);
  const today = todayIn(now);
  const isLast =
    (await isAdministrator(trx, account.id, today)) && !(await hasOtherAdministrator(trx, today, account.id));
  if (!isLast) await writeClosing(trx, account, { at: now.toISOString(), accountId: null }, 'unused');
  return !isLast;
}
