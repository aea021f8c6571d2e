import { type Db, listAccounts, listRoleGrants } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';

export interface AccountView {
  username: string;
  name: string;
  cadre: string | null;
  roles: { role: string; unit: string | null }[];
  state: 'open' | 'first-password' | 'no-password' | 'disabled';
  createdAt: string;
}

/** Every account, with the roles it holds on a day. */
export async function viewAccounts(db: Db, today: CivilDay): Promise<AccountView[]> {
  const grants = (await listRoleGrants(db)).filter(
    (g) => g.fromOn <= today && (g.toOn === null || g.toOn >= today),
  );
  const byAccount = Map.groupBy(grants, (grant) => grant.accountId);
  return (await listAccounts(db)).map((account) => ({
    username: account.username,
    name: account.displayName,
    cadre: account.cadreCode,
    roles: (byAccount.get(account.id) ?? []).map(({ role, unitCode }) => ({ role, unit: unitCode })),
    state: stateOf(account),
    createdAt: account.createdAt,
  }));
}

function stateOf(of: {
  disabledAt: string | null;
  passwordHash: string | null;
  mustChangePassword: number;
}): AccountView['state'] {
  if (of.disabledAt !== null) return 'disabled';
  if (of.passwordHash === null) return 'no-password';
  return of.mustChangePassword === 1 ? 'first-password' : 'open';
}
