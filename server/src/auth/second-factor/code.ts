import {
  type Db,
  findRecoveryCode,
  findSecondFactor,
  type Trx,
  takeRecoveryCode,
  takeStep,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { normalText } from '@so-viec/shared/text/normal';
import { paperCode } from '../../account/first-password.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import { stepOf } from './totp.ts';

/** Codes on paper that an account gets at a time, four groups of four each. */
const CODES = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;
/** Less work than for a password that somebody thought of: 78 random bits are guessed by nobody. */
const COST = { memory: 4096, passes: 1, parallelism: 1 };

/** A right code that is not used up yet. */
export type RightCode = { kind: 'code'; id: string; step: number } | { kind: 'recovery'; id: string };

const lettersOf = (typed: string) => normalText(typed, 'NFKC').toLowerCase().replace(/[\s-]/g, '');

/** Whether this is a code of the account's device, or one of its codes on paper. */
export async function findRightCode(
  db: Db,
  of: { accountId: string; typed: string; now: Date },
): Promise<RightCode | undefined> {
  const letters = lettersOf(of.typed);
  if (/^\d{6}$/.test(letters)) return findDeviceCode(db, { ...of, typed: letters });
  const handle = letters.slice(0, GROUP_LENGTH);
  const found = await findRecoveryCode(db, { accountId: of.accountId, handle });
  const isRight = await verifyPassword(letters, found?.secret);
  return found && isRight ? { kind: 'recovery', id: found.id } : undefined;
}

/** The same for a code of the device alone. */
export async function findDeviceCode(
  db: Db,
  of: { accountId: string; typed: string; now: Date },
): Promise<RightCode | undefined> {
  const device = await findSecondFactor(db, of.accountId);
  if (device?.secret === undefined) return undefined;
  const step = stepOf(device.secret, lettersOf(of.typed), of.now);
  if (step === undefined || step <= device.lastStep) return undefined;
  return { kind: 'code', id: device.id, step };
}

/** Uses a right code up. Returns false where it was used meanwhile. */
export function takeCode(trx: Trx, code: RightCode, at: string): Promise<boolean> {
  return code.kind === 'code' ? takeStep(trx, code) : takeRecoveryCode(trx, code.id, at);
}

/** New codes on paper and their rows; made before any transaction, since each hash takes tens of milliseconds. */
export async function newRecoveryCodes(accountId: string, createdAt: string) {
  const codes = new Map<string, string>();
  while (codes.size < CODES) {
    const code = paperCode(GROUPS);
    codes.set(code.slice(0, GROUP_LENGTH), code);
  }
  const rows = await Promise.all(
    [...codes].map(async ([handle, code]) => ({
      ...{ id: newId(), accountId, handle, secret: await hashPassword(lettersOf(code), COST) },
      ...{ createdAt, usedAt: null },
    })),
  );
  return { codes: [...codes.values()], rows };
}
