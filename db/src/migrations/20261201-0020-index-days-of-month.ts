import type { Kysely } from 'kysely';

/** The checks of a month read the days of that month, not every day of the history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('work_day_worked').on('work_day').column('workedOn').execute();
}
