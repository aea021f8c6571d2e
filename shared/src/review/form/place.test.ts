import { expect, it } from 'vitest';
import { treeOf, type UnitVersion } from '../../unit/tree.rules.ts';
import { placeOf } from './place.ts';

const unit = (unitId: string, parentId: string | null, level: string, name: string): UnitVersion => ({
  ...{ unitId, parentId, level, name, fromOn: '2020-01-01', toOn: null },
  ...{ block: 'government', isBody: true, weeklyPattern: null },
});
const placed = (provinceName: string, communeName = 'Xã Tân Hòa') => {
  const units = [
    unit('p', null, 'province', provinceName),
    unit('s', 'p', 'body', 'Sở Nội vụ'),
    unit('d', 's', 'division', 'Phòng Xã hội'),
    unit('x', 'p', 'commune', communeName),
    unit('xd', 'x', 'division', 'Văn phòng'),
  ];
  const tree = treeOf(units, '2026-11-01', '2026-11-30');
  return ['d', 'xd', 'p', '-'].map((unitId) => placeOf(tree, unitId));
};

it.each([
  ['Tỉnh Minh Giang', 'Xã Tân Hòa', ['Minh Giang', 'Tân Hòa', 'Minh Giang', '']],
  ['Ủy ban nhân dân tỉnh Lào Cai', 'Ủy ban nhân dân phường Sa Pa', ['Lào Cai', 'Sa Pa', 'Lào Cai', '']],
  [
    'Thành phố Hồ Chí Minh',
    'Đặc khu Côn Đảo',
    ['Thành phố Hồ Chí Minh', 'Côn Đảo', 'Thành phố Hồ Chí Minh', ''],
  ],
  ['Tỉnh', 'Phường 1', ['', '', '', '']],
])('papers of %s and %s are dated from there', (province, commune, places) => {
  expect(placed(province, commune)).toEqual(places);
});
