import type { Kysely } from 'kysely';

/** Jobs that one server does at a time and takes up again, reminders, and letters that wait until they are sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('job_run')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createTable('job_lease')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('untilAt', 'text', (c) => c.notNull())
    .addColumn('sinceAt', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('reminder')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('onDay', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addUniqueConstraint('reminder_once', ['cadreId', 'kind', 'onDay'])
    .execute();
  await db.schema
    .createTable('reminder_hour')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('hour', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .execute();
  await createMail(db);
}

async function createMail(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('toAddress', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('nextAt', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('error', 'text')
    .execute();
  await db.schema.createIndex('mail_next').on('mail').columns(['nextAt']).execute();
  await db.schema.createIndex('mail_at').on('mail').columns(['at']).execute();
}
