import type { Kysely } from 'kysely';

/**
 * What uses a product, a position or a file is found without reading a whole table: a draft edition of a thousand
 * products was dropped in minutes, because each asked every line ever written whether it names it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['work_entry', 'output', 'task', 'task_recurrence', 'product_report'] as const) {
    await db.schema.createIndex(`${table}_of_product`).on(table).column('productId').execute();
  }
  for (const table of ['work_entry', 'output', 'task', 'task_recurrence', 'assignment', 'review'] as const) {
    await db.schema.createIndex(`${table}_of_position`).on(table).column('positionId').execute();
  }
  for (const table of ['evidence', 'rating_step'] as const) {
    await db.schema.createIndex(`${table}_of_file`).on(table).column('fileId').execute();
  }
}
