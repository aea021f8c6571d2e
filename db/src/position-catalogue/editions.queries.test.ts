import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAssignments } from '../assignment/assignment.queries.ts';
import {
  insertAssessment,
  insertCompetencies,
  listAssessments,
  listRequired,
  replaceRequired,
} from '../competency/competency.queries.ts';
import { findProductOfOtherEdition, listOwnProducts } from '../output-product/edition-products.queries.ts';
import { findPosition, listPositionsOfEdition } from '../position/position.queries.ts';
import {
  EVERYBODY,
  type Fixture,
  insertFixture,
  NOBODY,
  openTestDatabase,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { copyEditionContent } from './copy.queries.ts';
import {
  type Edition,
  findEdition,
  insertCatalogueStep,
  insertEdition,
  listCatalogueSteps,
  listEditions,
  removeEdition,
  updateEdition,
} from './edition.queries.ts';
import { countHoldersFrom, countHoldersOf, listEditionPositions } from './holders.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let present: Edition;
const NEXT = newId();

beforeEach(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  present = (await findEdition(database.db, '2023')) as Edition;
});
afterEach(() => database.close());

const draft = (): Edition => ({
  ...{ id: NEXT, code: '2025', title: '', decision: null, decidedOn: null, fromOn: '2024-02-01' },
  ...{ toOn: null, state: 'draft', copiedFromId: present.id, version: 1 },
});

const copy = () =>
  inTransaction(database.db, async (trx) => {
    await insertEdition(trx, draft());
    await copyEditionContent(trx, present.id, NEXT);
  });
const decide = () =>
  inTransaction(database.db, async (trx) => {
    await updateEdition(trx, present, { state: 'replaced', toOn: '2024-01-31' });
    await updateEdition(trx, draft(), { state: 'in-force' });
  });
const heldBy = async (fromOn: string, toOn: string, cadreIds: string[] | null = [fixture.cadreIds.ha]) =>
  (await listAssignments(database.db, { cadreIds, fromOn, toOn })).map((a) => a);

describe('a copy of an edition', () => {
  it('has rows of its own under the same codes', async () => {
    await copy();
    const [next, old] = await listEditions(database.db);
    expect(next).toMatchObject({ code: '2025', positions: 5, products: 33 });
    expect(old).toMatchObject({ code: '2023', positions: 5, products: 33 });
    const position = await findPosition(database.db, NEXT, 'NV-01');
    expect(position?.id).not.toBe(fixture.positionIds.staff);
    expect(await listOwnProducts(database.db, NEXT, position?.id ?? '')).toHaveLength(6);
    expect(await listOwnProducts(database.db, NEXT, null)).toHaveLength(3);
  });

  it('goes as a whole, and the source stays', async () => {
    await copy();
    await inTransaction(database.db, (trx) => removeEdition(trx, NEXT));
    expect((await listEditions(database.db)).map(({ code }) => code)).toEqual(['2023']);
    expect(await listPositionsOfEdition(database.db, present.id)).toHaveLength(5);
  });
});

describe('posts over editions', () => {
  it('are those given while the next edition is a draft', async () => {
    await copy();
    expect((await heldBy('2024-02-01', '2024-02-29')).map((a) => a.positionId)).toEqual([
      fixture.positionIds.staff,
    ]);
  });

  it('go on as the position of the same code from its first day', async () => {
    await copy();
    await decide();
    const position = await findPosition(database.db, NEXT, 'NV-01');
    const held = await heldBy('2024-01-15', '2024-02-15');
    expect(held.map((a) => [a.positionId, a.fromOn, a.toOn])).toEqual([
      [fixture.positionIds.staff, '2023-01-01', '2024-01-31'],
      [position?.id, '2024-02-01', null],
    ]);
    expect((await heldBy('2024-02-01', '2024-02-01')).map((a) => a.positionId)).toEqual([position?.id]);
    expect((await heldBy('2024-01-31', '2024-01-31')).map((a) => a.positionId)).toEqual([
      fixture.positionIds.staff,
    ]);
    expect(await heldBy('2024-01-15', '2024-02-15', null)).toHaveLength(24);
  });

  it('are counted by code', async () => {
    await copy();
    await decide();
    expect(await countHoldersOf(database.db, 'NV-01', '2024-03-01')).toBe(4);
    expect(await countHoldersFrom(database.db, '2024-03-01')).toContainEqual({ code: 'HT-01', people: 1 });
    expect((await listEditionPositions(database.db, ['NV-01'])).get('NV-01')).toHaveLength(2);
  });
});

