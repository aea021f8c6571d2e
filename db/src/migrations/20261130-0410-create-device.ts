import type { Kysely } from 'kysely';

/** How a person opens their own day again on a browser of theirs, and what a session opened so may do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('session')
    .addColumn('strength', 'text', (c) => c.notNull().defaultTo('full'))
    .execute();
  await db.schema.alterTable('session').addColumn('challenge', 'text').execute();
  await db.schema.alterTable('session').addColumn('challengeAt', 'text').execute();
  await db.schema
    .createTable('device')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('handle', 'text', (c) => c.notNull().unique())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('signCount', 'integer', (c) => c.notNull())
    .addColumn('wrongTries', 'integer', (c) => c.notNull())
    .addColumn('userAgent', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('lastUsedAt', 'text')
    .addColumn('endedAt', 'text')
    .execute();
  await db.schema.createIndex('device_account').on('device').column('accountId').execute();
}
