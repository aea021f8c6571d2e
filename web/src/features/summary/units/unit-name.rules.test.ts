import { expect, test } from 'vitest';
import { shortUnitName } from './unit-name.rules.ts';

test.each([
  ['Văn phòng Sở', 'Văn phòng Sở'],
  ['Ủy ban nhân dân xã Long Trà', 'Ủy ban nhân dân xã Long Trà'],
  ['Ủy ban nhân dân xã Long Trà Đông', 'UBND xã Long Trà Đông'],
  ['Uỷ ban nhân dân phường Long Bình', 'UBND phường Long Bình'],
  ['Trung tâm Khuyến nông và Dịch vụ', 'TT Khuyến nông và Dịch vụ'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp … nông thôn'],
  ['Ban Quản lý dự án đầu tư xây dựng tỉnh', 'BQL dự án đầu tư … dựng tỉnh'],
])('"%s" is "%s" in a narrow column', (name, short) => {
  expect(shortUnitName(name)).toBe(short);
});
