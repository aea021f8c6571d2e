import {
  type Db,
  endRoleGrant,
  findRoleGrant,
  findUnitIdByCode,
  inTransaction,
  putRoleGrant,
  raiseChangeCounter,
  type Trx,
} from '@so-viec/db';
import type { RoleName } from '@so-viec/shared/account/account-admin.schema';
import { addDays, type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { audit, type By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { requireAnotherAdministrator } from './life.commands.ts';

interface NewRole {
  id: string;
  accountId: string;
  role: RoleName;
  unitCode: string | null;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** Gives an account a role over a unit and all below, or the administrator's, from a day to a day. */
export async function giveRole(db: Db, role: NewRole, by: By): Promise<void> {
  if ((role.role === 'admin') !== (role.unitCode === null)) {
    throw new Problem('role-scope', { fields: [{ path: 'unitCode', code: 'role-scope' }] });
  }
  if (role.toOn !== null && role.toOn < role.fromOn) {
    throw new Problem('role-dates', { fields: [{ path: 'toOn', code: 'role-dates' }] });
  }
  await inTransaction(db, (trx) => writeRole(trx, role, by));
}

async function writeRole(trx: Trx, given: NewRole, by: By): Promise<void> {
  const { id, accountId, role, unitCode, fromOn, toOn } = given;
  const unitId = unitCode === null ? null : await findUnitIdByCode(trx, unitCode);
  if (unitId === undefined) {
    throw new Problem('not-found', { fields: [{ path: 'unitCode', code: 'not-found' }] });
  }
  if (!(await putRoleGrant(trx, { id, accountId, role, unitId, fromOn, toOn }))) {
    const known = await findRoleGrant(trx, id);
    const isSame = known?.accountId === accountId && known.role === role && known.unitId === unitId;
    if (!isSame) throw new Problem('duplicate-id');
    return;
  }
  await raiseChangeCounter(trx);
  const detail = { role, unit: unitCode, fromOn, toOn };
  await audit(trx, by, 'role.give', { object: 'account', objectId: accountId, detail });
}

/** Ends a role with a day; one that never began is over before it begins. The last administrator's stays. */
export async function endRole(db: Db, of: { id: string; toOn: CivilDay }, by: By): Promise<void> {
  await inTransaction(db, (trx) => writeEnd(trx, of, by));
}

async function writeEnd(trx: Trx, { id, toOn }: { id: string; toOn: CivilDay }, by: By): Promise<void> {
  const grant = await findRoleGrant(trx, id);
  if (!grant) throw new Problem('not-found');
  if (toOn < addDays(grant.fromOn, -1)) {
    throw new Problem('role-dates', { fields: [{ path: 'toOn', code: 'role-dates' }] });
  }
  if (grant.role === 'admin' && grant.fromOn <= todayIn(new Date(by.at))) {
    await requireAnotherAdministrator(trx, grant.accountId, by.at);
  }
  await endRoleGrant(trx, id, toOn);
  await raiseChangeCounter(trx);
  const detail = { role: grant.role, toOn };
  await audit(trx, by, 'role.end', { object: 'account', objectId: grant.accountId, detail });
}
