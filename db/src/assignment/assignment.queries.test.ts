import { HALF_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { listAssignments } from './assignment.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  await insertRows(database.db, {
    assignment: [
      post('concurrent', '2024-03-01', '2024-03-31', 'b'),
      post('concurrent', '2024-03-01', null, 'a'),
      post('secondment', '2024-02-15', '2024-05-31'),
    ],
  });
});
afterAll(() => database.close());

function post(kind: string, fromOn: string, toOn: string | null, id = newId()) {
  const { cadreIds, unitIds, positionIds } = fixture;
  return {
    ...{ id, cadreId: cadreIds.ha, unitId: unitIds.stc, positionId: positionIds.finance, kind, fromOn, toOn },
    ...{
      title: `${kind} ${id}`,
      dailyMinutes: 240,
      weeklyPattern: HALF_SATURDAY,
      hasDutyToLog: 0,
      version: 1,
    },
  };
}

const heldBy = async (fromOn: string, toOn: string) =>
  (await listAssignments(database.db, { cadreIds: [fixture.cadreIds.ha], fromOn, toOn })).map(
    ({ kind, fromOn }) => `${kind} ${fromOn}`,
  );

describe('the posts of a person', () => {
  it('are those held on one of the days, from the earliest on', async () => {
    expect(await heldBy('2024-03-31', '2024-04-01')).toEqual([
      'primary 2023-01-01',
      'secondment 2024-02-15',
      'concurrent 2024-03-01',
      'concurrent 2024-03-01',
    ]);
    expect(await heldBy('2024-02-01', '2024-02-14')).toEqual(['primary 2023-01-01']);
    expect(await heldBy('2024-05-31', '2024-06-30')).toContain('secondment 2024-02-15');
    expect(await heldBy('2024-06-01', '2024-06-30')).toEqual(['primary 2023-01-01', 'concurrent 2024-03-01']);
    expect(await heldBy('2022-12-01', '2022-12-31')).toEqual([]);
  });

  it('that began on one day come in the order of their ids', async () => {
    const of = { cadreIds: [fixture.cadreIds.ha], fromOn: '2024-03-05', toOn: '2024-03-05' };
    const ids = (await listAssignments(database.db, of)).map(({ id }) => id);
    expect(ids.slice(2)).toEqual(['a', 'b']);
  });

  it('carry their words and whether they owe a log', async () => {
    const of = { cadreIds: [fixture.cadreIds.ha], fromOn: '2024-03-05', toOn: '2024-03-05' };
    const found = await listAssignments(database.db, of);
    expect(found[0]).toMatchObject({
      ...{ positionName: 'Chuyên viên về quản lý công chức, viên chức', title: 'Chuyên viên' },
      ...{ hasDutyToLog: true, dailyMinutes: 480, weeklyPattern: null, toOn: null },
    });
    expect(found[2]).toMatchObject({
      ...post('concurrent', '2024-03-01', null, 'a'),
      ...{ hasDutyToLog: false, positionName: 'Chuyên viên về quản lý ngân sách' },
      ...{ decision: '', decidedOn: null, endDecision: '', endDecidedOn: null, leaving: '', followsId: null },
    });
  });
});

describe('the posts of several people', () => {
  it('are those of each of them and of nobody else', async () => {
    const { ha, bao, yen } = fixture.cadreIds;
    const count = async (...cadreIds: string[]) => {
      const found = await listAssignments(database.db, {
        cadreIds,
        fromOn: '2024-03-05',
        toOn: '2024-03-05',
      });
      return cadreIds.map((id) => found.filter(({ cadreId }) => cadreId === id).length).concat(found.length);
    };
    expect(await count(ha, bao)).toEqual([4, 1, 5]);
    expect(await count(yen)).toEqual([1, 1]);
    expect(await count()).toEqual([0]);
  });

  it('of everybody come person by person', async () => {
    const january = { cadreIds: null, fromOn: '2024-01-01', toOn: '2024-01-31' };
    const people = (await listAssignments(database.db, january)).map(({ cadreId }) => cadreId);
    expect(people).toEqual(Object.values(fixture.cadreIds).toSorted());
  });
});
