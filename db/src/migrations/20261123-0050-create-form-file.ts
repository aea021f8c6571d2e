import type { Kysely } from 'kysely';

/** Files of many people's forms: written by a worker, kept a day for who asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('form_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addColumn('skipped', 'integer', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('seenAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('form_file_started').on('form_file').column('startedAt').execute();
  await db.schema
    .createTable('form_file_part')
    .addColumn('fileId', 'text', (c) => c.notNull().references('form_file.id'))
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('content', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('form_file_part_key', ['fileId', 'part'])
    .execute();
}
