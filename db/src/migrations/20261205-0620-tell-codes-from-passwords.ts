import type { Kysely } from 'kysely';

/** Tries of codes are told from tries of passwords by a column of their own, never by what is typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sign_in_attempt')
    .addColumn('step', 'text', (c) => c.notNull().defaultTo('password'))
    .execute();
}
