import pg from 'pg';
import { DatabaseProblem } from '../database-problem.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Contents } from './contents.ts';

/** One state of a PostgreSQL database, held for whoever reads it meanwhile. */
export interface HeldState {
  /** By which another connection reads the same state. */
  snapshot: string;
  contents: Contents;
  /** The server's version, as 180004. */
  version: number;
}

/** Holds one state of a PostgreSQL database while `use` reads it; nobody waits for that. Throws a DatabaseProblem. */
export function withPostgresState<T>(url: string, use: (state: HeldState) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const snapshot = await oneValue(client, 'select pg_export_snapshot()');
    const version = Number(await oneValue(client, "select current_setting('server_version_num')"));
    return use({ snapshot, version, contents: await contentsIn(client, url) });
  });
}

/** What a PostgreSQL database holds. Throws a DatabaseProblem. */
export const contentsOfPostgres = (url: string): Promise<Contents> =>
  withClient(url, (client) => contentsIn(client, url));

/** The first table of a PostgreSQL database that is to be empty, or undefined. Throws a DatabaseProblem. */
export const firstPostgresTable = (url: string): Promise<string | undefined> =>
  withClient(url, async (client) => (await tablesOf(client))[0]);

/** Those of no extension. */
const OWN_FUNCTIONS = `select f.oid::regprocedure::text as name from pg_proc f
  where f.pronamespace = 'public'::regnamespace
    and not exists (select 1 from pg_depend d where d.objid = f.oid and d.deptype = 'e')`;

/** Takes out of a PostgreSQL database all that a copy brought which turned out wrong. */
export async function clearPostgres(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const tables = (await tablesOf(client)).map((name) => client.escapeIdentifier(name));
    if (tables.length > 0) await client.query(`drop table ${tables.join(', ')} cascade`);
    const { rows } = await client.query<{ name: string }>(OWN_FUNCTIONS);
    for (const { name } of rows) await client.query(`drop function ${name}`);
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseProblem('unreachable', (error as Error).message);
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function contentsIn(client: pg.Client, url: string): Promise<Contents> {
  const tables = await tablesOf(client);
  const migration = await lastMigration(client, tables, url);
  const contents: Required<Contents> = { migration, rows: {}, sums: {} };
  for (const table of tables) {
    const { rows } = await client.query<{ n: string; sum: string }>(
      `select count(*)::text as n,
              coalesce(sum(('x' || left(md5(one::text), 15))::bit(60)::bigint), 0)::text as sum
       from ${client.escapeIdentifier(table)} as one`,
    );
    contents.rows[table] = Number(rows[0]?.n);
    contents.sums[table] = rows[0]?.sum ?? '';
  }
  return contents;
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  return rows.map(({ name }) => name);
}

async function lastMigration(client: pg.Client, tables: readonly string[], url: string): Promise<string> {
  const place = new URL(url).pathname.slice(1);
  if (!tables.includes('kysely_migration')) throw new DatabaseProblem('foreign', place);
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const later = rows.find(({ name }) => !(name in MIGRATIONS));
  if (later) throw new DatabaseProblem('newer', later.name);
  const last = rows.at(-1);
  if (!last) throw new DatabaseProblem('foreign', place);
  return last.name;
}

async function oneValue(client: pg.Client, statement: string): Promise<string> {
  const { rows } = await client.query<[string]>({ text: statement, rowMode: 'array' });
  return rows[0]?.[0] ?? '';
}
