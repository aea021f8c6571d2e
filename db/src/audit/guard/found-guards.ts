import { sql } from 'kysely';
import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { MARKED_TABLES } from '../mark/marked.ts';
import { FIRST_OWN_ID } from './found-tables.ts';
import { type GUARDS, type Guard, oneLine, REFUSAL } from './guards.ts';
import { TRAIL } from './trail-tables.ts';

/**
 * What acts in a database by itself: triggers and rules of any table, tables that show some rows only, what stands in for
 * one, and rows of SQLite's catalogue that are not as it writes them.
 */
export interface Found {
  what: 'trigger' | 'rule' | 'hiding' | 'stand-in' | 'catalogue';
  table: string;
  name: string;
  text: string;
}

/** Tables whose place nothing else may take: a view by their name would show the trail what somebody chose. */
export const WATCHED: readonly string[] = [...TRAIL, ...MARKED_TABLES, 'stored_file'];

/** All that acts by itself in the database; reads its catalogue alone. */
export async function listFound(db: Db | Trx): Promise<Found[]> {
  const { rows } = await (dialectOf(db) === 'sqlite' ? inSqlite(db) : inPostgres(db));
  return rows.map((row) => ({ ...row, text: oneLine(row.text ?? '') }));
}

/** SQLite goes by the statement, and takes the type in any case: what it wrote itself has both so and no other way. */
const AS_SQLITE_WRITES = sql`coalesce(case type
  when 'table' then sql glob 'CREATE TABLE *' or sql glob 'CREATE VIRTUAL TABLE *'
  when 'index' then sql glob 'CREATE INDEX *' or sql glob 'CREATE UNIQUE INDEX *'
    or (sql is null and name glob 'sqlite_autoindex_*')
  when 'view' then sql glob 'CREATE VIEW *'
  when 'trigger' then sql glob 'CREATE TRIGGER *' end, false)`;

const inSqlite = (db: Db | Trx) =>
  sql<Found>`
    select case type when 'trigger' then 'trigger' else 'stand-in' end as what, tbl_name as "table", name, sql as text
    from sqlite_master
    where type = 'trigger' or (lower(name) in (${sql.join(WATCHED)})
      and (type = 'view' or (type = 'table' and sql like 'create virtual%')))
    union all
    select 'catalogue', tbl_name, name, '' from sqlite_master where not ${AS_SQLITE_WRITES}
    order by 1, 2, 3`.execute(db);

/** Of the tables that a name without a schema means. Triggers that keep foreign keys call what PostgreSQL itself brings. */
const inPostgres = (db: Db | Trx) =>
  sql<Found>`
    select 'trigger' as what, c.relname as "table", t.tgname as name,
      concat_ws(' ', pg_get_triggerdef(t.oid, true), t.tgenabled, l.lanname, p.prosecdef,
        array_to_string(p.proconfig, ' '), p.prosrc) as text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
      join pg_language l on l.oid = p.prolang
    where pg_table_is_visible(c.oid)
      and (not t.tgisinternal or p.oid >= ${FIRST_OWN_ID})
    union all
    select 'rule', c.relname, r.rulename, '' from pg_rewrite r join pg_class c on c.oid = r.ev_class
    where pg_table_is_visible(c.oid) and c.relkind in ('r', 'p')
    union all
    select 'hiding', relname, 'row level security', '' from pg_class
    where pg_table_is_visible(oid) and relrowsecurity
    union all
    select 'stand-in', relname, relname, '' from pg_class
    where pg_table_is_visible(oid) and relkind <> 'r' and relname in (${sql.join(WATCHED)})
    order by 1, 2, 3`.execute(db);

/** The text that a guard is found with, where nobody changed it or what it calls. */
export const textOf = (kind: keyof typeof GUARDS, { create }: Guard): string =>
  kind === 'sqlite' ? create : `${create} O ${REFUSAL.language} f ${REFUSAL.body}`;
