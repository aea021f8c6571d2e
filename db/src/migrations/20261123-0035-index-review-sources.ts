import { type Kysely, sql } from 'kysely';

/** A person's work of a month is found without reading their years: what is due or planned, and what was delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index task_in_period on task ("cadreId", "dueOn")
    where "dueOn" is not null or "planId" is not null`.execute(db);
  await db.schema.createIndex('output_delivered').on('output').columns(['cadreId', 'deliveredOn']).execute();
}
