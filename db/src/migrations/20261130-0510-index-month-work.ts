import { type Kysely, sql } from 'kysely';

/** The night's checks, the jobs' page and the outbox find their rows without reading a whole table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('task_delivered').on('task').columns(['deliveredOn', 'openedOn']).execute();
  await db.schema.createIndex('finding_month').on('finding').columns(['month', 'state', 'unitId']).execute();
  await sql`create index closing_in_force on closing ("unitId", "month") where "reopenedAt" is null`.execute(
    db,
  );
  await db.schema.createIndex('job_run_started').on('job_run').columns(['startedAt', 'id']).execute();
  await db.schema.createIndex('mail_sent').on('mail').columns(['sentAt', 'nextAt']).execute();
  await sql`create index mail_with_body on mail ("sentAt") where "body" <> ''`.execute(db);
}
