import type { Kysely } from 'kysely';

/** Why a product that was reported is not put into the catalogue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('product_report')
    .addColumn('answer', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}
