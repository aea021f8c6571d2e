import { describe, expect, it } from 'vitest';
import { reviewIn, sheetWith, sourceOf, TREE } from '../../../testing/documents/form-source.ts';
import { collector } from '../../collect.ts';
import { REVIEW_COLUMNS, reviewCells } from './review-table.ts';
import { TableFile } from './table-file.ts';

/** A row by the titles of its columns. */
function rowOf(more: Parameters<typeof sourceOf>[0] = {}): Record<string, string | null> {
  const cells = reviewCells(sourceOf(more), TREE);
  expect(cells).toHaveLength(REVIEW_COLUMNS.length);
  return Object.fromEntries(REVIEW_COLUMNS.map(({ title }, index) => [title, cells[index] ?? null]));
}

describe('a row of a unit’s table', () => {
  it('says who, where, and that nothing was begun', () => {
    expect(rowOf()).toMatchObject({
      ...{ Mã: 'CB-HA', 'Họ và tên': 'Trần Thị Thu Hà', 'Chức vụ, chức danh': 'Chuyên viên về tổ chức' },
      ...{ 'Đơn vị': 'Phòng Công chức, viên chức', 'Trạng thái': 'chưa bắt đầu', 'Tiêu chí chung': null },
    });
  });

  it.each([
    ['draft', 'đang tự chấm'],
    ['submitted', 'đã trình'],
    ['returned', 'trả lại'],
    ['scored', 'đã chấm, chờ duyệt'],
    ['approved', 'đã duyệt'],
  ])('in the state %s says “%s”', (state, words) => {
    expect(rowOf({ review: reviewIn(state) })['Trạng thái']).toBe(words);
  });

  it('has what the person gave themselves by group and in all, what counts beside it', () => {
    expect(rowOf({ review: reviewIn('scored') })).toMatchObject({
      ...{ 'Tự chấm I': '10.00', 'Tự chấm II': '10.00', 'Tự chấm III': '10.00', 'Tự chấm, cộng': '30.00' },
      'Tiêu chí chung': '30.00',
    });
  });

  it('has no sum over a criterion that is missing', () => {
    const said = {
      ethics: { own: 500, authority: null, reason: '' },
      discipline: { own: 450, authority: null, reason: '' },
    };
    expect(rowOf({ sheet: sheetWith([], { said }) })).toMatchObject({
      ...{ 'Tự chấm I': '9.50', 'Tự chấm II': null, 'Tự chấm, cộng': null },
    });
  });

  it('has the ratios, the products at fault or late, the points and the level', () => {
    const sheet = sheetWith([
      { faults: 1, delays: 2 },
      { faults: 0, delays: 0, count: 3 },
    ]);
    expect(rowOf({ sheet, review: reviewIn('scored') })).toMatchObject({
      ...{ 'a (%)': '100.00', 'b (%)': '93.75', 'c (%)': '87.50', 'd (%)': null, 'đ (%)': null },
      ...{ 'Sản phẩm có lỗi': '1', 'Sản phẩm chậm': '1', 'Kết quả': '65.63', 'Tổng điểm': '95.63' },
      Mức: 'Hoàn thành xuất sắc nhiệm vụ',
    });
  });

  it('is that of the decision once there is one', () => {
    const { person } = sourceOf();
    const frozen = {
      person: { ...person, unitName: '' },
      sheet: sheetWith([{ faults: 0, delays: 0 }]),
      opinion: '',
    };
    expect(rowOf({ frozen, review: reviewIn('approved') })['Kết quả']).toBe('17.50');
  });
});

it('a table that cannot be written fails, it does not wait', async () => {
  const { out } = collector();
  const file = new TableFile(out, { month: '2026-11', of: 'Sở Nội vụ' }, TREE);
  out.destroy(new Error('hết chỗ'));
  out.on('error', () => undefined);
  await expect(file.end()).rejects.toThrow();
});
