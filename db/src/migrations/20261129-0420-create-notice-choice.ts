import type { Kysely } from 'kysely';

/** How people want to be told, what their body lets be mailed, and how each notice goes by mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('notice')
    .addColumn('mailWay', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema.dropIndex('notice_mail').execute();
  await db.schema.createIndex('notice_mail').on('notice').columns(['mailWay', 'mailedAt', 'at']).execute();
  await db.schema
    .createTable('notice_choice')
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('onPage', 'integer', (c) => c.notNull())
    .addColumn('mail', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_choice_of', ['cadreId', 'topic'])
    .execute();
  await db.schema
    .createTable('notice_rule')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('topics', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .execute();
}
