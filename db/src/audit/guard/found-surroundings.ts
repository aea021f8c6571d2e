import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { WATCHED } from './found-guards.ts';
import { FIRST_OWN_ID } from './found-tables.ts';
import { TRAIL } from './trail-tables.ts';

/** A check, default, index, column or statistics of a table that needs a function, operator or type that PostgreSQL does not bring. */
export interface Call {
  what: 'constraint' | 'default' | 'generated' | 'index' | 'statistics' | 'column';
  table: string;
  name: string;
}

/** Whoever made it, by any extension too: one is given to an extension by a statement. */
export const listCalls = async (db: Db | Trx): Promise<Call[]> =>
  (
    await sql<Call>`
      with needs as (select distinct classid, objid, objsubid from pg_depend
        where refobjid >= ${FIRST_OWN_ID}
          and refclassid in ('pg_proc'::regclass, 'pg_operator'::regclass, 'pg_type'::regclass)),
      seen as (select oid, relname from pg_class where pg_table_is_visible(oid) and relkind in ('r', 'p')
        and relname not in (${sql.join(TRAIL)}))
      select 'constraint' as what, s.relname as "table", k.conname as name from needs n
        join pg_constraint k on n.classid = 'pg_constraint'::regclass and k.oid = n.objid
        join seen s on s.oid = k.conrelid
      union
      select case a.attgenerated when '' then 'default' else 'generated' end, s.relname, a.attname from needs n
        join pg_attrdef d on n.classid = 'pg_attrdef'::regclass and d.oid = n.objid
        join seen s on s.oid = d.adrelid join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      union
      select 'index', s.relname, c.relname from needs n
        join pg_class c on n.classid = 'pg_class'::regclass and c.oid = n.objid
        join pg_index i on i.indexrelid = c.oid join seen s on s.oid = i.indrelid
      union
      select 'statistics', c.relname, x.stxname from needs n
        join pg_statistic_ext x on n.classid = 'pg_statistic_ext'::regclass and x.oid = n.objid
        join pg_class c on c.oid = x.stxrelid and pg_table_is_visible(c.oid)
      union
      select 'column', s.relname, a.attname from needs n
        join seen s on n.classid = 'pg_class'::regclass and s.oid = n.objid
        join pg_attribute a on a.attrelid = s.oid and a.attnum = n.objsubid
      order by 1, 2, 3`.execute(db)
  ).rows;

/** What is kept for a role, a database or all, and what is in force where one looks. */
export interface Setting {
  role: string | null;
  /** The database that it is kept for. */
  database: string | null;
  /** `name=value`. */
  text: string;
}

/**
 * Settings that change what is run: guards that are switched off, and names that mean what somebody made rather than what
 * PostgreSQL brings.
 */
export const listSettings = async (db: Db | Trx): Promise<{ kept: Setting[]; inForce: string[] }> => {
  const { rows: kept } = await sql<Setting>`
    select r.rolname as role, d.datname as database, t.text
    from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
      left join pg_database d on d.oid = s.setdatabase, unnest(s.setconfig) as t(text)
    where (s.setdatabase = 0 or d.datname = current_database())
      and (t.text ~ '^session_replication_role=' and t.text <> 'session_replication_role=origin'
        or t.text ~ '^search_path=.*pg_catalog' and t.text !~ '^search_path="?pg_catalog')
    order by 1, 2, 3`.execute(db);
  const { rows: inForce } = await sql<{ text: string }>`
    select name || '=' || setting as text from pg_settings
    where name = 'session_replication_role' and setting <> 'origin'
      or name = 'search_path'
        and (select array_agg(s) from unnest(current_schemas(true)) s where s not like 'pg\\_temp%')[1] <> 'pg_catalog'
    order by 1`.execute(db);
  return { kept, inForce: inForce.map(({ text }) => text) };
};

/** Tables by one name in two schemas that a name without a schema is looked for in, the one that is taken first. */
export const listShadowed = async (db: Db | Trx): Promise<{ table: string; schemas: string }[]> =>
  (
    await sql<{ table: string; schemas: string }>`
      select c.relname as "table", string_agg(n.nspname, ', ' order by s.place) as schemas
      from unnest(current_schemas(true)) with ordinality as s(name, place)
        join pg_namespace n on n.nspname = s.name join pg_class c on c.relnamespace = n.oid
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname in (${sql.join(WATCHED)})
      group by c.relname having count(*) > 1
      order by 1`.execute(db)
  ).rows;

/** What is run whenever somebody connects, the program too. */
export const listRunAtSignIn = async (db: Db | Trx): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      select evtname as name from pg_event_trigger where evtevent = 'login' and evtenabled <> 'D'
      order by 1`.execute(db)
  ).rows.map(({ name }) => name);

/** What nothing of the program's runs by itself: functions and event triggers that belong to no extension. */
export interface Idle {
  what: 'function' | 'event-trigger';
  name: string;
}

/** Of functions all but those that triggers of a table call, which are compared with them. */
export const listIdle = async (db: Db | Trx): Promise<Idle[]> =>
  (
    await sql<Idle>`
      with brought as (select classid, objid from pg_depend where deptype = 'e')
      select 'event-trigger' as what, evtname as name from pg_event_trigger e
      where evtevent <> 'login'
        and not exists (select 1 from brought where classid = 'pg_event_trigger'::regclass and objid = e.oid)
      union all
      select 'function', n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.oid >= ${FIRST_OWN_ID} and n.nspname not like 'pg\\_temp%'
        and not exists (select 1 from brought where classid = 'pg_proc'::regclass and objid = p.oid)
        and not exists (select 1 from pg_trigger t where t.tgfoid = p.oid and pg_table_is_visible(t.tgrelid))
      order by 1, 2`.execute(db)
  ).rows;
