import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { SignInAttemptTable } from './account.table.ts';

export interface Attempt {
  at: string;
  succeeded: boolean;
}

/** Tries on a user name at one door since an instant, oldest first; at most the last 100. */
export async function listAttempts(
  db: Db | Trx,
  of: { username: string; door: string; since: string },
): Promise<Attempt[]> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .select(['at', 'succeeded'])
    .where('username', '=', of.username)
    .where('door', '=', of.door)
    .where('at', '>=', of.since)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.reverse().map(({ at, succeeded }) => ({ at, succeeded: succeeded === 1 }));
}

export async function insertAttempt(trx: Trx, attempt: Insertable<SignInAttemptTable>): Promise<void> {
  await trx.insertInto('sign_in_attempt').values(attempt).execute();
}

/** Forgets tries from before an instant. */
export async function removeAttempts(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('sign_in_attempt').where('at', '<', before).execute();
}
