import type { Kysely } from 'kysely';

/** What people are told: returned, accepted, assigned, due, signals, appeals. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('byName', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('readAt', 'text')
    .addColumn('mailedAt', 'text')
    .addUniqueConstraint('notice_once', ['cadreId', 'key'])
    .execute();
  await db.schema.createIndex('notice_page').on('notice').columns(['cadreId', 'readAt', 'at']).execute();
  await db.schema.createIndex('notice_mail').on('notice').columns(['mailedAt', 'at']).execute();
}
