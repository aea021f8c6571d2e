import {
  type AccountRow,
  type Db,
  endDevices,
  endOtherSessions,
  endPushSubscriptions,
  endSignInWaits,
  hasOtherAdministrator,
  inTransaction,
  isAdministrator,
  lockOrganisation,
  type Trx,
  updateAccount,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { audit, type By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { tellAccountChange } from '../../notice/tell-account.ts';
import { newPassword, type Slip } from './slip.ts';

type Seen = Pick<AccountRow, 'id'> & { version: number };

/** Closes an account and ends its sessions; never the last administrator's. */
export async function closeSeen(db: Db, seen: Seen, by: By): Promise<void> {
  await inTransaction(db, (trx) => writeToldClosing(trx, seen, by));
}

/** The same within a transaction, as a person's decision that is told to whose account it is. */
export async function writeToldClosing(trx: Trx, seen: Seen, by: By): Promise<void> {
  await writeClosing(trx, seen, by, '');
  await tellAccountChange(trx, by, { accountId: seen.id, change: 'closed' });
}

/** Closes an account and ends its sessions within a transaction; `closedFor` says why, '' for a person's decision. */
export async function writeClosing(trx: Trx, seen: Seen, by: By, closedFor: string): Promise<void> {
  await requireAnotherAdministrator(trx, seen.id, by.at);
  const isWritten = await updateAccount(trx, seen, { disabledAt: by.at, closedFor });
  if (!isWritten) throw new Problem('stale-version');
  await endEverywhere(trx, seen.id, by.at);
  const done = {
    object: 'account',
    objectId: seen.id,
    objectVersion: seen.version + 1,
    detail: { closedFor },
  };
  await audit(trx, by, 'account.disable', done);
}

/** Ends what an account has open, in every browser. */
export async function endEverywhere(trx: Trx, accountId: string, at: string): Promise<void> {
  await endOtherSessions(trx, { accountId, keptId: null }, at);
  await endSignInWaits(trx, accountId, at);
  await endDevices(trx, { accountId }, at);
  await endPushSubscriptions(trx, { accountId }, at);
}

/** Refuses with `last-administrator` what would leave nobody to administer. Two at once wait for each other. */
export async function requireAnotherAdministrator(trx: Trx, accountId: string, at: string): Promise<void> {
  await lockOrganisation(trx);
  const today = todayIn(new Date(at));
  if (!(await isAdministrator(trx, accountId, today))) return;
  if (!(await hasOtherAdministrator(trx, today, accountId))) throw new Problem('last-administrator');
}

/** Opens a closed account again with the password it has. */
export async function openSeen(db: Db, seen: Seen, by: By): Promise<void> {
  await inTransaction(db, (trx) => writeOpening(trx, seen, by));
}

async function writeOpening(trx: Trx, seen: Seen, by: By): Promise<void> {
  const set = { disabledAt: null, closedFor: '', openedAt: by.at };
  if (!(await updateAccount(trx, seen, set))) throw new Problem('stale-version');
  const done = { object: 'account', objectId: seen.id, objectVersion: seen.version + 1 };
  await audit(trx, by, 'account.open', done);
  await tellAccountChange(trx, by, { accountId: seen.id, change: 'opened' });
}

/** Gives an account a new first password, ends its sessions and opens it where it was closed. */
export async function resetSeen(
  db: Db,
  row: AccountRow,
  version: number,
  by: By,
): Promise<Omit<Slip, 'unitName'>> {
  const made = await newPassword(new Date(by.at));
  await inTransaction(db, (trx) => writeReset(trx, { id: row.id, version }, made, by));
  const { id: accountId, displayName: name, cadreCode: code, username } = row;
  return { accountId, name, code, username, password: made.password, until: made.until };
}

/** The same within a transaction, with a password that was made before it. */
export async function writeReset(
  trx: Trx,
  seen: Seen,
  { passwordHash, until }: { passwordHash: string; until: string },
  by: By,
): Promise<void> {
  const set = { passwordHash, passwordOff: 0, mustChangePassword: 1, firstPasswordUntil: until };
  const opened = { disabledAt: null, closedFor: '', openedAt: by.at };
  if (!(await updateAccount(trx, seen, { ...set, ...opened }))) throw new Problem('stale-version');
  await endEverywhere(trx, seen.id, by.at);
  const done = { object: 'account', objectId: seen.id, objectVersion: seen.version + 1 };
  await audit(trx, by, 'account.reset', done);
  await tellAccountChange(trx, by, { accountId: seen.id, change: 'password' });
}
