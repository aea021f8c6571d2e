import {
  type Db,
  findAccountByUsername,
  findSetting,
  hasAdministrator,
  insertAccount,
  insertRoleGrant,
  inTransaction,
  putSetting,
  removeSetting,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { requireGoodPassword } from './account.commands.ts';
import { hashPassword } from './password.ts';
import { hashToken, newToken } from './session-cookie.ts';

const SETTING = 'setupTokenHash';

interface FirstAdministrator {
  tokenHash: string;
  username: string;
  displayName: string;
  passwordHash: string;
  at: string;
  today: CivilDay;
}

/** A new token for the address where the first administrator is made; undefined for a demo and where there is one. */
export async function renewSetupToken(db: Db, now: Date): Promise<string | undefined> {
  if ((await findSetting(db, 'demo')) === '1' || (await hasAdministrator(db, todayIn(now)))) return undefined;
  const token = newToken();
  await inTransaction(db, (trx) => putSetting(trx, SETTING, hashToken(token)));
  return token;
}

/** Whether this token still makes the first administrator. */
export async function isSetupOpen(db: Db, token: string, today: CivilDay): Promise<boolean> {
  return (await findSetting(db, SETTING)) === hashToken(token) && !(await hasAdministrator(db, today));
}

/** Makes the first administrator, once. Refuses with `not-found` for a token that is not or no longer good. */
export async function setUp(
  db: Db,
  typed: { token: string; username: string; displayName: string; password: string },
  now: Date,
): Promise<{ id: string; username: string }> {
  const today = todayIn(now);
  if (!(await isSetupOpen(db, typed.token, today))) throw new Problem('not-found');
  const { username, displayName } = typed;
  requireGoodPassword(typed.password, { username, names: [displayName] }, 'password');
  const passwordHash = await hashPassword(typed.password);
  const first = {
    tokenHash: hashToken(typed.token),
    username,
    displayName,
    passwordHash,
    at: now.toISOString(),
    today,
  };
  return { id: await inTransaction(db, (trx) => writeAdministrator(trx, first)), username };
}

async function writeAdministrator(trx: Trx, first: FirstAdministrator): Promise<string> {
  const { username, displayName, passwordHash, at, today } = first;
  if (!(await removeSetting(trx, SETTING, first.tokenHash))) throw new Problem('not-found');
  if (await findAccountByUsername(trx, username)) {
    throw new Problem('username-taken', { fields: [{ path: 'username', code: 'username-taken' }] });
  }
  const id = newId();
  await insertAccount(trx, {
    id,
    username,
    displayName,
    cadreId: null,
    passwordHash,
    mustChangePassword: 0,
    disabledAt: null,
    createdAt: at,
    version: 1,
  });
  await insertRoleGrant(trx, {
    id: newId(),
    accountId: id,
    role: 'admin',
    unitId: null,
    fromOn: today,
    toOn: null,
  });
  await audit(trx, { at, accountId: id }, 'account.setup', {
    object: 'account',
    objectId: id,
    objectVersion: 1,
  });
  return id;
}
