import { expect, test } from 'vitest';
import { shortUnitName } from './unit-name.rules.ts';

test.each([
  ['Ủy ban nhân dân xã Long Trà', 'UBND xã Long Trà'],
  ['Uỷ ban nhân dân tỉnh', 'UBND tỉnh'],
  ['Trung tâm Khuyến nông tỉnh', 'TT Khuyến nông tỉnh'],
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở Nông nghiệp … nông thôn'],
  ['Ban Quản lý dự án đầu tư xây dựng tỉnh', 'BQL dự án đầu tư … dựng tỉnh'],
])('"%s" is "%s" in a narrow column', (name, short) => {
  expect(shortUnitName(name)).toBe(short);
});
