import type { Kysely } from 'kysely';

/** Which post ended where this one began, by one move: taken out as entered by mistake, the former goes on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('assignment').addColumn('followsId', 'text').execute();
}
