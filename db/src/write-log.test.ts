import { readFileSync, statSync } from 'node:fs';
import { newId } from '@so-viec/shared/id/uuidv7';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { dialectOf } from './dialects.ts';
import { openTestDatabase, type TestDatabase } from './testing/index.ts';
import { emptyLog, noteTakenOut } from './write-log.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.close());

const MARK = 'bi-mat-nha-nuoc-';
const file = () => test.url.replace(/^file:/, '');
const isIn = (path: string) => readFileSync(path).includes(MARK);
const logged = () => statSync(`${file()}-wal`).size;

/** A long text beside a short one: pages of its own, and a place within a page. */
async function write(): Promise<void> {
  const rows = [
    { name: 'long', value: MARK.repeat(5000) },
    { name: 'short', value: MARK },
  ];
  await test.db.insertInto('setting').values(rows).execute();
  await sql`pragma wal_checkpoint(full)`.execute(test.db);
  expect(isIn(file())).toBe(true);
}

async function takeOut(): Promise<void> {
  await test.db.deleteFrom('setting').where('name', 'in', ['long', 'short']).execute();
  noteTakenOut(test.db);
}

describe('what was taken out', () => {
  it('is in no byte of the file and of its log', async ({ skip }) => {
    if (dialectOf(test.db) !== 'sqlite') skip();
    await write();
    await takeOut();
    expect(await emptyLog(test.db)).toBe(true);
    expect([isIn(file()), logged()]).toEqual([false, 0]);
  });

  it('leaves the log once nobody reads what was before', async ({ skip }) => {
    if (dialectOf(test.db) !== 'sqlite') skip();
    await write();
    const reader = await openDatabase(test.url);
    await sql`begin`.execute(reader);
    await reader.selectFrom('setting').select('name').execute();
    await takeOut();
    expect([await emptyLog(test.db), logged() > 0]).toEqual([false, true]);
    await sql`rollback`.execute(reader);
    expect([await emptyLog(test.db), isIn(file()), logged()]).toEqual([true, false, 0]);
    await reader.destroy();
  });

  it('is asked for: a log in which nothing was is let be, and so is that of PostgreSQL', async () => {
    await test.db.insertInto('setting').values({ name: newId(), value: 'x' }).execute();
    const before = dialectOf(test.db) === 'sqlite' ? logged() : 0;
    expect(await emptyLog(test.db)).toBe(true);
    if (before > 0) expect(logged()).toBe(before);
    noteTakenOut(test.db);
    expect(await emptyLog(test.db)).toBe(true);
  });
});
