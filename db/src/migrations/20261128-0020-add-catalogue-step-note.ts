import type { Kysely } from 'kysely';

/** Why an edition that waited for its day was withdrawn. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('catalogue_step')
    .addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
