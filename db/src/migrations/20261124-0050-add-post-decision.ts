import type { Kysely } from 'kysely';

/** The decisions by which a post begins and ends, and how a person left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['decision', 'endDecision', 'leaving']) {
    await db.schema
      .alterTable('assignment')
      .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  }
  for (const column of ['decidedOn', 'endDecidedOn']) {
    await db.schema.alterTable('assignment').addColumn(column, 'text').execute();
  }
}
