import {
  type Account,
  type Db,
  disableAccount,
  endOtherSessions,
  findAccountByUsername,
  findCadreIdByCode,
  findUnitIdByCode,
  hasOtherAdministrator,
  insertAccount,
  insertRoleGrant,
  inTransaction,
  isAdministrator,
  listAccounts,
  lockOrganisation,
  type Trx,
  updateFirstPassword,
} from '@so-viec/db';
import { isUsername, normalUsername } from '@so-viec/shared/account/username';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { badCharacterIn, cleanText } from '@so-viec/shared/text/fold';
import { audit } from '../audit/audit.ts';
import { hashPassword } from '../auth/password.ts';
import { firstPassword, firstPasswordEnd } from './first-password.ts';

export const ROLES = ['personnel', 'committee', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const NAME_LIMIT = 200;

/** What cannot be done to an account; `message` is one sentence for the administrator. */
export class AccountProblem extends Error {}

export interface NewAccount {
  username: string;
  displayName: string;
  role?: Role | undefined;
  unitCode?: string | undefined;
  cadreCode?: string | undefined;
}

/** Makes an account with a first password, which is returned once and must be changed. */
export async function createAccount(db: Db, typed: NewAccount, now: Date): Promise<string> {
  const username = normalUsername(typed.username);
  const displayName = cleanText(typed.displayName);
  requireUsable(username, displayName, typed);
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  await inTransaction(db, (trx) => writeAccount(trx, { ...typed, username, displayName }, passwordHash, now));
  return password;
}

function requireUsable(username: string, displayName: string, { role, unitCode }: NewAccount): void {
  if (!isUsername(username)) {
    throw new AccountProblem(
      `Tên đăng nhập “${username}” không dùng được: dùng chữ thường không dấu, số, dấu chấm.`,
    );
  }
  if (displayName === '' || displayName.length > NAME_LIMIT || badCharacterIn(displayName)) {
    throw new AccountProblem(`Tên hiển thị phải có từ 1 đến ${NAME_LIMIT} ký tự: thêm --name "Họ và tên".`);
  }
  if (role === 'admin' && unitCode !== undefined) {
    throw new AccountProblem('Vai admin không gắn với đơn vị: bỏ --unit.');
  }
  if (role !== undefined && role !== 'admin' && unitCode === undefined) {
    throw new AccountProblem(`Vai ${role} cần phạm vi: thêm --unit MÃ-ĐƠN-VỊ.`);
  }
  if (role === undefined && unitCode !== undefined) {
    throw new AccountProblem(`--unit cần đi với --role: ${ROLES.join(', ')}.`);
  }
}

async function writeAccount(trx: Trx, account: NewAccount, passwordHash: string, now: Date): Promise<void> {
  const { username, displayName, role } = account;
  if (await findAccountByUsername(trx, username)) {
    throw new AccountProblem(`Tên đăng nhập ${username} đã có: chọn tên khác.`);
  }
  const unitId = await unitOf(trx, account.unitCode);
  const cadreId = await freeCadre(trx, account.cadreCode);
  const id = newId();
  const createdAt = now.toISOString();
  const state = { passwordHash, mustChangePassword: 1, disabledAt: null, createdAt, version: 1 };
  const firstPasswordUntil = firstPasswordEnd(now);
  await insertAccount(trx, { id, username, displayName, cadreId, ...state, firstPasswordUntil });
  if (role) {
    await insertRoleGrant(trx, {
      id: newId(),
      accountId: id,
      role,
      unitId,
      fromOn: todayIn(now),
      toOn: null,
    });
  }
  const detail = { username, role: role ?? null, unit: account.unitCode ?? null };
  const done = { object: 'account', objectId: id, objectVersion: 1, detail };
  await audit(trx, { at: createdAt, accountId: null }, 'account.create', done);
}

async function unitOf(trx: Trx, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  const id = await findUnitIdByCode(trx, code);
  if (id === undefined) throw new AccountProblem(`Không có đơn vị ${code}: xem lại mã đơn vị.`);
  return id;
}

async function freeCadre(trx: Trx, code: string | undefined): Promise<string | null> {
  if (code === undefined) return null;
  const id = await findCadreIdByCode(trx, code);
  if (id === undefined) throw new AccountProblem(`Không có cán bộ ${code}: xem lại mã cán bộ.`);
  const holder = (await listAccounts(trx)).find((account) => account.cadreId === id);
  if (holder) throw new AccountProblem(`Cán bộ ${code} đã có tài khoản ${holder.username}.`);
  return id;
}

export interface FirstPassword {
  username: string;
  password: string;
}

/** Gives an account a new first password, ends its sessions and opens it again where it was closed. */
export async function resetAccount(db: Db, typed: string, now: Date): Promise<FirstPassword> {
  return reset(db, await requireAccount(db, typed), now);
}

/** Gives a first password to every open account that never had one, as after an import of people. */
export async function resetNewAccounts(
  db: Db,
  now: Date,
  onProgress?: (done: number, total: number) => void,
): Promise<FirstPassword[]> {
  const without = (await listAccounts(db)).filter((a) => a.passwordHash === null && a.disabledAt === null);
  const given: FirstPassword[] = [];
  for (const account of without) {
    given.push(await reset(db, account, now));
    onProgress?.(given.length, without.length);
  }
  return given;
}

async function reset(db: Db, account: Account, now: Date): Promise<FirstPassword> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  await inTransaction(db, (trx) => writeReset(trx, account, passwordHash, now));
  return { username: account.username, password };
}

async function writeReset(
  trx: Trx,
  { id, version }: Account,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await updateFirstPassword(trx, id, { passwordHash, at, until: firstPasswordEnd(now) });
  await endOtherSessions(trx, { accountId: id, keptId: null }, at);
  const done = { object: 'account', objectId: id, objectVersion: version + 1 };
  await audit(trx, { at, accountId: null }, 'account.reset', done);
}

/** Closes an account and ends its sessions. Returns false when it was closed already. */
export async function closeAccount(db: Db, typed: string, now: Date): Promise<boolean> {
  const account = await requireAccount(db, typed);
  return inTransaction(db, (trx) => writeClosing(trx, account, now.toISOString()));
}

async function writeClosing(trx: Trx, { id, version }: Account, at: string): Promise<boolean> {
  await lockOrganisation(trx);
  if (!(await hasOtherAdministrator(trx, todayIn(new Date(at)), id))) {
    const message =
      'Đây là người quản trị cuối cùng còn đăng nhập được: giao vai admin cho người khác trước.';
    if (await isAdministrator(trx, id, todayIn(new Date(at)))) throw new AccountProblem(message);
  }
  if (!(await disableAccount(trx, id, at))) return false;
  await endOtherSessions(trx, { accountId: id, keptId: null }, at);
  const done = { object: 'account', objectId: id, objectVersion: version + 1 };
  await audit(trx, { at, accountId: null }, 'account.disable', done);
  return true;
}

async function requireAccount(db: Db, typed: string): Promise<Account> {
  const username = normalUsername(typed);
  const account = await findAccountByUsername(db, username);
  if (!account) throw new AccountProblem(`Không có tài khoản ${username}: xem lại tên đăng nhập.`);
  return account;
}
