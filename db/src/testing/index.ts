import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { migrateToLatest, openDatabase } from '../database.ts';
import type { Db } from '../dialects.ts';
import { addressOf, TEMPLATE } from './postgres-template.ts';

export { type Fixture, insertFixture } from './fixture.ts';
export {
  BAO_LEAVE_DAY,
  FIXTURE_HASH,
  FIXTURE_PASSWORD,
  OUTSIDERS,
  type OutsiderKey,
  PEOPLE,
  type PersonKey,
  type PositionKey,
  type UnitKey,
} from './fixture-people.ts';
export { SHARED_PRODUCTS, STAFF_PRODUCTS } from './fixture-products.ts';
export { startPostgres, type TestPostgres } from './postgres.ts';
export { makeTemplate } from './postgres-template.ts';
export {
  EVERYBODY,
  inEachScope,
  NOBODY,
  ROWS_SEEN,
  rowsSeenOf,
  type Seen,
  scopeOf,
  whoseIn,
} from './scopes.ts';
export { daysInBothUnits, insertRows, rowsFor } from './work.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  close(): Promise<void>;
}

/** A fresh, migrated database of the kind that SV_TEST_DB names (sqlite unless told). */
export function openTestDatabase(): Promise<TestDatabase> {
  return process.env.SV_TEST_DB === 'postgres' ? freshPostgres() : freshSqlite();
}

let migrated: Promise<Uint8Array> | undefined;

/** The file of a migrated database: migrating one takes thirty times as long as copying it. */
async function migratedFile(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'so-viec-'));
  const path = join(folder, 'migrated.db');
  const db = await openDatabase(`file:${path}`);
  await migrateToLatest(db);
  await db.destroy();
  const file = readFileSync(path);
  rmSync(folder, { recursive: true, force: true });
  return file;
}

async function freshSqlite(): Promise<TestDatabase> {
  migrated ??= migratedFile();
  const folder = mkdtempSync(join(tmpdir(), 'so-viec-'));
  const path = join(folder, 'test.db');
  writeFileSync(path, await migrated);
  const url = `file:${path}`;
  const db = await openDatabase(url);
  return {
    db,
    url,
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freshPostgres(): Promise<TestDatabase> {
  const base = process.env.SV_TEST_POSTGRES_URL;
  if (!base) throw new Error('SV_TEST_POSTGRES_URL names the PostgreSQL server for tests');
  const name = `t${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase(base);
  await sql`create database ${sql.id(name)} template ${sql.id(TEMPLATE)}`.execute(admin);
  const url = addressOf(base, name);
  const db = await openDatabase(url);
  return {
    db,
    url,
    async close() {
      await db.destroy();
      await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
      await admin.destroy();
    },
  };
}
