import type { Kysely } from 'kysely';

/** Tries to sign in are counted for each door: the browsers an account has used, and all others together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sign_in_attempt')
    .addColumn('door', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
