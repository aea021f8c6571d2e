import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  EVERYBODY,
  type Fixture,
  insertFixture,
  NOBODY,
  openTestDatabase,
  scopeOf,
  type TestDatabase,
} from '../testing/index.ts';
import { type CadresWanted, listCadreIds, listCadreIdsByCode, listCadreWords } from './cadre-list.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const ALL = { limit: 100, offset: 0 };

async function find(more: Partial<CadresWanted>, page = ALL): Promise<string[]> {
  const wanted = { scope: EVERYBODY, words: [], orIds: [], on: '2024-01-12', unitIds: null, isGone: false };
  const ids = await listCadreIds(database.db, { ...wanted, ...more }, page);
  const people = await listCadreWords(database.db, ids);
  return people.map(({ code }) => code.replace('CB-', ''));
}

describe('people by words of their names', () => {
  it.each([
    [['ha'], ['HA', 'HANH']],
    [['ha', 'tran'], ['HA']],
    [['tran', 'ha'], ['HA']],
    [['an'], ['ANH', 'AN']],
    [['a'], ['ANH', 'AN']],
    [['guyen'], []],
  ])('%j are %j: a word stands at the beginning of a word', async (words, expected) => {
    expect(await find({ words })).toEqual(expected);
  });

  it('come with those found by a code, whatever their name', async () => {
    const byCode = await listCadreIdsByCode(database.db, 'cb-y', 10);
    expect(await find({ words: ['cb-y'], orIds: byCode })).toEqual(['YEN']);
    const byName = await listCadreIdsByCode(database.db, 'yen', 10);
    expect(await find({ words: ['yen'], orIds: byName })).toEqual(['YEN']);
  });

  it('come page by page in one order', async () => {
    const pages = [0, 5, 10].map((offset) => find({}, { limit: 5, offset }));
    expect((await Promise.all(pages)).flat()).toEqual(await find({}));
  });
});

describe('people within a scope', () => {
  it('are those of its units, themselves, and those named', async () => {
    const { unitIds, cadreIds } = fixture;
    expect(await find({ scope: NOBODY })).toEqual([]);
    expect(await find({ scope: scopeOf({ unitIds: [unitIds.stc] }) })).toEqual(['HUY', 'YEN']);
    expect(await find({ scope: scopeOf({ cadreId: cadreIds.ha }) })).toEqual(['HA']);
    const people = [{ cadreId: cadreIds.bao, unitId: unitIds.ccvc }];
    expect(await find({ scope: scopeOf({ unitIds: [unitIds.stc], people }) })).toEqual(['BAO', 'HUY', 'YEN']);
  });

  it('are the same, however many its units are', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `unit-${i}`);
    const scope = scopeOf({ unitIds: [...many, fixture.unitIds.stc] });
    expect(await find({ scope })).toEqual(['HUY', 'YEN']);
    expect(await find({ unitIds: [...many, fixture.unitIds.stc] })).toEqual(['HUY', 'YEN']);
  });
});
