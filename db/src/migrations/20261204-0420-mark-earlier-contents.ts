import type { Kysely } from 'kysely';

/** What a line held before a change, or before it was removed, bears the mark of whoever kept it. */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('work_entry_revision').addColumn('mark', 'text').execute();
}
