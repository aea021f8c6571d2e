import { type Kysely, sql } from 'kysely';

/** When a login was used and how it was closed; jobs that run once for each of their subjects. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('account').addColumn('firstPasswordUntil', 'text').execute();
  await db.schema.alterTable('account').addColumn('lastSignInAt', 'text').execute();
  await db.schema.alterTable('account').addColumn('openedAt', 'text').execute();
  await db.schema
    .alterTable('account')
    .addColumn('closedFor', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  // Nobody is closed for the days before they were counted.
  await sql`update account set "openedAt" = ${new Date().toISOString()}, "lastSignInAt" =
    (select max(s."createdAt") from session s where s."accountId" = account."id")`.execute(db);
  await db.schema
    .createTable('job_run')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('job', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .addColumn('counts', 'text', (c) => c.notNull())
    .addColumn('error', 'text')
    .addUniqueConstraint('job_run_once', ['job', 'subject'])
    .execute();
}
