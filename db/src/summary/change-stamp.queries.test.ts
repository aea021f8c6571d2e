import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { type Db, dialectOf } from '../dialects.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findChangeStamp } from './change-stamp.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const write = (db: Db, name: string) =>
  inTransaction(db, async (trx) => {
    await trx.insertInto('setting').values({ name, value: '' }).execute();
  });

describe('the stamp of changes', () => {
  it('stays while nothing changes, and not longer', async () => {
    const { db, url } = database;
    const before = await findChangeStamp(db);
    if (dialectOf(db) === 'postgres') return expect(before).toBeUndefined();
    expect(await findChangeStamp(db)).toBe(before);
    await write(db, 'own');
    const own = await findChangeStamp(db);
    expect(own).not.toBe(before);
    const other = await openDatabase(url);
    await write(other, 'of another program');
    await other.destroy();
    const after = await findChangeStamp(db);
    expect(after).not.toBe(own);
    expect(await findChangeStamp(db)).toBe(after);
  });
});
