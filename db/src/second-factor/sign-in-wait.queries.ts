import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { SignInWaitTable } from './second-factor.table.ts';

export async function insertSignInWait(trx: Trx, wait: Insertable<SignInWaitTable>): Promise<void> {
  await trx.insertInto('sign_in_wait').values(wait).execute();
}

/** A sign-in that still waits for its second factor, begun since an instant, of an account that is open. */
export function findSignInWait(db: Db | Trx, id: string, since: string) {
  return db
    .selectFrom('sign_in_wait as w')
    .innerJoin('account as a', 'a.id', 'w.accountId')
    .selectAll('w')
    .where('w.id', '=', id)
    .where('w.endedAt', 'is', null)
    .where('w.createdAt', '>', since)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
}

/** Ends one wait. Returns false where it was over already. */
export async function endSignInWait(trx: Trx, id: string, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('sign_in_wait')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends every wait of an account: its password, its device or the account itself is another now. */
export async function endSignInWaits(trx: Trx, accountId: string, at: string): Promise<void> {
  await trx
    .updateTable('sign_in_wait')
    .set({ endedAt: at })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .execute();
}

/** Forgets waits begun before an instant. */
export async function removeSignInWaits(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('sign_in_wait').where('createdAt', '<', before).execute();
}
