import { describe, expect, it } from 'vitest';
import { treeOf, type UnitVersion } from '../unit/tree.rules.ts';
import { authoritiesOn, type Delegation, type Headship } from './reviewer.rules.ts';
import { vouchersOf } from './voucher.rules.ts';

const TODAY = '2024-01-12';

function unit(unitId: string, parentId: string | null): UnitVersion {
  const lasting = { fromOn: '2020-01-01', toOn: null, name: unitId, block: 'government', level: 'division' };
  return { ...lasting, unitId, parentId, isBody: false, weeklyPattern: null };
}
const leads = (cadreId: string, unitId: string, kind: 'head' | 'deputy' = 'head'): Headship => {
  return { cadreId, unitId, kind, fromOn: '2023-01-01', toOn: null };
};

const TREE = treeOf(
  [unit('tinh', null), unit('snv', 'tinh'), unit('ccvc', 'snv'), unit('luu-tru', 'snv')],
  TODAY,
  TODAY,
);
const HEADSHIPS = [
  leads('khanh', 'tinh'),
  leads('tuan', 'snv'),
  leads('hanh', 'snv', 'deputy'),
  leads('an', 'ccvc'),
  leads('anh', 'ccvc', 'deputy'),
  leads('lan', 'luu-tru'),
];
const named: Delegation = {
  ...{ unitId: 'tinh', fromCadreId: null, toCadreId: 'tien' },
  ...{ fromOn: '2024-01-01', toOn: null },
};

describe('who can vouch for confidential work', () => {
  const table: [string, string, string[]][] = [
    ['ha', 'ccvc', ['an', 'anh', 'tuan', 'hanh', 'khanh']],
    ['anh', 'ccvc', ['an', 'tuan', 'hanh', 'khanh']],
    ['an', 'ccvc', ['tuan', 'hanh', 'khanh']],
    ['hanh', 'snv', ['tuan', 'khanh']],
    ['tuan', 'snv', ['khanh']],
    ['khanh', 'tinh', ['tien']],
  ];
  it.each(table)('of %s in %s is the nearest first, never one beside or below', (cadreId, unitId, wanted) => {
    expect(vouchersOf(TREE, authoritiesOn(HEADSHIPS, [named], TODAY), { cadreId, unitId })).toEqual(wanted);
  });

  it('is who led on that day', () => {
    const before = authoritiesOn(HEADSHIPS, [named], '2022-06-01');
    expect(vouchersOf(TREE, before, { cadreId: 'ha', unitId: 'ccvc' })).toEqual([]);
  });
});
