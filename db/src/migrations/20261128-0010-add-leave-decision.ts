import type { Kysely } from 'kysely';

/** The decision by which leave of months long past was written down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('leave')
    .addColumn('decision', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
