import type { Kysely } from 'kysely';

/** Old notices are found without reading all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('notice_at').on('notice').columns(['at']).execute();
}
