import type { Kysely } from 'kysely';

/** Pieces of files that are on their way over a poor line. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('upload_piece')
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('uploadId', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('upload_piece_once', ['accountId', 'uploadId', 'ordinal'])
    .execute();
  await db.schema.createIndex('upload_piece_at').on('upload_piece').column('at').execute();
}
