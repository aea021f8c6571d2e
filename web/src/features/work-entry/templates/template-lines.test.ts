import { newId } from '@so-viec/shared/id/uuidv7';
import { describe, expect, test } from 'vitest';
import { blankSaid } from '../line/said.ts';
import type { Product } from '../match/suggestions.ts';
import { saidsOfTemplate, templateLineOf } from './template-lines.ts';

const main = { unitId: newId(), positionId: newId() };
const second = { unitId: newId(), positionId: newId() };
const product = {
  ...{ id: newId(), code: 'NV-01.2', positionId: second.positionId, name: 'Tờ trình' },
} as Product;
const said = {
  ...blankSaid(second),
  productId: product.id,
  work: 'Tờ trình',
  note: ' Trình Sở ',
  time: '1h30',
};

describe('a template', () => {
  test('gives back the line it was made of, with its product, its time and the post that has the product', () => {
    const line = templateLineOf(said, [product]);
    expect(line).toEqual({
      ...{ weekday: null, productCode: 'NV-01.2', title: 'Tờ trình', note: 'Trình Sở', minutes: 90 },
    });
    const [again] = saidsOfTemplate([line], [product], [main, second]);
    expect(again).toMatchObject({
      ...second,
      productId: product.id,
      time: '1:30',
      note: 'Trình Sở',
      documentNumber: '',
    });
    expect(again?.outputId).not.toBe(said.outputId);
  });

  test('leaves a product that is no longer held as words to be looked up', () => {
    const [line] = saidsOfTemplate([templateLineOf(said, [product])], [], [main]);
    expect(line).toMatchObject({ ...main, productId: null, isAdHoc: false, work: 'Tờ trình' });
  });

  test('keeps ad hoc work ad hoc, and a time that could not be read out', () => {
    const adHoc = { ...blankSaid(main), isAdHoc: true, work: 'Đón đoàn', time: 'lâu' };
    const [line] = saidsOfTemplate([templateLineOf(adHoc, [])], [], [main]);
    expect(line).toMatchObject({ isAdHoc: true, work: 'Đón đoàn', time: '' });
  });

  test('is nothing where no post is held', () => {
    expect(saidsOfTemplate([templateLineOf(said, [])], [], [])).toEqual([]);
  });
});
