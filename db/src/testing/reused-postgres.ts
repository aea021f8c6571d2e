import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { auditKeysOf, bindAuditKeys, shareAuditKeys } from '../audit/audit-key.ts';
import { openDatabase } from '../database.ts';
import { type Db, databaseOver } from '../dialects.ts';
import { postgresPool } from '../postgres-pool.ts';
import { TEST_AUDIT_KEY } from './audit-key.ts';
import { type Fixture, insertFixture } from './fixture.ts';
import { addressOf, TEMPLATE } from './postgres-template.ts';
import { scratchFolder } from './scratch-folder.ts';

const NAME = 'so-viec-tests';
/** What a database is set back to: only migrated, or with the fixture organisation. */
type Start = 'migrated' | 'filled';

/** Whether a test altered anything, be it taken back: statements that connections keep may have another result since. */
interface Heard {
  isAltered: boolean;
}

/** A database whose rows are set back between tests: making one and warming its connections takes five times as long. */
interface Reused {
  pool: pg.Pool;
  heard: Heard;
  url: string;
  tables: string[];
  fixture: Fixture;
  /** Tables that hold rows at each start; copies of them are in the schema of that name. */
  filled: Record<Start, string[]>;
}

const free: Reused[] = [];

/** A database with nothing but what it starts with, lent until it is closed. */
export async function lendPostgres(start: Start) {
  const reused = free.pop() ?? (await makeReused());
  await setBack(reused, start);
  const db = databaseOver(lentPool(reused.pool));
  shareAuditKeys(reused.url, [TEST_AUDIT_KEY]);
  bindAuditKeys(db, auditKeysOf([TEST_AUDIT_KEY]));
  const folder = scratchFolder('so-viec-');
  return {
    db,
    url: reused.url,
    folder,
    fixture: reused.fixture,
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
      if (!(await isQuiet(reused))) return reused.pool.end();
      if (reused.heard.isAltered) await renewPool(reused);
      free.push(reused);
      return undefined;
    },
  };
}

/** The pool as one lent database sees it: its end is not the pool's. */
function lentPool(pool: pg.Pool): Pick<pg.Pool, 'connect' | 'end'> {
  return { connect: pool.connect.bind(pool), end: async () => undefined } as typeof pool;
}

const ALTERS = /^\s*(?:alter|create|drop)\b/i;

/** Connections to a database that note when a test alters anything. */
function poolOf(url: string, heard: Heard): pg.Pool {
  const pool = postgresPool({ connectionString: url, application_name: NAME, allowExitOnIdle: true });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const listening = (text: unknown, ...rest: unknown[]) => {
      heard.isAltered ||= ALTERS.test(String(text));
      return query(text, ...rest);
    };
    client.query = listening as typeof client.query;
  });
  return pool;
}

/** New connections, which keep no statement yet. */
async function renewPool(reused: Reused): Promise<void> {
  await reused.pool.end();
  reused.heard = { isAltered: false };
  reused.pool = poolOf(reused.url, reused.heard);
}

async function makeReused(): Promise<Reused> {
  const base = process.env.SV_TEST_POSTGRES_URL;
  if (!base) throw new Error('SV_TEST_POSTGRES_URL names the PostgreSQL server for tests');
  const name = `t${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = await openDatabase(base);
  await sql`create database ${sql.id(name)} template ${sql.id(TEMPLATE)}`.execute(admin);
  await admin.destroy();
  const url = addressOf(base, name);
  const heard = { isAltered: false };
  const pool = poolOf(url, heard);
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'`,
  );
  const tables = rows.map((row) => row.name);
  const migrated = await keepRows(pool, 'migrated', tables);
  const db: Db = databaseOver(lentPool(pool));
  bindAuditKeys(db, auditKeysOf([TEST_AUDIT_KEY]));
  const fixture = await insertFixture(db);
  const filled = { migrated, filled: await keepRows(pool, 'filled', tables) };
  heard.isAltered = false;
  return { pool, heard, url, tables, fixture, filled };
}

/** Copies the rows that there are. Returns the tables that have any. */
async function keepRows(pool: pg.Pool, start: Start, tables: readonly string[]): Promise<string[]> {
  await pool.query(`create schema ${start}`);
  const kept: string[] = [];
  for (const table of tables) {
    const { rowCount } = await pool.query(`select 1 from "${table}" limit 1`);
    if (rowCount === 0) continue;
    await pool.query(`create table ${start}."${table}" as table public."${table}"`);
    kept.push(table);
  }
  return kept;
}

/** Sets every table back in one go, foreign keys aside. */
async function setBack({ pool, tables, filled }: Reused, start: Start): Promise<void> {
  await pool.query(
    [
      'begin',
      'set local session_replication_role = replica',
      ...tables.map((table) => `delete from "${table}"`),
      ...filled[start].map((table) => `insert into "${table}" table ${start}."${table}"`),
      'commit',
    ].join(';'),
  );
}

/** Whether nobody uses it any more: whoever connected besides is put out, and what runs is waited for. */
async function isQuiet({ pool }: Reused): Promise<boolean> {
  for (let tries = 0; tries < 100 && pool.idleCount < pool.totalCount; tries++) await wait(10);
  if (pool.idleCount < pool.totalCount) return false;
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name <> $1`,
    [NAME],
  );
  return true;
}
