import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import {
  findFindingSettings,
  hasFindingSettingsOfSomebody,
  insertFindingSettings,
} from './finding-settings.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeEach(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterEach(() => database.close());

const add = (edition: number, accountId: string | null) =>
  inTransaction(database.db, (trx) =>
    insertFindingSettings(trx, {
      ...{ id: newId(), edition, settings: '{}', phrases: '[]', at: '2024-02-01T01:00:00.000Z' },
      ...{ accountId, reason: '' },
    }),
  );

it('are somebody’s from their first edition on, whoever wrote the last', async () => {
  const { db } = database;
  expect(await findFindingSettings(db)).toBeUndefined();
  await add(1, null);
  expect(await hasFindingSettingsOfSomebody(db)).toBe(false);
  await add(2, fixture.accountIds.phuc);
  await add(3, null);
  expect(await hasFindingSettingsOfSomebody(db)).toBe(true);
  expect(await findFindingSettings(db)).toMatchObject({ edition: 3, accountId: null });
});
