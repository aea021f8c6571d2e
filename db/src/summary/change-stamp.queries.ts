import { sql } from 'kysely';
import { type Db, dialectOf } from '../dialects.ts';

/**
 * Something that is another after every change of the database, by this program or by others: what was read after
 * one stamp still stands while it is the same. Undefined on PostgreSQL, which has nothing as cheap.
 */
export async function findChangeStamp(db: Db): Promise<string | undefined> {
  if (dialectOf(db) !== 'sqlite') return undefined;
  const { rows } = await sql<{ own: number; others: number }>`
    select total_changes() as "own", "data_version" as "others" from pragma_data_version`.execute(db);
  const [stamp] = rows;
  return stamp && `${stamp.own} ${stamp.others}`;
}
