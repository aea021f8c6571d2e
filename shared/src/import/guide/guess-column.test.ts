import { describe, expect, test } from 'vitest';
import { guessColumn } from './guess-column.ts';

describe('the column that a body’s header means', () => {
  test.each([
    ['cadres', 'Họ tên', 'fullName'],
    ['cadres', 'MÃ CÁN BỘ (cũ)', 'code'],
    ['leave', 'Từ', 'fromOn'],
    ['entries', 'Số giờ làm', 'minutes'],
    ['units', 'Mã cấp trên', 'parentCode'],
    ['cadres', 'Email', 'email'],
    ['cadres', 'E-mail', 'email'],
    ['cadres', 'Họ tên cán bộ', 'fullName'],
    ['cadres', 'Họ và tên', 'fullName'],
    ['cadres', 'Họ tên nhân viên', 'fullName'],
    ['cadres', 'Mã NV', 'code'],
    ['cadres', 'Phòng', 'unitCode'],
    ['cadres', 'Ngày bắt đầu', 'fromOn'],
    ['cadres', 'Tài khoản', 'username'],
    ['leave', 'Loại nghỉ', 'kind'],
    ['products', 'ĐVT', 'measure'],
    ['entries', 'Thời gian', 'minutes'],
  ] as const)('of %s called %s is guessed', (kind, name, key) => {
    expect(guessColumn(kind, name)).toBe(key);
  });

  test.each([
    ['leave', 'Người ký'],
    ['units', 'Điện thoại'],
    ['cadres', 'Ghi chú'],
    ['cadres', 'Giới tính'],
    ['cadres', 'Ngày sinh'],
  ] as const)('of %s called %s is not', (kind, name) => {
    expect(guessColumn(kind, name)).toBeUndefined();
  });
});
