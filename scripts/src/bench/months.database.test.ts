import { inTransaction, rebuildFigures } from '@so-viec/db';
import { openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMonth, insertPastMonth } from './database.ts';
import { BENCH_PEOPLE, insertBenchOrganisation } from './organisation.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertBenchOrganisation(database.db);
  // A handful of people is enough here.
  const kept = await database.db.selectFrom('assignment').select('id').orderBy('id').limit(3).execute();
  const ids = kept.map(({ id }) => id);
  await database.db.deleteFrom('assignment').where('id', 'not in', ids).execute();
});
afterAll(() => database.close());

describe('the data of the benchmark', () => {
  it('have the sums that the product finds in their lines', async () => {
    await insertMonth(database.db, '2025-02');
    await insertPastMonth(database.db, '2025-01');
    const sums = () =>
      database.db.selectFrom('cadre_month').selectAll().orderBy('month').orderBy('cadreId').execute();
    const inserted = await sums();
    await inTransaction(database.db, (trx) => rebuildFigures(trx, '2025-01', '2025-02'));
    expect(inserted).toHaveLength(6);
    expect(await sums()).toEqual(inserted);
  });

  it('are those of 1,400 people', async () => {
    const people = await database.db.selectFrom('cadre').select('id').execute();
    expect(people).toHaveLength(BENCH_PEOPLE);
  });
});
