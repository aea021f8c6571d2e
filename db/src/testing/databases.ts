import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareAuditKeys } from '../audit/audit-key.ts';
import { migrateToLatest, openDatabase } from '../database.ts';
import type { Db } from '../dialects.ts';
import { TEST_AUDIT_KEY } from './audit-key.ts';
import { type Fixture, insertFixture } from './fixture.ts';
import { lendPostgres } from './reused-postgres.ts';
import { scratchFolder } from './scratch-folder.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  /** Where what works over it keeps what lies beside a database; it ends with it. */
  folder: string;
  close(): Promise<void>;
}

const isPostgres = () => process.env.SV_TEST_DB === 'postgres';

/** A migrated database with no rows, of the kind that SV_TEST_DB names (sqlite unless told). */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (isPostgres()) return lendPostgres('migrated');
  return freshSqlite(await migratedFile());
}

/** The same with the fixture organisation in it. */
export async function openFixtureDatabase(): Promise<TestDatabase & { fixture: Fixture }> {
  if (isPostgres()) {
    const lent = await lendPostgres('filled');
    return { ...lent, fixture: structuredClone(lent.fixture) };
  }
  filled ??= sqliteFile(insertFixture, await migratedFile());
  const { file, made } = await filled;
  return { ...(await freshSqlite(file)), fixture: structuredClone(made) };
}

let migrated: Promise<{ file: Uint8Array }> | undefined;
let filled: Promise<{ file: Uint8Array; made: Fixture }> | undefined;

async function migratedFile(): Promise<Uint8Array> {
  migrated ??= sqliteFile(migrateToLatest);
  return (await migrated).file;
}

/** The file of a database made once, on top of another: migrating one takes thirty times as long as copying it. */
async function sqliteFile<T>(
  make: (db: Db) => Promise<T>,
  base?: Uint8Array,
): Promise<{ file: Uint8Array; made: T }> {
  const folder = scratchFolder('so-viec-');
  const path = join(folder, 'made.db');
  if (base) writeFileSync(path, base);
  shareAuditKeys(`file:${path}`, [TEST_AUDIT_KEY]);
  const db = await openDatabase(`file:${path}`);
  const made = await make(db);
  await db.destroy();
  const file = readFileSync(path);
  rmSync(folder, { recursive: true, force: true });
  return { file, made };
}

async function freshSqlite(file: Uint8Array): Promise<TestDatabase> {
  const folder = scratchFolder('so-viec-');
  const path = join(folder, 'test.db');
  writeFileSync(path, file);
  const url = `file:${path}`;
  shareAuditKeys(url, [TEST_AUDIT_KEY]);
  const db = await openDatabase(url);
  return {
    db,
    url,
    folder,
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
