import { type Kysely, sql } from 'kysely';

/**
 * A key that is being set up is one session's alone, instead of the account's: whoever came in elsewhere with the
 * password gets another. Those that were begun before are nobody's.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('second_factor').addColumn('sessionId', 'text').execute();
  await db.schema.dropIndex('second_factor_begun').execute();
  await db.schema
    .createIndex('second_factor_begun')
    .unique()
    .on('second_factor')
    .columns(['accountId', 'sessionId'])
    .where(sql.ref('confirmedAt'), 'is', null)
    .where(sql.ref('endedAt'), 'is', null)
    .execute();
}
