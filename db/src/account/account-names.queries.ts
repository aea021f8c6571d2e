import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** The names that accounts are shown by, by their ids. */
export async function namesOfAccounts(db: Db | Trx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('account').select(['id', 'displayName']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
