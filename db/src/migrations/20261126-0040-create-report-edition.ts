import type { Kysely } from 'kysely';

/** Reports that were made: the figures as they were then, and the words of who signs them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_edition')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('style', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('madeAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('issuedAt', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('report_edition_ordinal', ['period', 'unitId', 'ordinal'])
    .execute();
}
