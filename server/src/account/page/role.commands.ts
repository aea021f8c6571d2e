import {
  type Db,
  endRoleGrant,
  findRoleGrant,
  findSameRole,
  findUnitIdByCode,
  inTransaction,
  lockAccount,
  putRoleGrant,
  raiseChangeCounter,
  type Trx,
} from '@so-viec/db';
import type { RoleName } from '@so-viec/shared/account/account-admin.schema';
import { addDays, type CivilDay, formatDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../../audit/audit.ts';
import { byOf, type Officer } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';
import { tellRoleGiven } from '../../notice/tell-account.ts';
import { requireAnotherAdministrator } from './life.commands.ts';
import { writeRoleEnded } from './role-ended.ts';

interface NewRole {
  id: string;
  accountId: string;
  role: RoleName;
  unitCode: string | null;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** Gives an account a role over a unit and all below, or over everything, from a day to a day; nobody their own. */
export async function giveRole(db: Db, role: NewRole, officer: Officer): Promise<void> {
  officer.access.requireOfAccount('role.change', role.accountId);
  if (role.role === 'admin' && role.unitCode !== null) refuseAt('unitCode', 'role-scope');
  if (role.toOn !== null && role.toOn < role.fromOn) refuseAt('toOn', 'role-dates');
  await inTransaction(db, (trx) => writeRole(trx, role, officer));
}

async function writeRole(trx: Trx, { unitCode, ...given }: NewRole, officer: Officer): Promise<void> {
  const unitId = unitCode === null ? null : await findUnitIdByCode(trx, unitCode);
  if (unitId === undefined) refuseAt('unitCode', 'not-found');
  const grant = { ...given, unitId };
  await lockAccount(trx, given.accountId);
  const same = await findSameRole(trx, grant);
  if (same) {
    const to = same.toOn === null ? '…' : formatDay(same.toOn);
    refuseAt('fromOn', 'role-twice', { from: formatDay(same.fromOn), to });
  }
  if (!(await putRoleGrant(trx, grant))) {
    isRepeated(await findRoleGrant(trx, given.id), grant);
    return;
  }
  await raiseChangeCounter(trx);
  const { accountId, role, fromOn, toOn } = given;
  const detail = { role, unit: unitCode, fromOn, toOn };
  await audit(trx, byOf(officer), 'role.give', { object: 'account', objectId: accountId, detail });
  await tellRoleGiven(trx, byOf(officer), grant);
}

interface RoleEnd {
  id: string;
  toOn: CivilDay;
}

/**
 * Ends a role sooner, yesterday at the earliest: what was done by it until then was done with right. One that never began
 * is over before it begins. Nobody ends their own, and the last administrator's stays. The same request twice is one.
 */
export async function endRole(db: Db, of: RoleEnd, officer: Officer): Promise<void> {
  await inTransaction(db, (trx) => writeEnd(trx, of, officer));
}

async function writeEnd(trx: Trx, { id, toOn }: RoleEnd, officer: Officer): Promise<void> {
  const grant = await findRoleGrant(trx, id);
  if (!grant) throw new Problem('not-found');
  officer.access.requireOfAccount('role.change', grant.accountId);
  if (grant.toOn === toOn) return;
  const { today } = officer.access.organisation;
  const first = minDay(addDays(today, -1), grant.toOn ?? today);
  if (toOn < first) refuseAt('toOn', 'role-end-past', { day: formatDay(first) });
  if (grant.toOn !== null && toOn > grant.toOn) {
    refuseAt('toOn', 'role-end-later', { to: formatDay(grant.toOn) });
  }
  if (grant.role === 'admin' && grant.fromOn <= today) {
    await requireAnotherAdministrator(trx, grant.accountId, officer.at);
  }
  await endRoleGrant(trx, id, toOn);
  await raiseChangeCounter(trx);
  await writeRoleEnded(trx, byOf(officer), { ...grant, toOn });
}
