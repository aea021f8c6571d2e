import type { Kysely } from 'kysely';

/** Accounts that people reach through an identity provider or a directory, and those that have no password here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account_link')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('subjectKey', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('createdById', 'text', (c) => c.references('account.id'))
    .addUniqueConstraint('account_link_subject', ['kind', 'issuer', 'subjectKey'])
    .addUniqueConstraint('account_link_account', ['accountId', 'kind'])
    .execute();
  await db.schema
    .alterTable('account')
    .addColumn('passwordOff', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
