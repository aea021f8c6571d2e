import type { Kysely } from 'kysely';

/** Browsers that are told of notices though no page is open, and what goes to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('push_subscription')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('p256dh', 'text', (c) => c.notNull())
    .addColumn('auth', 'text', (c) => c.notNull())
    .addColumn('userAgent', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .execute();
  await db.schema
    .createIndex('push_subscription_account')
    .on('push_subscription')
    .column('accountId')
    .execute();
  await db.schema
    .createTable('push_message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('subscriptionId', 'text', (c) => c.notNull().references('push_subscription.id'))
    .addColumn('noticeId', 'text', (c) => c.references('notice.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('nextAt', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('error', 'text')
    .addUniqueConstraint('push_message_once', ['subscriptionId', 'key'])
    .execute();
  await db.schema.createIndex('push_message_due').on('push_message').column('nextAt').execute();
  await db.schema.createIndex('push_message_notice').on('push_message').column('noticeId').execute();
  await db.schema
    .alterTable('notice_choice')
    .addColumn('push', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable('notice_rule')
    .addColumn('push', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
}
