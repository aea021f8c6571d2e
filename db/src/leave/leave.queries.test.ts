import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type PersonKey,
  type TestDatabase,
} from '../testing/index.ts';
import { listLeave } from './leave.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  await insertRows(database.db, {
    leave: [
      leave('ha', 'maternity', '2024-03-20', '2024-09-20'),
      leave('ha', 'sick', '2024-03-04', '2024-03-08'),
      leave('ha', 'annual', '2024-02-26', '2024-03-01'),
      leave('ha', 'annual', '2024-02-28', '2024-02-29'),
      leave('duyen', 'child-sick', '2024-03-06', '2024-03-06', 1),
      leave('ha', 'unpaid', '2024-12-30', '2025-01-03', 0, 'l-2'),
      leave('ha', 'annual', '2024-12-30', '2024-12-30', 1, 'l-1'),
    ],
  });
});
afterAll(() => database.close());

function leave(who: PersonKey, kind: string, fromOn: string, toOn: string, isHalf = 0, id = newId()) {
  return { id, cadreId: fixture.cadreIds[who], kind, fromOn, toOn, isHalf, version: 1 };
}

const ofHa = async (fromOn: string, toOn: string) =>
  (await listLeave(database.db, { cadreIds: [fixture.cadreIds.ha], fromOn, toOn })).map(
    ({ kind, fromOn }) => `${kind} ${fromOn}`,
  );

describe('the leave of a person', () => {
  it('is what touches the first day or the last, from the earliest on', async () => {
    expect(await ofHa('2024-03-01', '2024-03-20')).toEqual([
      'annual 2024-02-26',
      'sick 2024-03-04',
      'maternity 2024-03-20',
    ]);
  });

  it('that begins and ends outside covers the days between', async () => {
    expect(await ofHa('2024-05-01', '2024-05-31')).toEqual(['maternity 2024-03-20']);
  });

  it('ends with its last day and begins with its first', async () => {
    expect(await ofHa('2024-03-02', '2024-03-03')).toEqual([]);
    expect(await ofHa('2024-03-09', '2024-03-19')).toEqual([]);
    expect(await ofHa('2024-03-08', '2024-03-08')).toEqual(['sick 2024-03-04']);
  });

  it('of two kinds from one day comes in the order of its ids', async () => {
    expect(await ofHa('2024-12-30', '2024-12-30')).toEqual(['annual 2024-12-30', 'unpaid 2024-12-30']);
  });

  it('says whether it is half a day, and of what kind', async () => {
    const { duyen } = fixture.cadreIds;
    const of = { cadreIds: [duyen], fromOn: '2024-03-06', toOn: '2024-03-06' };
    const half = {
      cadreId: duyen,
      kind: 'child-sick',
      fromOn: '2024-03-06',
      toOn: '2024-03-06',
      isHalf: true,
      half: 'morning',
    };
    expect(await listLeave(database.db, of)).toEqual([half]);
  });
});

describe('the leave of several people', () => {
  it('is that of each of them and of nobody else', async () => {
    const { ha, duyen, bao } = fixture.cadreIds;
    const march = { fromOn: '2024-03-04', toOn: '2024-03-31' };
    const found = async (cadreIds: string[] | null) =>
      (await listLeave(database.db, { cadreIds, ...march })).map(({ kind, isHalf }) => `${kind} ${isHalf}`);
    expect(await found([ha, duyen, bao])).toEqual(['sick false', 'child-sick true', 'maternity false']);
    expect(await found([duyen])).toEqual(['child-sick true']);
    expect(await found([])).toEqual([]);
    expect(await found(null)).toEqual(['sick false', 'child-sick true', 'maternity false']);
  });
});
