import { HALF_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockOrganisation, raiseChangeCounter } from '../import/import-lock.queries.ts';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { findChangeCount, loadOrganisation } from './organisation.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

describe('the organisation', () => {
  it('is every unit with its code and what it was, unit by unit', async () => {
    const { versions } = await loadOrganisation(database.db);
    expect(versions.map(({ code }) => code)).toEqual(['SNV', 'SNV-CCVC', 'STC', 'TINH']);
    const { snv, tinh } = fixture.unitIds;
    expect(versions[0]).toEqual({
      ...{ code: 'SNV', unitId: snv, name: 'Sở Nội vụ', fromOn: '2020-01-01', toOn: null, parentId: tinh },
      ...{ block: 'government', level: 'body', isBody: true, weeklyPattern: null },
    });
    expect(versions[1]).toMatchObject({ parentId: snv, isBody: false });
    expect(versions[3]).toMatchObject({ parentId: null });
  });

  it('keeps the versions of a unit in the order of time', async () => {
    const { ccvc, tinh } = fixture.unitIds;
    const version = (id: string, fromOn: string, toOn: string) => ({
      ...{ id, unitId: ccvc, fromOn, toOn, name: id, nameFold: id, parentId: tinh, block: 'party' },
      ...{
        level: 'division',
        isBody: 1,
        documentStyle: 'party',
        weeklyPattern: HALF_SATURDAY,
        decision: null,
      },
    });
    const rows = [
      version('later', '2015-01-01', '2019-12-31'),
      version('earlier', '2010-01-01', '2014-12-31'),
    ];
    await insertRows(database.db, { unit_version: rows });
    const { versions } = await loadOrganisation(database.db);
    const ofDivision = versions.filter(({ unitId }) => unitId === ccvc);
    expect(ofDivision.map(({ name }) => name)).toEqual(['earlier', 'later', 'Phòng Công chức, viên chức']);
    expect(ofDivision[0]).toMatchObject({
      block: 'party',
      weeklyPattern: HALF_SATURDAY,
      isBody: true,
      parentId: tinh,
    });
  });

  it('names heads and deputies, and who stands in', async () => {
    const { cadreIds, unitIds } = fixture;
    const period = { fromOn: '2024-01-10', toOn: '2024-01-20' };
    const delegation = { id: 'd', unitId: unitIds.snv, fromCadreId: cadreIds.tuan, toCadreId: cadreIds.hanh };
    const ofHead = { id: 'e', unitId: unitIds.stc, fromCadreId: null, toCadreId: cadreIds.khanh };
    const rows = [delegation, ofHead].map((row) => ({ ...row, ...period }));
    await database.db.insertInto('delegation').values(rows).execute();
    const { headships, delegations } = await loadOrganisation(database.db);
    const leads = headships.map(({ cadreId, unitId, kind }) => `${cadreId} ${unitId} ${kind}`).sort();
    const led = [
      ['khanh', 'tinh', 'head'],
      ['tuan', 'snv', 'head'],
      ['hanh', 'snv', 'deputy'],
      ['an', 'ccvc', 'head'],
      ['anh', 'ccvc', 'deputy'],
      ['huy', 'stc', 'head'],
    ] as const;
    expect(leads).toEqual(led.map(([who, unit, kind]) => `${cadreIds[who]} ${unitIds[unit]} ${kind}`).sort());
    expect(
      delegations.toSorted((a, b) => (a.unitId === unitIds.snv ? -1 : b.unitId === unitIds.snv ? 1 : 0)),
    ).toEqual(rows);
  });
});

describe('the count of changes', () => {
  const change = (what: typeof raiseChangeCounter) => inTransaction(database.db, what);

  it('stands at nought until there is one, and grows by one with each', async () => {
    expect(await findChangeCount(database.db)).toBe(0);
    await change(lockOrganisation);
    expect(await findChangeCount(database.db)).toBe(0);
    await change(raiseChangeCounter);
    await change(raiseChangeCounter);
    await change(lockOrganisation);
    expect(await findChangeCount(database.db)).toBe(2);
  });

  it('loses none of many at once', async () => {
    const before = await findChangeCount(database.db);
    await Promise.all(Array.from({ length: 20 }, () => change(raiseChangeCounter)));
    expect(await findChangeCount(database.db)).toBe(before + 20);
  });
});
