import type { Kysely } from 'kysely';

/** An office knows the post with whose end it ended, and until when it lasted before, so that both can go on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('headship').addColumn('endedWithId', 'text').execute();
  await db.schema.alterTable('headship').addColumn('wasToOn', 'text').execute();
  await db.schema.createIndex('headship_ended_with').on('headship').column('endedWithId').execute();
}
