import { CompiledQuery, type InsertObject } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';

/** PostgreSQL and SQLite take 65,535 and 32,766 bound values in a statement. */
const BOUND_VALUES = 32_000;
const ROWS_AT_ONCE = 500;

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * Inserts rows that all have the same columns, hundreds in a statement. The statement is compiled once
 * for a size and its values are bound anew, which is ten times as fast as building each.
 */
export async function insertMany<T extends keyof Schema>(
  trx: Trx,
  table: T,
  rows: readonly Schema[T][],
  onInserted?: (count: number) => void,
): Promise<void> {
  const all: readonly AnyRow[] = rows as readonly unknown[] as readonly AnyRow[];
  const [first] = all;
  if (!first) return;
  const columns = Object.keys(first);
  const atOnce = Math.min(ROWS_AT_ONCE, Math.floor(BOUND_VALUES / columns.length));
  let text = '';
  let textRows = 0;
  for (let start = 0; start < all.length; start += atOnce) {
    const chunk = all.slice(start, start + atOnce);
    if (chunk.length !== textRows) {
      text = statementFor(trx, table, chunk);
      textRows = chunk.length;
    }
    await trx.executeQuery(CompiledQuery.raw(text, valuesOf(chunk, columns)));
    onInserted?.(chunk.length);
  }
}

function statementFor(trx: Trx, table: keyof Schema, chunk: readonly AnyRow[]): string {
  return trx
    .insertInto(table)
    .values(chunk.map((row) => boundThroughout(row)) as InsertObject<Schema, keyof Schema>[])
    .compile().sql;
}

/** Kysely writes `null` into the statement; here every value must be bound, for the next chunk has others. */
function boundThroughout(row: AnyRow): AnyRow {
  return Object.fromEntries(Object.keys(row).map((column) => [column, '']));
}

function valuesOf(chunk: readonly AnyRow[], columns: readonly string[]): unknown[] {
  const values: unknown[] = new Array(chunk.length * columns.length);
  let i = 0;
  for (const row of chunk) for (const column of columns) values[i++] = row[column];
  return values;
}
