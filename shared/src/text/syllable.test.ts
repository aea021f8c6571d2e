import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable } from './syllable.ts';

const TEXT =
  'Trần Thị Thu Hà Phạm Quốc Bảo Nguyễn Huỳnh Quỳnh Đặng Thuỳ Thúy Dương Giàng Giang Gì Nghiêm Nguyệt Khuya Ủy Uỷ quyết ' +
  'nghị thẩm định khuếch trương ngoằn ngoèo giếng nước quyển sách yêu cầu xoong huých chuyện thuở quạu xuân luyến ' +
  'hoạch loắt choắt tuýt uống rượu bưởi khuỷu tay ương ươm kịp thời hạch toán ếch ích';

describe('a Vietnamese syllable', () => {
  it.each(TEXT.split(' '))('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.toUpperCase())).toBe(true);
    expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each([
    '',
    'b',
    'élève',
    'Noël',
    'straße',
    'report',
    'hát2',
    'hàt',
    'hat',
    'cảp',
    'Trầǹ',
    'kpă',
    'wa',
    'aa',
    'Hµ',
    'V¨n',
  ])('%j is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
