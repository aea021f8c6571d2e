import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DatabaseProblem,
  type Db,
  inTransaction,
  migrateToLatest,
  openDatabase,
  type Trx,
} from '@so-viec/db';
import { insertFixture } from '@so-viec/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackupProblem, backUp, restore } from './backup.ts';

const NOW = new Date('2026-11-23T05:30:00.000Z');
let folder: string;
let db: Db;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sv-backup-'));
  url = `file:${join(folder, 'live.db')}`;
  db = await openDatabase(url);
  await migrateToLatest(db);
  await insertFixture(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const copies = () => join(folder, 'copies');
const target = () => `file:${join(folder, 'new', 'live.db')}`;
const rename = (trx: Trx, fullName: string) => trx.updateTable('cadre').set({ fullName }).execute();

async function namesIn(address: string): Promise<string[]> {
  const opened = await openDatabase(address);
  const rows = await opened.selectFrom('cadre').select('fullName').orderBy('code').execute();
  await opened.destroy();
  return rows.map(({ fullName }) => fullName);
}

describe('a copy', () => {
  it('is taken from a database in use, and is that database where it is put back', async () => {
    const before = await namesIn(url);
    const { path, rows, migration } = await backUp(url, copies(), NOW);
    await inTransaction(db, async (trx) => void (await rename(trx, 'Sau khi sao lưu')));
    expect(readdirSync(copies())).toEqual(['so-viec-20261123053000.db', 'so-viec-20261123053000.db.json']);
    expect(rows.cadre).toBe(before.length);
    expect(migration).toMatch(/^\d{8}-/);
    await restore(path, target());
    expect(await namesIn(target())).toEqual(before);
  });

  it('holds what was written until it was taken, though a transaction is open meanwhile', async () => {
    let copy: Promise<unknown> = Promise.resolve();
    await inTransaction(db, async (trx) => {
      await rename(trx, 'Chưa ghi xong');
      copy = backUp(url, copies(), NOW);
      await copy;
    });
    await restore(join(copies(), 'so-viec-20261123053000.db'), target());
    expect(await namesIn(target())).not.toContain('Chưa ghi xong');
  });

  it('is refused when a byte of it changed, when its list is missing or speaks of other rows, and leaves nothing', async () => {
    const { path } = await backUp(url, copies(), NOW);
    const bytes = readFileSync(path);
    const list = readFileSync(`${path}.json`, 'utf8');
    const refused = async () => {
      await expect(restore(path, target())).rejects.toThrow(BackupProblem);
      expect(existsSync(join(folder, 'new', 'live.db'))).toBe(false);
    };
    const changed = Buffer.from(bytes);
    changed[bytes.length - 100] = (changed[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await refused();
    writeFileSync(path, bytes);
    writeFileSync(`${path}.json`, list.replace(/"cadre": \d+/, '"cadre": 3'));
    await refused();
    for (const wrong of ['', '{}', list.slice(0, 40)]) {
      writeFileSync(`${path}.json`, wrong);
      await refused();
    }
    rmSync(`${path}.json`);
    await refused();
  });

  it('never replaces a database that is there, nor is one made of another program’s file', async () => {
    const { path } = await backUp(url, copies(), NOW);
    await expect(restore(path, url)).rejects.toThrow(/^Đã có cơ sở dữ liệu ở /);
    writeFileSync(
      join(folder, 'other.db'),
      'not a database, but a file that is long enough to be read as one'.repeat(20),
    );
    await expect(backUp(`file:${join(folder, 'other.db')}`, copies(), NOW)).rejects.toThrow();
    await expect(backUp(`file:${join(folder, 'none.db')}`, copies(), NOW)).rejects.toThrow(DatabaseProblem);
    expect(readdirSync(copies()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('of PostgreSQL is left to its own tools', async () => {
    await expect(backUp('postgres://x/y', copies(), NOW)).rejects.toThrow(/pg_dump/);
  });
});
