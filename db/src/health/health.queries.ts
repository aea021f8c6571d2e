import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { inTransaction, type Trx } from '../transaction.ts';

/** Whether the database answers a question, even by an error; waits for as long as it does not. */
export function isAlive(db: Db): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

/** Writes one row for good, as a save does. Throws what the database throws where it takes no write. */
export function proveWrite(db: Db, at: string): Promise<void> {
  return inTransaction(db, (trx) => keepProof(trx, at));
}

async function keepProof(trx: Trx, at: string): Promise<void> {
  await trx
    .insertInto('setting')
    .values({ name: 'writtenAt', value: at })
    .onConflict((c) => c.column('name').doUpdateSet({ value: at }))
    .execute();
}

/** Whether the database has this program's migrations, all of them and no other. */
export async function isOfThisRelease(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.length === Object.keys(MIGRATIONS).length && rows.every(({ name }) => name in MIGRATIONS);
}

/** The latest act (ISO), or undefined in an empty database; its id carries the time at which it was written. */
export async function lastActAt(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_event')
    .select('at')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
