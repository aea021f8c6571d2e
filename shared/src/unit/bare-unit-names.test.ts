import { expect, it } from 'vitest';
import { bareUnitNames } from './bare-unit-names.ts';

it.each([
  ['Sở Nội vụ', ['Nội vụ']],
  ['Tỉnh Minh Giang', ['Minh Giang']],
  ['Sở Nội vụ tỉnh Minh Giang', ['Nội vụ', 'Minh Giang']],
  ['UBND Tỉnh Minh Giang', ['Minh Giang']],
  ['Ủy ban nhân dân xã Cẩm Sơn', ['Cẩm Sơn']],
  ['Ban Quản lý dự án', ['Quản lý dự án']],
  ['Phòng Công chức, viên chức', ['Công chức, viên chức']],
  ['Bảo tàng', ['Bảo tàng']],
  ['Văn phòng', []],
])('%s is called %j without its kind', (name, bare) => {
  expect(bareUnitNames(name)).toEqual(bare);
});
