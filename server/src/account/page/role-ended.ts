import { findUnitCode, type Trx } from '@so-viec/db';
import type { RoleName } from '@so-viec/shared/account/account-admin.schema';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { audit, type By } from '../../audit/audit.ts';
import { tellRoleEnded } from '../../notice/tell-account.ts';

interface Ended {
  id: string;
  accountId: string;
  role: string;
  unitId: string | null;
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** Writes the end of a role into the trail, with where and since when it was held, and tells of it. */
export async function writeRoleEnded(trx: Trx, by: By, ended: Ended): Promise<void> {
  const { accountId, unitId, fromOn, toOn } = ended;
  const role = ended.role as RoleName;
  const unit = unitId === null ? null : await findUnitCode(trx, unitId);
  const detail = { role, unit, fromOn, toOn };
  await audit(trx, by, 'role.end', { object: 'account', objectId: accountId, detail });
  await tellRoleEnded(trx, by, { ...ended, role });
}
