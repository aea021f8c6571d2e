import type { Kysely } from 'kysely';

/** A line that keeps no content names who can vouch for it; what its revisions said is wiped, and they say by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('work_entry')
    .addColumn('voucherId', 'text', (c) => c.references('cadre.id'))
    .execute();
  await db.schema.createIndex('work_entry_voucher').on('work_entry').column('voucherId').execute();
  await db.schema.alterTable('work_entry_revision').addColumn('wipedAt', 'text').execute();
  await db.schema.alterTable('work_entry_revision').addColumn('wipedBy', 'text').execute();
  await db.schema
    .createTable('entry_vouching')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entryId', 'text', (c) => c.notNull())
    .addColumn('entryVersion', 'integer', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('entry_vouching_entry')
    .on('entry_vouching')
    .columns(['entryId', 'entryVersion', 'at'])
    .execute();
}
