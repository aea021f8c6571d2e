import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DatabaseProblem } from '../database-problem.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { Contents } from './contents.ts';

/**
 * Writes one consistent state of a SQLite file into a new file, while others read and write the first: it is read by a
 * connection of its own, which in WAL mode stops nobody. Nobody else on the machine may read the copy, wherever it lies.
 * Runs for seconds and holds its thread: not in a server's own. Throws a DatabaseProblem where the file cannot be read, and what SQLite throws where the copy cannot be written.
 */
export function snapshotSqlite(source: string, target: string): void {
  const database = openToRead(source);
  try {
    // SQLite would make the file for everybody; an empty one that is there it fills as it is.
    closeSync(openSync(target, 'wx', 0o600));
    database.prepare('vacuum into ?').run(target);
  } finally {
    database.close();
  }
}

/**
 * Reads every page and reference of a SQLite file, unless `isFresh` every index against its table too, and what it holds. The
 * indexes of a fresh copy were just built from its tables. Throws a DatabaseProblem where it is damaged or of another
 * program.
 */
export function contentsOfSqlite(path: string, isFresh = false): Contents {
  const database = openToRead(path);
  try {
    refuseDamage(database, path, isFresh);
    const tables = database
      .prepare<[], { name: string }>(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
      )
      .all();
    const count = (name: string) =>
      database.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n ?? 0;
    const rows = Object.fromEntries(tables.map(({ name }) => [name, count(name)]));
    return { migration: lastMigration(database, path), rows };
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : new DatabaseProblem('damaged', (error as Error).message);
  } finally {
    database.close();
  }
}

function openToRead(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw DatabaseProblem.ofSqlite(error, path);
  }
}

function refuseDamage(database: Database.Database, path: string, isFresh: boolean): void {
  const found = database.pragma(isFresh ? 'quick_check' : 'integrity_check', { simple: true });
  if (found !== 'ok') throw new DatabaseProblem('damaged', `${path}: ${String(found).split('\n')[0]}`);
  const [astray] = database.pragma('foreign_key_check') as { table: string }[];
  if (astray) throw new DatabaseProblem('damaged', `${path}: ${astray.table}`);
}

function lastMigration(database: Database.Database, path: string): string {
  const known = database
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
    .map(({ name }) => name);
  const later = known.find((name) => !(name in MIGRATIONS));
  if (later) throw new DatabaseProblem('newer', later);
  const last = known.at(-1);
  if (!last) throw new DatabaseProblem('foreign', path);
  return last;
}
