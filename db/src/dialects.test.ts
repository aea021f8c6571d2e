import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateToLatest, openDatabase } from './database.ts';
import { listOf, refuseOldSqlite } from './dialects.ts';
import { openTestDatabase, type TestDatabase } from './testing/index.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('both databases', () => {
  it('order text byte by byte', async () => {
    const words = ['b', 'B', 'ă', 'a', 'Z'];
    for (const name of words) await test.db.insertInto('setting').values({ name, value: 'order' }).execute();
    const rows = await test.db.selectFrom('setting').select('name').orderBy('name').execute();
    expect(rows.map((row) => row.name)).toEqual(['B', 'Z', 'a', 'b', 'ă']);
  });

  it('refuse text where an integer belongs', async () => {
    const wrong = sql`insert into change_counter ("name", "value") values ('x', 'không phải số')`;
    await expect(wrong.execute(test.db)).rejects.toThrow();
  });

  it('refuse a row that refers to nobody', async () => {
    const orphan = test.db
      .insertInto('notice_reading')
      .values({ id: 'n', accountId: 'nobody', edition: '1', at: '' });
    await expect(orphan.execute()).rejects.toThrow();
  });

  it('give sums and counts as numbers', async () => {
    const row = await test.db
      .selectFrom('setting')
      .select((eb) => [eb.fn.countAll<number>().as('rows'), eb.fn.sum<number>(eb.lit(2)).as('twos')])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ rows: 5, twos: 10 });
  });

  it('keep nothing of migrations that were cut off', async () => {
    const half: Record<string, Migration> = {
      '20990101-0000-half': { up: (db) => db.schema.createTable('half').addColumn('id', 'text').execute() },
      '20990101-0001-cut': { up: () => Promise.reject(new Error('cut off')) },
    };
    const provider = { getMigrations: async () => half };
    const tables = { migrationTableName: 'kysely_half', migrationLockTableName: 'kysely_half_lock' };
    const { error } = await new Migrator({ db: test.db, provider, ...tables }).migrateToLatest();
    expect(String(error)).toContain('cut off');
    const there = await test.db.introspection.getTables();
    expect(there.filter(({ name }) => name === 'half')).toEqual([]);
  });

  it('find the rows of 33,000 names, more than a statement can bind one by one', async () => {
    const names = [...Array.from({ length: 33_000 }, (_, index) => `nobody ${index}`), 'B', 'ă'];
    const settings = test.db.selectFrom('setting').select('name').orderBy('name');
    const known = [{ name: 'B' }, { name: 'ă' }];
    expect(await settings.where('name', 'in', names).execute()).toEqual(known);
    expect(await settings.where(sql<boolean>`"name" in ${listOf(names)}`).execute()).toEqual(known);
    expect(await settings.where(sql<boolean>`"name" in ${listOf(['a', 'Z'])}`).execute()).toHaveLength(2);
  });

  it('find nothing in a list of none, and everything outside of it', async () => {
    const settings = test.db.selectFrom('setting').select('name');
    const all = await settings.execute();
    expect(all.length).toBeGreaterThan(0);
    expect(await settings.where('name', 'in', []).execute()).toEqual([]);
    expect(await settings.where(sql<boolean>`"name" in ${listOf([])}`).execute()).toEqual([]);
    expect(await settings.where('name', 'not in', []).execute()).toHaveLength(all.length);
  });

  it('migrate once', async () => {
    expect(await migrateToLatest(test.db)).toEqual([]);
  });

  it('refuse the tables of another program', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-viec-'));
    const other = await openDatabase(`file:${join(folder, 'other.db')}`);
    await sql`create table customers (a text)`.execute(other);
    await expect(migrateToLatest(other)).rejects.toThrow(/chương trình khác/);
    await other.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuse a database that a newer program wrote', async () => {
    const newer = sql`insert into kysely_migration (name, timestamp) values ('99999999-0000-from-tomorrow', 'x')`;
    await newer.execute(test.db);
    await expect(migrateToLatest(test.db)).rejects.toThrow(/bản mới hơn/);
    await sql`delete from kysely_migration where name like '9999%'`.execute(test.db);
  });
});

describe('a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-viec-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is opened with WAL, FULL, foreign keys and deletion that overwrites', async () => {
    const db = await openDatabase(`file:${join(folder, 'new.db')}`);
    const read = async (name: string) =>
      (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)).rows[0];
    expect(await read('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await read('synchronous')).toEqual({ synchronous: 2 });
    expect(await read('foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(await read('secure_delete')).toEqual({ secure_delete: 1 });
    await db.destroy();
  });

  it('that does not take a safe setting is not opened: one in memory keeps no log', async () => {
    await expect(openDatabase('file:')).rejects.toThrow(/không nhận cài đặt an toàn.+journal_mode = /);
  });

  it.each(['3.51.2', '3.50.9', '2.99.99', '3.7.17', ''])('is not opened by SQLite %s', (version) => {
    expect(() => refuseOldSqlite(version)).toThrow(/^SQLite bản này có lỗi có thể làm hỏng dữ liệu/);
  });

  it.each(['3.51.3', '3.52.0', '3.54.1', '4.0.0'])('is opened by SQLite %s', (version) => {
    expect(() => refuseOldSqlite(version)).not.toThrow();
  });

  it('that is no database is named as such', async () => {
    const path = join(folder, 'letter.db');
    writeFileSync(path, 'Kính gửi: Sở Nội vụ, đây là một bức thư chứ không phải cơ sở dữ liệu.'.repeat(100));
    await expect(openDatabase(`file:${path}`)).rejects.toThrow(/không phải là cơ sở dữ liệu/);
  });

  it('in a folder that does not exist is named with its path', async () => {
    await expect(openDatabase(`file:${join(folder, 'khong-co', 'x.db')}`)).rejects.toThrow(/khong-co/);
  });
});

describe('a PostgreSQL address', () => {
  it('where nothing listens is refused in one sentence', async () => {
    await expect(openDatabase('postgres://postgres@127.0.0.1:1/x')).rejects.toThrow(
      /Không mở được cơ sở dữ liệu/,
    );
  });
});
