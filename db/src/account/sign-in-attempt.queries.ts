import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { takeTurn } from '../turn.ts';
import type { SignInAttemptTable, TriedStep } from './account.table.ts';

export interface Attempt {
  id: string;
  at: string;
  succeeded: boolean;
}

/** Tries are counted and begun one after the other: a lock to the end of the transaction. */
export const lockAttempts = (trx: Trx): Promise<void> => takeTurn(trx, 'sign-in');

/** Whose tries: a name that anybody may type, and which step of its sign-in. */
export interface Tried {
  username: string;
  step: TriedStep;
}

/**
 * Tries on a step of a user name at one door since an instant, of one network where it is said, the wrong ones alone where
 * that is said; oldest first, at most the last 100.
 */
export async function listAttempts(
  db: Db | Trx,
  of: Tried & { door: string; since: string; address?: string | undefined; isWrong?: boolean },
): Promise<Attempt[]> {
  const rows = await db
    .selectFrom('sign_in_attempt')
    .select(['id', 'at', 'succeeded'])
    .where('username', '=', of.username)
    .where('step', '=', of.step)
    .where('door', '=', of.door)
    .where('at', '>=', of.since)
    .$if(of.address !== undefined, (query) => query.where('address', '=', of.address ?? ''))
    .$if(of.isWrong === true, (query) => query.where('succeeded', '=', 0))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.reverse().map(({ id, at, succeeded }) => ({ id, at, succeeded: succeeded === 1 }));
}

/** Wrong tries on a step of a user name at the open door since an instant, from wherever: how many, and when the last was made. */
export async function countWrongOn(
  db: Db | Trx,
  of: Tried & { since: string },
): Promise<{ count: number; lastAt: string | null }> {
  return wrongAtOpenDoor(db, of.since)
    .where('username', '=', of.username)
    .where('step', '=', of.step)
    .executeTakeFirstOrThrow();
}

const wrongAtOpenDoor = (db: Db | Trx, since: string) =>
  db
    .selectFrom('sign_in_attempt')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max<string | null>('at').as('lastAt')])
    .where('at', '>=', since)
    .where('door', '=', '')
    .where('succeeded', '=', 0);

/** Wrong tries from a network at the open door since an instant: how many, and when the last was made. */
export async function countWrongFrom(
  db: Db | Trx,
  of: { address: string; since: string },
): Promise<{ count: number; lastAt: string | null }> {
  return wrongAtOpenDoor(db, of.since).where('address', '=', of.address).executeTakeFirstOrThrow();
}

export async function insertAttempt(trx: Trx, attempt: Insertable<SignInAttemptTable>): Promise<void> {
  await trx.insertInto('sign_in_attempt').values(attempt).execute();
}

/** Marks a try as right. */
export async function updateAttempt(trx: Trx, id: string): Promise<void> {
  await trx.updateTable('sign_in_attempt').set({ succeeded: 1 }).where('id', '=', id).execute();
}

/** Forgets tries from before an instant. */
export async function removeAttempts(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('sign_in_attempt').where('at', '<', before).execute();
}
