import {
  type Account,
  type Db,
  endDevices,
  endOtherSessions,
  endPushSubscriptions,
  endSignInWaits,
  findAccount,
  holdSession,
  insertNoticeReading,
  inTransaction,
  type Trx,
  updatePassword,
} from '@so-viec/db';
import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import {
  type Chooser,
  normalPassword,
  passwordLength,
  passwordProblem,
} from '@so-viec/shared/account/password.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { bareUnitNames } from '@so-viec/shared/unit/bare-unit-names';
import type { Access } from '../access/access.ts';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { isKnownPassword } from './known/known-passwords.ts';
import { readMe } from './me.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { beginTry, type From, fail, succeed, type Try } from './tries/tries.commands.ts';

interface Change {
  account: Account;
  sessionId: string;
  passwordHash: string;
  tried: Try;
  at: string;
}

/** Refuses a password that may not be chosen, beside its field. */
export function requireGoodPassword(text: string, of: Chooser, path: string): void {
  const code = passwordProblem(text, of) ?? (isKnownPassword(text) ? 'password-too-common' : undefined);
  if (!code) return;
  const params = { least: of.least ?? PASSWORD_LEAST, length: passwordLength(text) };
  throw new Problem(code, { params, fields: [{ path, code, params }] });
}

/** What a new password must not be put together from, and how long it has to be. */
export async function findChooser(db: Db, access: Access, now: Date): Promise<Omit<Chooser, 'username'>> {
  const { displayName } = access.actor;
  const { account, post, cadre } = await readMe(db, access, now);
  const names = [displayName, cadre?.fullName ?? ''];
  const { tree } = access.organisation;
  for (let unit = tree.get(post?.unitId ?? ''); unit; unit = tree.get(unit.parentId ?? '')) {
    names.push(unit.name, ...bareUnitNames(unit.name));
  }
  return { names, least: account.passwordLeast };
}

/** Changes the signed-in account's password and ends its other sessions and its devices. */
export async function changePassword(
  db: Db,
  of: {
    accountId: string;
    sessionId: string;
    current: string;
    next: string;
    chooser: Omit<Chooser, 'username'>;
    now: Date;
  },
  from: From,
): Promise<void> {
  const { accountId, sessionId, now } = of;
  const account = await findAccount(db, accountId);
  if (!account) throw new Problem('not-signed-in');
  if (account.passwordOff === 1) throw new Problem('password-off');
  requireAnother(of.current, of.next);
  requireGoodPassword(of.next, { ...of.chooser, username: account.username }, 'next');
  const tried = await beginTry(
    db,
    { username: account.username, step: 'password', account, now },
    { ...from, browser: sessionId },
  );
  if (!(await verifyPassword(of.current, account.passwordHash))) {
    throw await fail(db, tried, { account, act: 'account.password', code: 'wrong-password', now });
  }
  const passwordHash = await hashPassword(of.next);
  const change = { account, sessionId, passwordHash, tried, at: now.toISOString() };
  const isChanged = await inTransaction(db, (trx) => writePassword(trx, change));
  if (!isChanged) throw new Problem('stale-version');
}

function requireAnother(current: string, next: string): void {
  if (normalPassword(current) !== normalPassword(next)) return;
  throw new Problem('password-unchanged', { fields: [{ path: 'next', code: 'password-unchanged' }] });
}

async function writePassword(trx: Trx, change: Change): Promise<boolean> {
  const { account, sessionId, at } = change;
  if (!(await holdSession(trx, { accountId: account.id, id: sessionId }))) throw new Problem('not-signed-in');
  if (!(await updatePassword(trx, account, change.passwordHash))) return false;
  await succeed(trx, change.tried);
  await endOtherSessions(trx, { accountId: account.id, keptId: sessionId }, at);
  await endSignInWaits(trx, account.id, at);
  await endDevices(trx, { accountId: account.id }, at);
  await endPushSubscriptions(trx, { accountId: account.id }, at);
  const done = { object: 'account', objectId: account.id, objectVersion: account.version + 1 };
  await audit(trx, { at, accountId: account.id }, 'account.password', done);
  return true;
}

/** Records that the account read an edition of the privacy notice; once. */
export async function readNotice(db: Db, by: By & { accountId: string }, edition: string): Promise<void> {
  await inTransaction(db, (trx) => writeReading(trx, by, edition));
}

async function writeReading(trx: Trx, by: By & { accountId: string }, edition: string): Promise<void> {
  const { accountId, at } = by;
  if (!(await insertNoticeReading(trx, { id: newId(), accountId, edition, at }))) return;
  await audit(trx, by, 'notice.read', { object: 'account', objectId: accountId, detail: { edition } });
}
