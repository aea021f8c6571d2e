import type { Kysely } from 'kysely';

/** What somebody has reviewed this week stands above their queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('day_step_account').on('day_step').columns(['accountId', 'at']).execute();
}
