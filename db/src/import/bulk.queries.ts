import { CompiledQuery, type Insertable, type InsertObject, sql } from 'kysely';
import { withMarks } from '../audit/mark/mark.ts';
import { dialectOf } from '../dialects.ts';
import { withDocumentKey } from '../output/document-key.ts';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';

/** SQLite takes 32,766 bound values in a statement. */
const BOUND_VALUES = 32_000;
const ROWS_AT_ONCE = { sqlite: 500, postgres: 2000 };

type AnyRow = Readonly<Record<string, unknown>>;

/** Inserts rows that all have the same columns, hundreds in a statement, the fastest way of each database. */
export async function insertMany<T extends keyof Schema>(
  trx: Trx,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
  onInserted?: (count: number) => void,
): Promise<void> {
  const given: readonly AnyRow[] = rows as readonly unknown[] as readonly AnyRow[];
  const keyed = table === 'output' ? given.map((row) => withDocumentKey(row)) : given;
  const all = withMarks(trx, table, keyed);
  const [first] = all;
  if (!first) return;
  const columns = Object.keys(first);
  const dialect = dialectOf(trx);
  const atOnce = Math.min(ROWS_AT_ONCE[dialect], Math.floor(BOUND_VALUES / columns.length));
  const insert =
    dialect === 'sqlite' ? boundInsert(trx, table, columns) : documentInsert(trx, table, columns);
  for (let start = 0; start < all.length; start += atOnce) {
    const chunk = all.slice(start, start + atOnce);
    await insert(chunk);
    onInserted?.(chunk.length);
  }
}

type InsertChunk = (chunk: readonly AnyRow[]) => Promise<unknown>;

/** PostgreSQL plans thousands of bound values slowly, and reads a document of rows ten times as fast. */
function documentInsert(trx: Trx, table: keyof Schema, columns: readonly string[]): InsertChunk {
  const named = sql.join(columns.map((column) => sql.ref(column)));
  return (chunk) =>
    sql`insert into ${sql.table(table)} (${named}) select ${named}
      from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)}::json)`.execute(trx);
}

/** The statement is compiled once for a size and its values are bound anew: building each costs more than running it. */
function boundInsert(trx: Trx, table: keyof Schema, columns: readonly string[]): InsertChunk {
  const texts = new Map<number, string>();
  return (chunk) => {
    const text = texts.get(chunk.length) ?? statementFor(trx, table, chunk);
    texts.set(chunk.length, text);
    return trx.executeQuery(CompiledQuery.raw(text, valuesOf(chunk, columns)));
  };
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
