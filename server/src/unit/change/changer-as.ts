import { type Db, findChangeCount } from '@so-viec/db';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { Access } from '../../access/access.ts';
import { organisationToday } from '../../access/organisation.ts';
import { changeUnits } from './unit-change.commands.ts';

interface Doer {
  accountId: string;
  at: Date;
  newId: () => string;
}

/** Writes a change in the name of an administrator, without a request: for made-up histories. Throws what it is refused for. */
export async function changeUnitsAs(
  db: Db,
  { accountId, at, newId }: Doer,
  change: UnitChange,
): Promise<void> {
  const today: CivilDay = todayIn(at);
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const flags = { mustChangePassword: false, hasReadNotice: true };
  const names = { username: '', displayName: '', cadreId: null };
  const roles = [{ role: 'admin' as const, unitId: null }];
  const access = new Access({ accountId, ...names, ...flags, roles }, organisation);
  await changeUnits(db, { access, today, at: at.toISOString(), newId }, change);
}
