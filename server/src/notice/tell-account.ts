import { findAccount, listCadresOverAll, listUnitVersions, type Trx } from '@so-viec/db';
import type { RoleName } from '@so-viec/shared/account/account-admin.schema';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { AccountChange } from '@so-viec/shared/notice/notice';
import { topsOn } from '@so-viec/shared/unit/tops.rules';
import type { By } from '../audit/audit.ts';
import { tell } from './tell.ts';

/** Tells whose account it is that somebody else changed their way in; nobody where it was never used. */
export async function tellAccountChange(
  trx: Trx,
  by: By,
  { accountId, change }: { accountId: string; change: AccountChange },
): Promise<void> {
  const account = await findAccount(trx, accountId);
  if (!account?.cadreId || account.lastSignInAt === null) return;
  const key = `${accountId} ${change} ${by.at}`;
  await tell(trx, by, { cadreId: account.cadreId, kind: 'account-changed', key, content: { change } });
}

interface Role {
  id: string;
  accountId: string;
  role: RoleName;
  /** null: over the whole organisation. */
  unitId: string | null;
  fromOn: CivilDay;
}

/** Tells who was given a role and, of one over all, everybody who holds such a role: they know who should have it. */
export async function tellRoleGiven(
  trx: Trx,
  by: By,
  given: Role & { toOn: CivilDay | null },
): Promise<void> {
  const { id, accountId, role, fromOn, toOn } = given;
  const account = await findAccount(trx, accountId);
  if (!account) return;
  const own = account.cadreId;
  const { unit, tops } = await reachOf(trx, by, given);
  if (own !== null) {
    const content = { role, unit, fromOn, toOn };
    await tell(trx, by, { cadreId: own, kind: 'role-given', key: `${id} role-given`, content });
  }
  const content = { name: account.displayName, role, fromOn, toOn };
  const others = await othersOverAll(trx, by, tops, own);
  await tell(
    trx,
    by,
    ...others.map((cadreId) => ({
      ...{ cadreId, kind: 'role-over-all' as const, key: `${id} ${cadreId} role-over-all`, content },
    })),
  );
}

/** Tells whose role it was that it ends or never begins and, of one over all, those who are told when one is given. */
export async function tellRoleEnded(trx: Trx, by: By, ended: Role & { toOn: CivilDay }): Promise<void> {
  const { id, accountId, role, fromOn, toOn } = ended;
  const account = await findAccount(trx, accountId);
  if (!account) return;
  const own = account.cadreId;
  const { unit, tops } = await reachOf(trx, by, ended);
  const ending = { role, fromOn, toOn, saidOn: todayIn(new Date(by.at)) };
  if (own !== null) {
    const content = { ...ending, unit };
    await tell(trx, by, { cadreId: own, kind: 'role-ended', key: `${id} ended ${toOn}`, content });
  }
  const content = { ...ending, name: account.displayName };
  const others = await othersOverAll(trx, by, tops, own);
  await tell(
    trx,
    by,
    ...others.map((cadreId) => ({
      ...{ cadreId, kind: 'role-over-all-ended' as const, content },
      key: `${id} ${cadreId} ended ${toOn}`,
    })),
  );
}

/** Where a role reaches, as it is told: its unit's name, '' over everything, and of one over all the units below none. */
async function reachOf(trx: Trx, by: By, { unitId }: Role) {
  const versions = await listUnitVersions(trx);
  const tops = topsOn(versions, todayIn(new Date(by.at)));
  const unit = versions.findLast((version) => version.unitId === unitId)?.name ?? '';
  return { unit, tops: unitId === null || tops.includes(unitId) ? tops : undefined };
}

/** Who else holds a role over all today; nobody has to know of a role that is not. */
async function othersOverAll(
  trx: Trx,
  by: By,
  tops: readonly string[] | undefined,
  own: string | null,
): Promise<readonly string[]> {
  if (!tops) return [];
  const holders = await listCadresOverAll(trx, { day: todayIn(new Date(by.at)), tops });
  return holders.filter((cadreId) => cadreId !== own);
}
