import type { Kysely } from 'kysely';

/** How many faults and delays a decided review counts; null before a decision and for decisions made before this. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('review').addColumn('faults', 'integer').execute();
  await db.schema.alterTable('review').addColumn('delays', 'integer').execute();
}
