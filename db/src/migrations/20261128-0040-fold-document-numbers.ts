import { type Kysely, sql } from 'kysely';

const SAME = [
  [' ', ''],
  ['Đ', 'đ'],
  ['Ư', 'ư'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['/', '-'],
] as const;

/** Dashes, slashes and leading zeros make no other document number: what it is looked up by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const same = SAME.reduce(
    (text, [written, as]) => sql`replace(${text}, ${sql.lit(written)}, ${sql.lit(as)})`,
    sql`"documentNumber"`,
  );
  await db.schema.dropIndex('output_document').execute();
  await sql`create index output_document_key on output (ltrim(lower(${same}), '0'))
    where "documentNumber" <> ''`.execute(db);
}
