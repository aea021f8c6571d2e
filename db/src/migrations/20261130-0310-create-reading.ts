import type { Kysely } from 'kysely';

/** How an account likes to read, and how far its first day got. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account_reading')
    .addColumn('accountId', 'text', (c) => c.primaryKey().references('account.id'))
    .addColumn('text', 'integer', (c) => c.notNull())
    .addColumn('scheme', 'text', (c) => c.notNull())
    .addColumn('contrast', 'text', (c) => c.notNull())
    .addColumn('motion', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('first_day')
    .addColumn('accountId', 'text', (c) => c.primaryKey().references('account.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('step', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
}
