import { type Kysely, sql } from 'kysely';

/** Causes that were asked for and wait for an answer are found without reading every check. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index output_check_asked on output_check ("outputId") where "kind" = 'cause-asked'`.execute(
    db,
  );
}
