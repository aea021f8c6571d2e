import { sql } from 'kysely';
import type { Trx } from '../../transaction.ts';
import type { Draw } from './tampering.ts';

/** Statements as somebody types them, one after the other. */
export async function run(trx: Trx, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(trx);
}

/** One of the rows of a table, by its column `id`. */
export async function oneOf(trx: Trx, draw: Draw, table: string, column = 'id'): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(trx);
  const row = rows[draw(rows.length)];
  if (!row) throw new Error(`There is nothing in ${table} to tamper with.`);
  return row.id;
}
