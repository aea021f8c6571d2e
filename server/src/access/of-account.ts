import { type Db, findAccountRights, findChangeCount, type Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { Access } from './access.ts';
import type { Actor, Role } from './actor.ts';
import { organisationToday } from './organisation.ts';

type Standing = Pick<Actor, 'accountId' | 'cadreId' | 'roles'>;

/** The rights of somebody on a day, without a request of theirs. */
export async function accessOn(db: Db | Trx, who: Standing, today: CivilDay): Promise<Access> {
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const flags = {
    ...{ signedInAt: '', signedInUntil: '', isOfOwnDay: false, hasDevice: true, isSecondShown: true },
    ...{ factorRule: null, mustChangePassword: false, noticeReadAt: '', username: '', displayName: '' },
  };
  return new Access({ ...who, ...flags }, organisation);
}

/** The rights of an account as they stand now, for work that goes on after its request; none once it is closed. */
export async function accessOfAccount(db: Db | Trx, accountId: string, today: CivilDay): Promise<Access> {
  const { cadreId, roles } = await findAccountRights(db, accountId, today);
  const held = roles.map(({ role, unitId }) => ({ role: role as Role, unitId }));
  return accessOn(db, { accountId, cadreId, roles: held }, today);
}
