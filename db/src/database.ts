import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { bindSharedKeys } from './audit/audit-key.ts';
import { DatabaseProblem } from './database-problem.ts';
import { type Db, openPostgres, openSqlite } from './dialects.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { isBusy } from './transaction.ts';

/**
 * Opens `file:PATH` (SQLite) or `postgres://…`, with the keys of its audit trail where they were shared. Throws a
 * DatabaseProblem where it cannot be used.
 */
export async function openDatabase(url: string): Promise<Db> {
  const db = await openUnbound(url);
  bindSharedKeys(db, url);
  return db;
}

/** Opens a database that this program has filled before, and makes none. Throws a DatabaseProblem besides where there is none. */
export async function openKnownDatabase(url: string): Promise<Db> {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : undefined;
  const place = path ?? new URL(url).pathname.slice(1);
  if (path !== undefined && !existsSync(path)) throw new DatabaseProblem('missing', place);
  const db = await openDatabase(url);
  try {
    if ((await knownMigrations(db)).length === 0) throw new DatabaseProblem('missing', place);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function openUnbound(url: string): Promise<Db> {
  if (!url.startsWith('postgres')) return openSqlite(url.replace(/^file:/, ''));
  const db = openPostgres(url);
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw new DatabaseProblem('unreachable', (error as Error).message);
  }
  return db;
}

/** How long another process may migrate the same database before this one gives up. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 50;

/** Brings the database to this program's migrations, to all or none; refuses one that a newer program wrote. Returns what ran. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const known = await knownMigrations(db);
  const unknown = known.filter((name) => !(name in MIGRATIONS));
  if (unknown.length > 0) throw new DatabaseProblem('newer', unknown.join(', '));
  // Nothing to do asks for no lock: whoever writes just now is not waited for.
  if (Object.keys(MIGRATIONS).every((name) => known.includes(name))) return [];
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { error, results } = await migrator.migrateToLatest();
    if (!error) return (results ?? []).map((r) => r.migrationName);
    if (!isBusy(error) || Date.now() > until)
      throw new DatabaseProblem('migration', error instanceof Error ? error.message : String(error));
    await wait(PAUSE_MS);
  }
}

async function knownMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((t) => t.name === 'kysely_migration')) {
    const [foreign] = tables;
    if (foreign) throw new DatabaseProblem('foreign', foreign.name);
    return [];
  }
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map((r) => r.name);
}
