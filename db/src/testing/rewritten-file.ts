import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { type Db, openSqlite } from '../dialects.ts';
import { scratchFolder } from './scratch-folder.ts';

/** What is seen in a copy of a SQLite database once a connection that may write its catalogue did this to it. */
export async function inRewrittenFile<T>(
  source: Db,
  statements: readonly string[],
  look: (db: Db) => Promise<T>,
): Promise<T> {
  const folder = scratchFolder('so-viec-rewritten-');
  const path = join(folder, 'test.db');
  await sql`vacuum into ${path}`.execute(source);
  const file = new Database(path);
  file.unsafeMode();
  file.exec(statements.join(';'));
  file.close();
  const db = openSqlite(path);
  try {
    return await look(db);
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true });
  }
}
