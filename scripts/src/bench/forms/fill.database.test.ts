import { openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BENCH_PEOPLE } from '../organisation.ts';
import { FORMS_MONTH, fillForms } from './fill.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fillForms(database.db);
});
afterAll(() => database.close());

it('gives everybody a month that was scored, with all criteria and both signatures', async () => {
  const count = async (table: 'review' | 'review_general' | 'review_step' | 'output' | 'task') =>
    (
      await database.db
        .selectFrom(table)
        .select('id' as never)
        .execute()
    ).length;
  const reviews = await database.db.selectFrom('review').select(['period', 'state']).distinct().execute();
  expect(reviews).toEqual([{ period: FORMS_MONTH, state: 'scored' }]);
  expect(await count('review')).toBe(BENCH_PEOPLE);
  expect(await count('review_step')).toBe(2 * BENCH_PEOPLE);
  expect(await count('output')).toBe(6 * BENCH_PEOPLE);
  const { length } = await database.db.selectFrom('review_general').select('criterion').execute();
  expect(length).toBe(10 * BENCH_PEOPLE);
});
