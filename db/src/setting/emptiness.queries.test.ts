import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { isEmptyDatabase } from './emptiness.queries.ts';

describe('an empty database', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  test('is one that was only migrated', async () => {
    expect(await isEmptyDatabase(opened.db)).toBe(true);
  });

  test('is not one with an account in it', async () => {
    await opened.db
      .insertInto('account')
      .values({
        id: '01930000-0000-7000-8000-000000000001',
        username: 'quantri',
        displayName: 'Quản trị',
        cadreId: null,
        passwordHash: null,
        mustChangePassword: 1,
        disabledAt: null,
        createdAt: '2026-11-21T02:00:00.000Z',
        version: 1,
      })
      .execute();
    expect(await isEmptyDatabase(opened.db)).toBe(false);
  });
});
