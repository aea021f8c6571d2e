import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findSetting, keepSetting, putSetting, removeSetting } from './setting.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe('a setting', () => {
  it('is replaced, and removed by who knows its value', async () => {
    const { db } = database;
    expect(await findSetting(db, 'setupTokenHash')).toBeUndefined();
    await inTransaction(db, (trx) => putSetting(trx, 'setupTokenHash', 'một'));
    await inTransaction(db, (trx) => putSetting(trx, 'setupTokenHash', 'hai'));
    expect(await findSetting(db, 'setupTokenHash')).toBe('hai');
    const remove = (value: string) => inTransaction(db, (trx) => removeSetting(trx, 'setupTokenHash', value));
    expect([await remove('một'), await remove('hai'), await remove('hai')]).toEqual([false, true, false]);
  });

  it('that is to be said once stays as it was said first', async () => {
    const { db } = database;
    await inTransaction(db, (trx) => keepSetting(trx, 'pushKeys', 'một'));
    await inTransaction(db, (trx) => keepSetting(trx, 'pushKeys', 'hai'));
    expect(await findSetting(db, 'pushKeys')).toBe('một');
  });
});
