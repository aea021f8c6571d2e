import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { isEmptyDatabase } from './emptiness.queries.ts';

describe('an empty database', () => {
  let test1: TestDatabase;
  beforeAll(async () => {
    test1 = await openTestDatabase();
  });
  afterAll(() => test1.close());

  test('is one that was only migrated', async () => {
    expect(await isEmptyDatabase(test1.db)).toBe(true);
  });

  test('has no account', async () => {
    await test1.db.insertInto('account').values(anAccount()).execute();
    expect(await isEmptyDatabase(test1.db)).toBe(false);
  });
});
