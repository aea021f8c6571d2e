import type { Insertable, Selectable } from 'kysely';
import { lockAccount } from '../account/account-life.queries.ts';
import { tellForeign, tellForeignRows } from '../audit/mark/foreign.ts';
import { remark, remarkRows, withMark, withMarks } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import { openText, sealText } from '../sealed/sealed.ts';
import type { Trx } from '../transaction.ts';
import type { RecoveryCodeTable, SecondFactorTable } from './second-factor.table.ts';

/** With its secret as an authenticator knows it; without where the key that it is sealed with is lost. */
export type SecondFactor = Omit<Selectable<SecondFactorTable>, 'secret'> & { secret: string | undefined };
export type RecoveryCode = Selectable<RecoveryCodeTable>;

/** The device whose codes an account asks for. */
export function findSecondFactor(db: Db | Trx, accountId: string): Promise<SecondFactor | undefined> {
  return opened(db, ofAccount(db, accountId).where('confirmedAt', 'is not', null));
}

/** The device that is being set up in one session of an account, begun since an instant. */
export function findBegunSecondFactor(
  db: Db | Trx,
  of: { accountId: string; sessionId: string; since: string },
): Promise<SecondFactor | undefined> {
  const begun = ofAccount(db, of.accountId).where('confirmedAt', 'is', null);
  return opened(db, begun.where('sessionId', '=', of.sessionId).where('createdAt', '>=', of.since));
}

const ofAccount = (db: Db | Trx, accountId: string) =>
  db.selectFrom('second_factor').selectAll().where('accountId', '=', accountId).where('endedAt', 'is', null);

/** Where a secret may lie: good for no other account. */
export const secretPlace = (accountId: string): string => `second_factor ${accountId}`;

async function opened(db: Db | Trx, asked: ReturnType<typeof ofAccount>): Promise<SecondFactor | undefined> {
  const row = await asked.executeTakeFirst();
  return row && { ...row, secret: openText(db, secretPlace(row.accountId), row.secret) };
}

/** Writes a device with its secret sealed. */
export async function insertSecondFactor(trx: Trx, row: Insertable<SecondFactorTable>): Promise<void> {
  const secret = sealText(trx, secretPlace(row.accountId), row.secret);
  await trx
    .insertInto('second_factor')
    .values(withMark(trx, 'second_factor', { ...row, secret }))
    .execute();
}

/** From now on a device counts. Returns false where it was confirmed or given up meanwhile. */
export async function confirmSecondFactor(
  trx: Trx,
  of: { id: string; step: number; at: string },
): Promise<boolean> {
  await tellForeignDevices(trx, { id: of.id });
  const confirmed = await trx
    .updateTable('second_factor')
    .set({ confirmedAt: of.at, lastStep: of.step })
    .where('id', '=', of.id)
    .where('confirmedAt', 'is', null)
    .where('endedAt', 'is', null)
    .returning(['id', 'accountId'])
    .executeTakeFirst();
  if (!confirmed) return false;
  await remarkDevices(trx, confirmed.accountId, [confirmed]);
  return true;
}

/** Of devices that are about to change, and of their accounts. */
async function tellForeignDevices(trx: Trx, of: { id?: string; accountId?: string }): Promise<void> {
  const devices = await trx
    .selectFrom('second_factor')
    .select(['id', 'accountId'])
    .where('endedAt', 'is', null)
    .$if(of.id !== undefined, (query) => query.where('id', '=', of.id ?? ''))
    .$if(of.accountId !== undefined, (query) => query.where('accountId', '=', of.accountId ?? ''))
    .execute();
  await tellForeignRows(trx, 'second_factor', devices);
  await tellForeign(trx, 'account', [...new Set(devices.map(({ accountId }) => accountId))]);
}

/** The mark of an account tells of the devices whose codes it asks for, so nobody else may write the account meanwhile. */
async function remarkDevices(trx: Trx, accountId: string, devices: readonly { id: string }[]): Promise<void> {
  await remarkRows(trx, 'second_factor', devices);
  await lockAccount(trx, accountId);
  await remark(trx, 'account', [accountId]);
}

/** Uses the code of a step up. Returns false where it, or a later one, was used before. */
export async function takeStep(trx: Trx, of: { id: string; step: number }): Promise<boolean> {
  const result = await trx
    .updateTable('second_factor')
    .set({ lastStep: of.step })
    .where('id', '=', of.id)
    .where('lastStep', '<', of.step)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Ends the devices of an account that count (or those being set up, in one session); their secrets go. Returns how
 * many there were.
 */
export async function endSecondFactors(
  trx: Trx,
  of: { accountId: string; which: 'on' | 'begun'; sessionId?: string },
  at: string,
): Promise<number> {
  await tellForeignDevices(trx, { accountId: of.accountId });
  const ended = await trx
    .updateTable('second_factor')
    .set({ endedAt: at, secret: '' })
    .where('accountId', '=', of.accountId)
    .where('confirmedAt', of.which === 'on' ? 'is not' : 'is', null)
    .where('endedAt', 'is', null)
    .$if(of.sessionId !== undefined, (query) => query.where('sessionId', '=', of.sessionId ?? ''))
    .returning('id')
    .execute();
  if (ended.length > 0) await remarkDevices(trx, of.accountId, ended);
  return ended.length;
}

/** Puts new recovery codes in the place of all that an account had. */
export async function replaceRecoveryCodes(
  trx: Trx,
  accountId: string,
  codes: readonly Insertable<RecoveryCodeTable>[],
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('accountId', '=', accountId).execute();
  if (codes.length === 0) return;
  await trx
    .insertInto('recovery_code')
    .values([...withMarks(trx, 'recovery_code', codes)])
    .execute();
}

/** The code on paper with this first group, while it is unused. */
export function findRecoveryCode(
  db: Db | Trx,
  of: { accountId: string; handle: string },
): Promise<RecoveryCode | undefined> {
  return db
    .selectFrom('recovery_code')
    .selectAll()
    .where('accountId', '=', of.accountId)
    .where('handle', '=', of.handle)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
}

/** Uses a code on paper up. Returns false where somebody else did so first. */
export async function takeRecoveryCode(trx: Trx, id: string, at: string): Promise<boolean> {
  await tellForeign(trx, 'recovery_code', [id]);
  const result = await trx
    .updateTable('recovery_code')
    .set({ usedAt: at })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'recovery_code', [id]);
  return true;
}

/** How many codes on paper an account has left. */
export async function countRecoveryCodes(db: Db | Trx, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
