import { sql } from 'kysely';
import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { oneLine } from './guards.ts';
import { type Part, TRAIL } from './trail-tables.ts';

/** A part that is there; an index of columns alone that forbids nothing changes nothing but how fast one reads. */
export interface FoundPart extends Part {
  isPlain: boolean;
}

/** The tables of the trail part by part as they stand; reads the catalogue alone. */
export async function listParts(db: Db | Trx): Promise<FoundPart[]> {
  const { rows } = await (dialectOf(db) === 'sqlite' ? inSqlite(db) : inPostgres(db));
  return rows.map((row) => ({ ...row, text: oneLine(row.text), isPlain: Boolean(row.isPlain) }));
}

const inSqlite = (db: Db | Trx) =>
  sql<FoundPart>`
    select tbl_name as "table", type as what, name, sql as text,
      type = 'index' and exists (select 1 from pragma_index_list(m.tbl_name) l
        where l.name = m.name and not l."unique" and not l.partial
          and not exists (select 1 from pragma_index_xinfo(l.name) where cid = -2)) as "isPlain"
    from sqlite_master m
    where type in ('table', 'index') and sql is not null and lower(tbl_name) in (${sql.join(TRAIL)})
    order by 1, 2, 3`.execute(db);

/** What the database makes itself has ids below this one, in each of its versions. */
export const FIRST_OWN_ID = sql`16384`;

const inPostgres = (db: Db | Trx) =>
  sql<FoundPart>`
    with trail as (select oid, relname, relkind, relpersistence, relnamespace from pg_class
      where pg_table_is_visible(oid) and relname in (${sql.join(TRAIL)}))
    select t.relname as "table", 'table' as what, t.relname as name, false as "isPlain",
      concat_ws(' ', t.relkind, t.relpersistence, (select 'inherits' where exists (
        select 1 from pg_inherits i where t.oid in (i.inhrelid, i.inhparent)))) as text
    from trail t
    union all
    select t.relname, 'column', a.attname, false,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), nullif(a.attcollation, 0)::regcollation,
        case when a.attnotnull then 'not null' end, nullif(a.attgenerated, ''), nullif(a.attidentity, ''),
        'default ' || pg_get_expr(d.adbin, d.adrelid))
    from trail t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select t.relname, 'constraint', k.conname, false, pg_get_constraintdef(k.oid)
    from trail t join pg_constraint k on k.conrelid = t.oid and k.contype not in ('n', 't')
    union all
    select t.relname, 'index', c.relname,
      not i.indisunique and i.indexprs is null and i.indpred is null
        and not exists (select 1 from unnest(i.indclass) as o(id) where o.id >= ${FIRST_OWN_ID}),
      replace(pg_get_indexdef(c.oid), ' ON ' || quote_ident(n.nspname) || '.', ' ON ')
    from trail t join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
    where not exists (select 1 from pg_constraint k where k.conindid = c.oid and k.conrelid = t.oid)
    order by 1, 2, 3`.execute(db);
