import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { findLastJobRun } from './job.queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('the last run of a job is told apart by how it ended; one under way has not ended', async () => {
  const { db } = database;
  const run = (
    id: string,
    startedAt: string,
    part: { endedAt?: null; error?: string; job?: string } = {},
  ) => ({
    ...{ id, job: 'backup', subject: id, startedAt, endedAt: startedAt, counts: '{}', error: null },
    ...part,
  });
  expect(await findLastJobRun(db, 'backup', 'done')).toBeUndefined();
  await db
    .insertInto('job_run')
    .values([
      run('a', '2024-01-10T00:00:00.000Z'),
      run('b', '2024-01-11T00:00:00.000Z'),
      run('c', '2024-01-09T00:00:00.000Z', { error: 'đĩa đầy' }),
      run('d', '2024-01-12T00:00:00.000Z', { endedAt: null }),
      run('e', '2024-01-13T00:00:00.000Z', { job: 'remind' }),
    ])
    .execute();
  const ids = [await findLastJobRun(db, 'backup', 'done'), await findLastJobRun(db, 'backup', 'failed')];
  expect(ids.map((one) => one?.id)).toEqual(['b', 'c']);
});
