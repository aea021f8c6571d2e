import { type AccountRow, type AccountsWanted, type Db, listAccountPage } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';

/** Whose accounts somebody sees: everybody's (null), or those of people with a post in these units. */
export function unitsInReach(access: Access): string[] | null {
  if (can(access.relationsToAll(), 'account.read')) return null;
  const { tree } = access.organisation;
  const tops = access.actor.roles.flatMap(({ role, unitId }) =>
    role === 'personnel' && unitId !== null ? [unitId] : [],
  );
  return [...new Set(tops.flatMap((top) => subtreeOf(tree, top)))];
}

/** An account within reach; 404 for any other. */
export async function requireAccount(db: Db, access: Access, id: string, today: string): Promise<AccountRow> {
  const of: AccountsWanted = {
    ...{ q: '', state: 'all', today, offset: 0, limit: 1 },
    unitIds: unitsInReach(access),
    id,
  };
  const [row] = await listAccountPage(db, of);
  if (!row) throw new Problem('not-found');
  return row;
}
