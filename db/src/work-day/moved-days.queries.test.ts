import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { listCountedDays } from './moved-days.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const days = [
    ...daysInBothUnits(fixture, '2024-01-03', { state: 'submitted' }),
    ...daysInBothUnits(fixture, '2024-01-02', { state: 'accepted' }),
    ...daysInBothUnits(fixture, '2024-01-04', { state: 'draft' }),
    ...daysInBothUnits(fixture, '2024-01-05', { state: 'returned' }),
  ];
  await insertRows(database.db, { work_day: days });
});
afterAll(() => database.close());

describe('days that count', () => {
  it('are those submitted or accepted, each once in the order of time', async () => {
    const { ha, bao } = fixture.cadreIds;
    const days = (await listCountedDays(database.db, [ha, bao])).filter(({ cadreId }) => cadreId === ha);
    expect(days.map(({ workedOn }) => workedOn)).toEqual(['2024-01-02', '2024-01-03']);
    expect(await listCountedDays(database.db, [])).toEqual([]);
  });
});
