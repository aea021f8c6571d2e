import {
  type Account,
  type Db,
  findAccountByUsername,
  findCadreIdByCode,
  findUnitIdByCode,
  insertAccount,
  insertRoleGrant,
  inTransaction,
  listAccounts,
  type Trx,
} from '@so-viec/db';
import { isUsername, normalUsername } from '@so-viec/shared/account/username';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { badCharacterIn, cleanText } from '@so-viec/shared/text/fold';
import { audit, type By } from '../audit/audit.ts';
import { resetSecondFactor } from '../auth/second-factor/administer.commands.ts';
import { Problem } from '../http/problem.ts';
import { tellRoleGiven } from '../notice/tell-account.ts';
import { writeReset, writeToldClosing } from './page/life.commands.ts';
import { newPassword } from './page/slip.ts';

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
  /** The role is over the whole organisation, whatever units come to stand at its top. */
  isEverywhere?: boolean | undefined;
  cadreCode?: string | undefined;
}

/** Makes an account with a first password, which is returned once and must be changed. */
export async function createAccount(db: Db, typed: NewAccount, now: Date): Promise<string> {
  const username = normalUsername(typed.username);
  const displayName = cleanText(typed.displayName);
  requireUsable(username, displayName, typed);
  const made = await newPassword(now);
  await inTransaction(db, (trx) => writeAccount(trx, { ...typed, username, displayName }, made, now));
  return made.password;
}

function requireUsable(
  username: string,
  displayName: string,
  { role, unitCode, isEverywhere }: NewAccount,
): void {
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
  if (unitCode !== undefined && isEverywhere) {
    throw new AccountProblem('--unit và --everywhere không đi với nhau: bỏ một.');
  }
  if (role !== undefined && role !== 'admin' && unitCode === undefined && !isEverywhere) {
    throw new AccountProblem(
      `Vai ${role} cần phạm vi: thêm --unit MÃ-ĐƠN-VỊ, hoặc --everywhere cho toàn tổ chức.`,
    );
  }
  if (role === undefined && (unitCode !== undefined || isEverywhere)) {
    const scope = isEverywhere ? '--everywhere' : '--unit';
    throw new AccountProblem(`${scope} cần đi với --role: ${ROLES.join(', ')}.`);
  }
}

async function writeAccount(
  trx: Trx,
  account: NewAccount,
  { passwordHash, until }: { passwordHash: string; until: string },
  now: Date,
): Promise<void> {
  const { username, displayName, role } = account;
  if (await findAccountByUsername(trx, username)) {
    throw new AccountProblem(`Tên đăng nhập ${username} đã có: chọn tên khác.`);
  }
  const unitId = await unitOf(trx, account.unitCode);
  const cadreId = await freeCadre(trx, account.cadreCode);
  const id = newId();
  const createdAt = now.toISOString();
  const state = { passwordHash, mustChangePassword: 1, disabledAt: null, createdAt, version: 1 };
  await insertAccount(trx, { id, username, displayName, cadreId, ...state, firstPasswordUntil: until });
  const detail = { username, role: role ?? null, unit: account.unitCode ?? null };
  const done = { object: 'account', objectId: id, objectVersion: 1, detail };
  await audit(trx, onMachine(now), 'account.create', done);
  if (!role) return;
  const grant = { id: newId(), accountId: id, role, unitId, fromOn: todayIn(now), toOn: null };
  await insertRoleGrant(trx, grant);
  await tellRoleGiven(trx, onMachine(now), grant);
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
  const made = await newPassword(now);
  await inTransaction(db, (trx) => writeReset(trx, account, made, onMachine(now)));
  return { username: account.username, password: made.password };
}

const onMachine = (now: Date): By => ({ at: now.toISOString(), accountId: null });

/** Closes an account and ends its sessions. Returns false when it was closed already. */
export async function closeAccount(db: Db, typed: string, now: Date): Promise<boolean> {
  const account = await requireAccount(db, typed);
  if (account.disabledAt !== null) return false;
  try {
    await inTransaction(db, (trx) => writeToldClosing(trx, account, onMachine(now)));
  } catch (error) {
    if (!(error instanceof Problem) || error.body.code !== 'last-administrator') throw error;
    throw new AccountProblem(
      'Đây là người quản trị cuối cùng còn đăng nhập được: giao vai admin cho người khác trước.',
    );
  }
  return true;
}

/** Takes the device and the codes on paper of somebody who lost them away. Returns whether they had any. */
export async function forgetSecondFactor(db: Db, typed: string, now: Date): Promise<boolean> {
  const { id } = await requireAccount(db, typed);
  return resetSecondFactor(db, id, onMachine(now));
}

async function requireAccount(db: Db, typed: string): Promise<Account> {
  const username = normalUsername(typed);
  const account = await findAccountByUsername(db, username);
  if (!account) throw new AccountProblem(`Không có tài khoản ${username}: xem lại tên đăng nhập.`);
  return account;
}
