import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import {
  listAssignmentsBetween,
  listCadreNames,
  listLeaveBetween,
  listPositionGroups,
} from './basis.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

describe('the posts that a month rests on', () => {
  it('are those that touch one of its days', async () => {
    const { cadreIds, unitIds, positionIds } = fixture;
    const post = (fromOn: string, toOn: string | null) => ({
      ...{
        id: newId(),
        cadreId: cadreIds.ha,
        unitId: unitIds.stc,
        positionId: positionIds.staff,
        fromOn,
        toOn,
      },
      ...{ kind: 'concurrent', title: '', dailyMinutes: 480, weeklyPattern: 31, hasDutyToLog: 0, version: 1 },
    });
    const posts = [
      post('2022-01-01', '2022-05-31'),
      post('2022-01-01', '2022-06-01'),
      post('2022-06-30', '2022-07-02'),
      post('2022-06-10', '2022-06-11'),
      post('2022-07-01', '2022-07-05'),
    ];
    await insertRows(database.db, { assignment: posts });
    const found = await listAssignmentsBetween(database.db, '2022-06-01', '2022-06-30');
    expect(found.map(({ id }) => id)).toEqual(posts.slice(1, 4).map(({ id }) => id));
    const { title: _t, version: _v, ...row } = posts[1]!;
    expect(found[0]).toEqual({ ...row, hasDutyToLog: false });
  });

  it('of everybody come person by person, open ones too', async () => {
    const found = await listAssignmentsBetween(database.db, '2024-01-01', '2024-01-31');
    const people = found.map(({ cadreId }) => cadreId);
    expect(people).toEqual(Object.values(fixture.cadreIds).toSorted());
    const driver = found.find(({ cadreId }) => cadreId === fixture.cadreIds.loi);
    expect(driver).toMatchObject({ hasDutyToLog: false, toOn: null, weeklyPattern: null });
  });
});

describe('the leave that a month rests on', () => {
  it('is that which touches one of its days', async () => {
    const leave = (fromOn: string, toOn: string, isHalf = 0) => ({
      ...{ id: newId(), cadreId: fixture.cadreIds.ha, fromOn, toOn, kind: 'annual', isHalf, version: 1 },
    });
    const taken = [
      leave('2024-03-25', '2024-03-31'),
      leave('2024-03-29', '2024-04-01'),
      leave('2024-04-30', '2024-05-02', 1),
      leave('2024-01-02', '2024-12-31'),
      leave('2024-05-01', '2024-05-01'),
    ];
    await insertRows(database.db, { leave: taken });
    const found = await listLeaveBetween(database.db, '2024-04-01', '2024-04-30');
    const days = found.map(({ fromOn, isHalf }) => `${fromOn} ${isHalf}`).sort();
    expect(days).toEqual(['2024-01-02 false', '2024-03-29 false', '2024-04-30 true']);
  });
});

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
