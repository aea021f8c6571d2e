import { type Kysely, sql } from 'kysely';

/**
 * What uses a product or a position is still found, by indexes that no reader of a day is led astray by: SQLite
 * weighs two indexes of one column alike, so a save read every product that a position ever made, and making the
 * figures of three months anew took a minute instead of two seconds. Work without a product is not asked for here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['work_entry', 'output'] as const) {
    await db.schema.dropIndex(`${table}_of_position`).execute();
    await db.schema
      .createIndex(`${table}_of_position`)
      .on(table)
      .columns(['positionId', 'workDayId'])
      .execute();
  }
  for (const table of ['work_entry', 'output', 'task'] as const) {
    const columns = table === 'task' ? sql`"productId", "cadreId"` : sql`"productId"`;
    await db.schema.dropIndex(`${table}_of_product`).execute();
    await sql`create index ${sql.ref(`${table}_of_product`)} on ${sql.table(table)} (${columns})
      where "productId" is not null`.execute(db);
  }
}
