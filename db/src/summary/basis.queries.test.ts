import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, insertFixture, openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { listCadreNames, listPositionGroups } from './basis.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

describe('the words of a summary', () => {
  it('name everybody and every position', async () => {
    const names = await listCadreNames(database.db);
    expect(names.find(({ code }) => code === 'CB-HA')).toEqual({
      ...{
        id: fixture.cadreIds.ha,
        code: 'CB-HA',
        fullName: 'Trần Thị Thu Hà',
        nameSort: expect.any(String),
      },
    });
    expect(names).toHaveLength(12);
    const groups = await listPositionGroups(database.db);
    expect(groups.find(({ id }) => id === fixture.positionIds.driver)).toEqual({
      ...{ id: fixture.positionIds.driver, name: 'Nhân viên lái xe', group: 'support' },
    });
  });
});
