import type { Kysely } from 'kysely';

/** Points of a person's month as it was closed, in thousandths; null in what was closed before they were kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('closed_cadre_month').addColumn('pointsMilli', 'bigint').execute();
}
