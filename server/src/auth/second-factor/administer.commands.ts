import {
  type Db,
  endOtherSessions,
  endSecondFactors,
  endSignInWaits,
  findSetting,
  inTransaction,
  lockAccount,
  putSetting,
  replaceRecoveryCodes,
  type Trx,
} from '@so-viec/db';
import { FACTOR_GROUPS, type FactorRule, readFactorRule } from '@so-viec/shared/account/second-factor.rules';
import { audit, type By } from '../../audit/audit.ts';
import { tellAccountChange } from '../../notice/tell-account.ts';

/** Takes an account's device and codes on paper away and ends its sessions: they are lost. Returns whether it had one. */
export function resetSecondFactor(db: Db, accountId: string, by: By): Promise<boolean> {
  return inTransaction(db, (trx) => writeReset(trx, accountId, by));
}

async function writeReset(trx: Trx, accountId: string, by: By): Promise<boolean> {
  await lockAccount(trx, accountId);
  await endSecondFactors(trx, { accountId, which: 'begun' }, by.at);
  if ((await endSecondFactors(trx, { accountId, which: 'on' }, by.at)) === 0) return false;
  await replaceRecoveryCodes(trx, accountId, []);
  await endSignInWaits(trx, accountId, by.at);
  await endOtherSessions(trx, { accountId, keptId: null }, by.at);
  await audit(trx, by, 'second-factor.reset', { object: 'account', objectId: accountId });
  await tellAccountChange(trx, by, { accountId, change: 'second-factor' });
  return true;
}

/** Whom this database asks for a second factor. */
export async function findFactorRule(db: Db): Promise<FactorRule> {
  return readFactorRule(await findSetting(db, 'secondFactor'));
}

/** Chooses whom it asks; what was chosen already leaves no second trace. */
export function chooseFactorRule(db: Db, rule: FactorRule, by: By): Promise<void> {
  return inTransaction(db, (trx) => writeRule(trx, rule, by));
}

async function writeRule(trx: Trx, rule: FactorRule, by: By): Promise<void> {
  const before = readFactorRule(await findSetting(trx, 'secondFactor'));
  if (FACTOR_GROUPS.every((group) => before[group] === rule[group])) return;
  await putSetting(trx, 'secondFactor', JSON.stringify(rule));
  await audit(trx, by, 'second-factor.rule', { object: 'setting', objectId: 'secondFactor', detail: rule });
}
