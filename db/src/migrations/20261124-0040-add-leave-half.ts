import type { Kysely } from 'kysely';

/** Which half of a day a half day of leave takes; those that were written before are mornings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['leave', 'leave_request']) {
    await db.schema
      .alterTable(table)
      .addColumn('half', 'text', (c) => c.notNull().defaultTo('morning'))
      .execute();
  }
}
