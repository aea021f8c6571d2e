import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialectOf } from '../dialects.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Columns that refer to one of these tables, and the first columns of the indexes of theirs. */
async function referring(parents: readonly string[]) {
  const { db } = database;
  const list = sql.join(parents.map((name) => sql.lit(name)));
  const isSqlite = dialectOf(db) === 'sqlite';
  const { rows } = await (isSqlite
    ? sql<{ child: string; column: string; isIndexed: number }>`
        select m.name as child, f."from" as "column",
          exists (select 1 from pragma_index_list(m.name) i join pragma_index_info(i.name) c
                  where c.seqno = 0 and c.name = f."from" and (i.partial = 0 or exists
                    (select 1 from sqlite_master x where x.name = i.name and x.sql like '%where "' || f."from" || '" is not null')))
          or exists (select 1 from pragma_table_info(m.name) t where t.name = f."from" and t.pk = 1) as "isIndexed"
        from sqlite_master m join pragma_foreign_key_list(m.name) f
        where m.type = 'table' and f."table" in (${list})`
    : sql<{ child: string; column: string; isIndexed: number }>`
        select child.relname as child, a.attname as "column",
          (exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                   and coalesce(pg_get_expr(i.indpred, i.indrelid), '') in ('', '("' || a.attname || '" IS NOT NULL)')))::int as "isIndexed"
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
        where c.contype = 'f' and parent.relname in (${list})`
  ).execute(db);
  return rows;
}

it('what uses a product or a position is found by an index: dropping a draft edition asks for each of them', async () => {
  const columns = await referring(['output_product', 'position', 'stored_file']);
  expect(columns.length).toBeGreaterThan(10);
  expect(columns.filter(({ isIndexed }) => !isIndexed)).toEqual([]);
});
