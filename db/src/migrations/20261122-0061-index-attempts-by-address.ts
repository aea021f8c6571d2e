import type { Kysely } from 'kysely';

/** Wrong tries from one address are counted before each try from a browser that is not known yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('sign_in_attempt_address')
    .on('sign_in_attempt')
    .columns(['address', 'at'])
    .execute();
}
