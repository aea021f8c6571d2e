import type { Kysely } from 'kysely';

/** What a merger or split wrote, row by row, so that one entered wrongly can be taken back; and which it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit_change_trace')
    .addColumn('changeId', 'text', (c) => c.primaryKey().references('unit_change.id'))
    .addColumn('trace', 'text', (c) => c.notNull())
    .addColumn('workMovedAt', 'text')
    .addColumn('undoneAt', 'text')
    .addColumn('undoneById', 'text', (c) => c.references('account.id'))
    .execute();
  await db.schema
    .alterTable('unit_succession')
    .addColumn('changeId', 'text', (c) => c.references('unit_change.id'))
    .execute();
}
