import { findAccount, listCadresOverAll, type Trx } from '@so-viec/db';
import type { RoleName } from '@so-viec/shared/account/account-admin.schema';
import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { AccountChange } from '@so-viec/shared/notice/notice';
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
  /** The unit's name, '' for the whole organisation. */
  unit: string;
  fromOn: CivilDay;
  /** The units below none where the role is over one of them or over everything: over all. */
  overAll: readonly string[] | undefined;
}

/** Tells who was given a role and, of one over all, everybody who holds such a role: they know who should have it. */
export async function tellRoleGiven(
  trx: Trx,
  by: By,
  given: Role & { toOn: CivilDay | null },
): Promise<void> {
  const { id, accountId, role, unit, fromOn, toOn } = given;
  const account = await findAccount(trx, accountId);
  if (!account) return;
  const own = account.cadreId;
  if (own !== null) {
    const content = { role, unit, fromOn, toOn };
    await tell(trx, by, { cadreId: own, kind: 'role-given', key: `${id} role-given`, content });
  }
  const content = { name: account.displayName, role, fromOn, toOn };
  const others = await othersOverAll(trx, by, given, own);
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
  const { id, accountId, role, unit, fromOn, toOn } = ended;
  const account = await findAccount(trx, accountId);
  if (!account) return;
  const own = account.cadreId;
  const ending = { role, fromOn, toOn, saidOn: todayIn(new Date(by.at)) };
  if (own !== null) {
    const content = { ...ending, unit };
    await tell(trx, by, { cadreId: own, kind: 'role-ended', key: `${id} ended ${toOn}`, content });
  }
  const content = { ...ending, name: account.displayName };
  const others = await othersOverAll(trx, by, ended, own);
  await tell(
    trx,
    by,
    ...others.map((cadreId) => ({
      ...{ cadreId, kind: 'role-over-all-ended' as const, content },
      key: `${id} ${cadreId} ended ${toOn}`,
    })),
  );
}

/** Who else holds a role over all today; nobody has to know of a role that is not. */
async function othersOverAll(
  trx: Trx,
  by: By,
  { overAll }: Role,
  own: string | null,
): Promise<readonly string[]> {
  if (!overAll) return [];
  const holders = await listCadresOverAll(trx, { day: todayIn(new Date(by.at)), tops: overAll });
  return holders.filter((cadreId) => cadreId !== own);
}
