import { describe, expect, test } from 'vitest';
import type { Product } from '../queries.ts';
import { freshRow, readRow } from './row-draft.ts';

const products = [{ id: 'p1', name: 'Tờ trình', code: 'NV-01.2' }] as Product[];
const row = { ...freshRow('c1 u1'), quantity: '3', due: '20/02/2024' };

describe('a row of a plan', () => {
  test.each([
    ['Tờ trình', { productId: 'p1', proposedName: '', coefficientMilli: null }],
    ['NV-01.2', { productId: 'p1', proposedName: '', coefficientMilli: null }],
    ['Sổ tay × 1,5', { productId: null, proposedName: 'Sổ tay', coefficientMilli: 1500 }],
    ['Sổ tay x 2', { productId: null, proposedName: 'Sổ tay', coefficientMilli: 2000 }],
  ])('names its product as “%s”', (product, named) => {
    expect(readRow({ ...row, product }, products)).toMatchObject({
      row: { ...named, cadreId: 'c1', unitId: 'u1', quantity: 3, dueOn: '2024-02-20' },
    });
  });

  test('says which cells cannot be read', () => {
    const bad = { ...row, post: '', product: 'Không có', quantity: '0', due: '31/02/2024' };
    const read = readRow(bad, products);
    expect('missing' in read && Object.keys(read.missing)).toEqual(['post', 'product', 'quantity', 'due']);
  });

  test('is due at the end of the period where nothing is typed', () => {
    expect(readRow({ ...row, product: 'Tờ trình', due: '' }, products)).toMatchObject({
      row: { dueOn: null },
    });
  });
});
