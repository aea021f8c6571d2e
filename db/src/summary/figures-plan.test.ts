import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { dialectOf } from '../dialects.ts';
import { insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { rebuildFigures, refreshFigures } from './figures.queries.ts';

const prepared = vi.spyOn(Database.prototype, 'prepare');
let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  prepared.mockRestore();
  await database.close();
});

/** How SQLite goes about a statement; its values say nothing to it. */
async function planOf(text: string): Promise<string> {
  const asked = sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('+?', "'x'"))}`;
  return (await asked.execute(database.db)).rows.map(({ detail }) => detail).join('\n');
}

it('figures are made from the days they are of, however much a position ever made', async ({ skip }) => {
  const { db } = database;
  if (dialectOf(db) !== 'sqlite') skip();
  const { cadreIds } = await insertFixture(db);
  prepared.mockClear();
  await inTransaction(db, async (trx) => {
    await refreshFigures(trx, { id: 'none', cadreId: cadreIds.ha, month: '2024-01' });
    await rebuildFigures(trx, '2024-01', '2024-03');
  });
  const ofDays = prepared.mock.calls.map(([text]) => text).filter((text) => text.includes('cadre_day'));
  expect(ofDays.length).toBeGreaterThan(5);
  for (const text of ofDays) {
    const steps = await planOf(text);
    expect(steps).not.toContain('SCAN e');
    expect(steps).not.toMatch(/_of_position \(positionId=\?\)/);
  }
});
