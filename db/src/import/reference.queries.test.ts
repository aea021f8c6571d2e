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
  listAccountNames,
  listAllAssignments,
  listAllLeave,
  listCadreCodes,
  listCatalogues,
  listHeadships,
  listPositions,
  listProducts,
  listUnitCodes,
  listUnitVersions,
} from './reference.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  const later = { title: '', state: 'in-force', decision: '12/QĐ-BNV', toOn: null, version: 1 };
  await insertRows(database.db, {
    position_catalogue: [
      { id: 'c-2026', code: '2026', fromOn: '2026-01-01', ...later },
      { id: 'c-2010', code: '2010', fromOn: '2010-01-01', ...later },
    ],
    position: [
      {
        ...{
          id: 'p-2026',
          catalogueId: 'c-2026',
          code: 'A-01',
          name: 'Chuyên viên',
          nameFold: 'chuyen vien',
        },
        ...{ sector: 'commune', group: 'specialised', rank: null, version: 1 },
      },
    ],
    output_product: [
      {
        ...{ id: 'o-2026', catalogueId: 'c-2026', code: 'A-01.1', positionId: 'p-2026', name: 'Tờ trình' },
        ...{
          nameFold: 'to trinh',
          measure: 'tờ trình',
          taskGroup: 'C',
          complexityGroup: 5,
          pointsMilli: 1500,
        },
        ...{ coefficientMilli: 1500, standardMinutes: null, isStandard: 0, isRepetitive: 0 },
        ...{ evidenceKind: 'none', version: 1 },
      },
    ],
  });
});
afterAll(() => database.close());

const codesOf = (rows: { code: string }[]) => rows.map(({ code }) => code);

describe('what an import looks up by code', () => {
  it('is everybody with the login they have', async () => {
    const cadres = await listCadreCodes(database.db);
    expect(cadres).toHaveLength(12);
    const ha = { id: fixture.cadreIds.ha, fullName: 'Trần Thị Thu Hà', kind: 'civil-servant', email: null };
    expect(cadres.find(({ code }) => code === 'CB-HA')).toEqual({ code: 'CB-HA', ...ha, version: 1 });
    const accounts = await listAccountNames(database.db);
    expect(accounts).toHaveLength(16);
    expect(accounts.find(({ username }) => username === 'ha.ttt')).toEqual({
      ...{ id: fixture.accountIds.ha, username: 'ha.ttt', cadreId: fixture.cadreIds.ha },
      ...{ displayName: 'Trần Thị Thu Hà', version: 1 },
    });
    expect(accounts.find(({ username }) => username === 'vinh.dq')).toMatchObject({ cadreId: null });
  });

  it('is every unit, and its versions in the order of time', async () => {
    expect(codesOf(await listUnitCodes(database.db)).toSorted()).toEqual(['SNV', 'SNV-CCVC', 'STC', 'TINH']);
    const { stc } = fixture.unitIds;
    const [now] = (await listUnitVersions(database.db)).filter(({ unitId }) => unitId === stc);
    const before = { ...now!, id: newId(), fromOn: '2010-01-01', toOn: '2019-12-31', name: 'Sở cũ' };
    await insertRows(database.db, { unit_version: [before] });
    const versions = await listUnitVersions(database.db);
    expect(versions.filter(({ unitId }) => unitId === stc)).toEqual([before, now]);
    const units = versions.map(({ unitId }) => unitId);
    expect(units).toEqual(units.toSorted());
  });

  it('is every edition from the oldest on', async () => {
    expect(codesOf(await listCatalogues(database.db))).toEqual(['2010', '2023', '2026']);
  });

  it('is the positions and products of every edition, or of one', async () => {
    const all = codesOf(await listPositions(database.db));
    expect(all).toEqual(['A-01', 'HT-01', 'LD-01', 'LD-02', 'NV-01', 'NV-02']);
    expect(codesOf(await listPositions(database.db, 'c-2026'))).toEqual(['A-01']);
    expect(await listPositions(database.db, 'c-2010')).toEqual([]);
    const products = codesOf(await listProducts(database.db));
    expect(products).toHaveLength(5 * 6 + 3 + 1);
    expect(products).toEqual(products.toSorted());
    expect(codesOf(await listProducts(database.db, 'c-2026'))).toEqual(['A-01.1']);
  });

  it('is every post, headship and leave of all times, person by person', async () => {
    const { ha } = fixture.cadreIds;
    const assignments = await listAllAssignments(database.db);
    const [post] = assignments.filter(({ cadreId }) => cadreId === ha);
    const earlier = { ...post!, id: newId(), fromOn: '2020-01-01', toOn: '2022-12-31' };
    const leave = { cadreId: ha, kind: 'sick', isHalf: 0, version: 1 };
    await insertRows(database.db, {
      assignment: [earlier],
      leave: [
        { id: newId(), ...leave, fromOn: '2024-05-06', toOn: '2024-05-07' },
        { id: newId(), ...leave, fromOn: '2023-05-08', toOn: '2023-05-08' },
      ],
    });
    const held = await listAllAssignments(database.db);
    expect(held.filter(({ cadreId }) => cadreId === ha)).toMatchObject([earlier, post ?? {}]);
    const people = held.map(({ cadreId }) => cadreId);
    expect(people).toEqual(people.toSorted());
    const taken = (await listAllLeave(database.db)).filter(({ cadreId }) => cadreId === ha);
    expect(taken.map(({ fromOn }) => fromOn)).toEqual(['2023-05-08', '2024-05-06']);
    const heads = (await listHeadships(database.db)).filter(({ kind }) => kind === 'head');
    expect(heads).toHaveLength(4);
  });
});
