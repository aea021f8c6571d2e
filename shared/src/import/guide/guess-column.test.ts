import { describe, expect, test } from 'vitest';
import { guessColumn } from './guess-column.ts';

describe('the column that a body’s header means', () => {
  test.each([
    ['cadres', 'Họ tên', 'fullName'],
    ['cadres', 'MÃ CÁN BỘ (cũ)', 'code'],
    ['leave', 'Từ', 'fromOn'],
    ['entries', 'Số giờ làm', 'minutes'],
    ['units', 'Mã cấp trên', 'parentCode'],
  ] as const)('of %s called %s is guessed', (kind, name, key) => {
    expect(guessColumn(kind, name)).toBe(key);
  });

  test.each([
    ['leave', 'Người ký'],
    ['units', 'Điện thoại'],
  ] as const)('of %s called %s is not', (kind, name) => {
    expect(guessColumn(kind, name)).toBeUndefined();
  });
});
