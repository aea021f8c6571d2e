import { sql } from 'kysely';
import { type Db, dialectOf } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/**
 * Makes a trigger `quiet` that has nothing written to a table, or nothing of what `which` says, and answers as if it was.
 * Returns what takes it away.
 */
export async function keepQuiet(
  db: Db | Trx,
  { table, act, which = '' }: { table: string; act: 'insert' | 'update' | 'delete'; which?: string },
): Promise<() => Promise<void>> {
  const run = async (statement: string): Promise<void> => void (await sql.raw(statement).execute(db));
  const trigger = `create trigger quiet before ${act} on ${table}`;
  if (dialectOf(db) === 'sqlite') {
    await run(`${trigger} ${which && `when ${which}`} begin select raise(ignore); end`);
    return () => run('drop trigger quiet');
  }
  await run('create function quiet() returns trigger language plpgsql as $$ begin return null; end $$');
  await run(`${trigger} for each row ${which && `when (${which})`} execute function quiet()`);
  return () => run('drop function quiet cascade');
}