describe('work of many days', () => {
  it('may keep the product of another edition of the same position only', async () => {
    await copy();
    const now = await findPosition(database.db, NEXT, 'NV-01');
    const other = await findPosition(database.db, NEXT, 'NV-02');
    const [product = '', shared = ''] = [fixture.productIds.staff[0], fixture.productIds.shared[0]];
    const found = (id: string, positionId = '') =>
      inTransaction(database.db, (trx) => findProductOfOtherEdition(trx, id, positionId));
    expect(await found(product, now?.id)).toMatchObject({ id: product });
    expect(await found(product, other?.id)).toBeUndefined();
    expect(await found(shared, other?.id)).toMatchObject({ id: shared });
  });
});

describe('steps of an edition', () => {
  it('follow one another with who did them', async () => {
    const step = { catalogueId: present.id, on: null, at: '2024-01-12T09:00:00.000Z' };
    await inTransaction(database.db, async (trx) => {
      await insertCatalogueStep(trx, { id: newId(), ...step, kind: 'draft', accountId: null });
      const accountId = fixture.accountIds.vinh;
      await insertCatalogueStep(trx, { id: newId(), ...step, kind: 'in-force', accountId });
    });
    expect(await listCatalogueSteps(database.db, present.id)).toMatchObject([
      { kind: 'draft', by: null },
      { kind: 'in-force', by: 'Đỗ Quang Vinh' },
    ]);
  });
});

describe('competencies', () => {
  const competency = {
    id: newId(),
    code: 'C1',
    group: 'general',
    ordinal: 0,
    name: 'A',
    meaning: '',
    version: 1,
  };

  beforeEach(() =>
    inTransaction(database.db, async (trx) => {
      await insertCompetencies(trx, [competency], [{ competencyId: competency.id, level: 1, text: 'Một' }]);
      const positionId = fixture.positionIds.staff;
      await replaceRequired(trx, positionId, [
        { positionId, competencyId: competency.id, levelFrom: 2, levelTo: 3 },
      ]);
    }),
  );

  it('that a position asks for go into the copy', async () => {
    await copy();
    const position = await findPosition(database.db, NEXT, 'NV-01');
    expect(await listRequired(database.db, [position?.id ?? ''])).toMatchObject([
      { levelFrom: 2, levelTo: 3 },
    ]);
    expect(await listRequired(database.db, [])).toEqual([]);
  });

  it('of people are read within the scope, the latest first', async () => {
    const { ha } = fixture.cadreIds;
    const row = { cadreId: ha, unitId: fixture.unitIds.ccvc, competencyId: competency.id, note: '' };
    await inTransaction(database.db, async (trx) => {
      for (const [on, level] of [
        ['2024-01-01', 2],
        ['2024-01-09', 3],
      ] as const) {
        await insertAssessment(trx, {
          id: newId(),
          ...row,
          on,
          level,
          at: `${on}T00:00:00.000Z`,
          accountId: null,
        });
      }
    });
    const levels = async (scope: typeof EVERYBODY) =>
      (await listAssessments(database.db, scope, { cadreIds: [ha] })).map(({ level }) => level);
    expect(await levels(EVERYBODY)).toEqual([3, 2]);
    expect(await levels(NOBODY)).toEqual([]);
  });
});
