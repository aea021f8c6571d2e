import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  insertFixture,
  insertRows,
  openTestDatabase,
  SHARED_PRODUCTS,
  STAFF_PRODUCTS,
} from '../testing/index.ts';
import { findProductOf, listProductsOf } from './output-product.queries.ts';

let database;
let fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  await insertRows(database.db, {
    position_catalogue: [
      { id: 'edition-2026', code: '2026', decision: null, fromOn: '2026-01-01', toOn: null },
    ],
    position: [
      {
        ...{ id: 'staff-2026', catalogueId: 'edition-2026', code: 'NV-01', name: 'Chuyên viên', rank: null },
        ...{ nameFold: 'chuyen vien', sector: 'administrative', group: 'specialised' },
      },
    ],
    output_product: [
      product('own-2026', 'staff-2026', 'Đề án 2026'),
      product('shared-2026', null, 'Họp 2026'),
      product('twin-b', 'staff-2026', 'Báo cáo'),
      product('twin-a', 'staff-2026', 'Báo cáo'),
    ],
  });
});
afterAll(() => database.close());
function product(id, positionId, name) {
  return {
    ...{ id, catalogueId: 'edition-2026', code: newId(), positionId, name, nameFold: foldText(name) },
    ...{ measure: 'văn bản', taskGroup: 'C', complexityGroup: 1, pointsMilli: 1000, coefficientMilli: 1000 },
    ...{ standardMinutes: null, isStandard: 1, isRepetitive: 0 },
  };
}
const namesOf = async (...positionIds) =>
  (await listProductsOf(database.db, positionIds)).map(({ name }) => name);
const byFold = (names) => names.toSorted((a, b) => (foldText(a) < foldText(b) ? -1 : 1));
const SHARED = SHARED_PRODUCTS.map(([name]) => name);
const STAFF = STAFF_PRODUCTS.map(([name]) => name);
describe('the products of a position', () => {
  it('are its own and the shared ones of its edition, by name without tone marks', async () => {
    const { staff, driver } = fixture.positionIds;
    expect(await namesOf(staff)).toEqual(byFold([...STAFF, ...SHARED]));
    const ofDriver = await namesOf(driver);
    expect(ofDriver).toHaveLength(9);
    expect(ofDriver).toContain('Chuyến xe');
    expect(ofDriver).not.toContain(STAFF[0]);
  });
  it('keep to their edition', async () => {
    expect(await namesOf('staff-2026')).toEqual(['Báo cáo', 'Báo cáo', 'Đề án 2026', 'Họp 2026']);
  });
  it('of one name come in the order of their ids', async () => {
    const found = await listProductsOf(database.db, ['staff-2026']);
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['twin-a', 'twin-b']);
  });
  it('of several positions come once each', async () => {
    const { staff, head } = fixture.positionIds;
    const found = await listProductsOf(database.db, [staff, head, 'staff-2026']);
    expect(found).toHaveLength(6 + 6 + 3 + 4);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(await namesOf()).toEqual([]);
    expect(await namesOf('nowhere')).toEqual([]);
  });
});
describe('a product', () => {
  it('may be named by its own position, and a shared one by every position of its edition', async () => {
    const { positionIds, productIds } = fixture;
    const [own] = productIds.staff;
    const [shared] = productIds.shared;
    const mayName = async (id, positionId) => (await findProductOf(database.db, id, positionId))?.id === id;
    expect(await mayName(own, positionIds.staff)).toBe(true);
    expect(await mayName(own, positionIds.head)).toBe(false);
    expect(await mayName(shared, positionIds.staff)).toBe(true);
    expect(await mayName(shared, positionIds.driver)).toBe(true);
    expect(await mayName(shared, 'staff-2026')).toBe(false);
    expect(await mayName('shared-2026', 'staff-2026')).toBe(true);
    expect(await mayName('shared-2026', positionIds.staff)).toBe(false);
    expect(await mayName('unknown', positionIds.staff)).toBe(false);
  });
  it('comes with its coefficient and whatever else stands in the list', async () => {
    const { positionIds, productIds } = fixture;
    const found = await findProductOf(database.db, productIds.staff[3], positionIds.staff);
    const content = { code: 'NV-01.4', name: 'Báo cáo biên chế', coefficientMilli: 2000, taskGroup: 'C' };
    expect(found).toMatchObject({ ...content, positionId: positionIds.staff });
    const shared = await findProductOf(database.db, productIds.shared[0], positionIds.staff);
    expect(shared).toMatchObject({ code: 'DC.1', positionId: null, taskGroup: 'B' });
  });
});
