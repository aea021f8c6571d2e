import { describe, expect, test } from 'vitest';
import { headshipOfTitle } from './title.rules.ts';

describe('a title', () => {
  test.each([
    'Trưởng phòng',
    'TRƯỞNG BAN',
    'Giám đốc Sở',
    'Chánh Văn phòng',
    'Chánh Thanh tra',
    'Chủ tịch',
    'Bí thư Đảng ủy',
    'truong phong',
    'Bí thư, Chủ tịch HĐND',
  ])('%s heads the unit', (title) => {
    expect(headshipOfTitle(title)).toBe('head');
  });

  test.each(['Phó Trưởng phòng', 'Phó Giám đốc', 'Phó Chủ tịch', 'phó bí thư', 'Phó'])(
    '%s is a deputy',
    (title) => {
      expect(headshipOfTitle(title)).toBe('deputy');
    },
  );

  test.each(['', 'Chuyên viên', 'Phóng viên', 'Phụ trách kế toán', 'Thư ký Chủ tịch', 'Chánhvăn'])(
    '%j is neither',
    (title) => {
      expect(headshipOfTitle(title)).toBeUndefined();
    },
  );
});
