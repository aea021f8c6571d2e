import { describe, expect, it } from 'vitest';
import { bodyOf, pathOf, rootsOf, subtreeOf, treeOf, treeOfRights, type UnitVersion } from './tree.rules.ts';

function version(unitId: string, parentId: string | null, more: Partial<UnitVersion> = {}): UnitVersion {
  return {
    unitId,
    parentId,
    fromOn: '2020-01-01',
    toOn: null,
    name: unitId,
    block: 'government',
    level: 'body',
    isBody: true,
    weeklyPattern: null,
    ...more,
  };
}

const province = version('tinh', null);
const home = version('snv', 'tinh');
const staff = version('ccvc', 'snv', { isBody: false });
const finance = version('stc', 'tinh');

describe('the tree of a stretch of days', () => {
  it('puts each unit under its parent', () => {
    const tree = treeOf([province, home, staff, finance], '2024-01-01', '2024-01-31');
    expect(subtreeOf(tree, 'snv')).toEqual(['snv', 'ccvc']);
    expect(subtreeOf(tree, 'tinh').toSorted()).toEqual(['ccvc', 'snv', 'stc', 'tinh']);
    expect(pathOf(tree, 'ccvc').map((node) => node.unitId)).toEqual(['ccvc', 'snv', 'tinh']);
    expect(rootsOf(tree).map((node) => node.unitId)).toEqual(['tinh']);
  });

  it('leaves out a unit that had ended or had not begun', () => {
    const ended = version('sld', 'tinh', { toOn: '2023-12-31' });
    const later = version('sdt', 'tinh', { fromOn: '2024-02-01' });
    const tree = treeOf([province, ended, later], '2024-01-01', '2024-01-31');
    expect([...tree.keys()]).toEqual(['tinh']);
  });

  it('shows a unit that moved within the month under its last version of that month', () => {
    const before = version('ccvc', 'snv', { toOn: '2024-01-14', name: 'Phòng Công chức' });
    const after = version('ccvc', 'stc', { fromOn: '2024-01-15', name: 'Phòng Công chức, viên chức' });
    const tree = treeOf([province, home, finance, before, after], '2024-01-01', '2024-01-31');
    expect(tree.get('ccvc')?.name).toBe('Phòng Công chức, viên chức');
    expect(subtreeOf(tree, 'stc')).toEqual(['stc', 'ccvc']);
    expect(subtreeOf(treeOf([home, before, after], '2024-01-01', '2024-01-14'), 'snv')).toEqual([
      'snv',
      'ccvc',
    ]);
  });

  it('finds the body a division belongs to', () => {
    const tree = treeOf([province, home, staff], '2024-01-01', '2024-01-31');
    expect(bodyOf(tree, 'ccvc')).toBe('snv');
    expect(bodyOf(tree, 'snv')).toBe('snv');
  });

  it('gives nothing for a unit it does not know, and ends on a loop', () => {
    const tree = treeOf([version('a', 'b'), version('b', 'a')], '2024-01-01', '2024-01-31');
    expect(subtreeOf(tree, 'khong-co')).toEqual([]);
    expect(subtreeOf(tree, 'a').toSorted()).toEqual(['a', 'b']);
    expect(pathOf(tree, 'a').map((node) => node.unitId)).toEqual(['a', 'b']);
  });
});

describe('the tree of rights', () => {
  it('reaches into units that have ended, not into those to come', () => {
    const ended = version('sld', 'snv', { toOn: '2023-12-31' });
    const later = version('sdt', 'snv', { fromOn: '2027-01-01' });
    const tree = treeOfRights([province, home, ended, later], '2026-11-20');
    expect(subtreeOf(tree, 'snv')).toEqual(['snv', 'sld']);
  });

  it('puts a unit that was merged under the one that took it over, from that day', () => {
    const merged = version('sld', 'tinh', { toOn: '2025-02-28' });
    const successions = [{ fromUnitId: 'sld', toUnitId: 'snv', happenedOn: '2025-03-01', kind: 'merge' }];
    const on = (day: string) => treeOfRights([province, home, merged], day, successions).get('sld')?.parentId;
    expect([on('2025-02-28'), on('2025-03-01')]).toEqual(['tinh', 'snv']);
    const split = successions.map((row) => ({ ...row, kind: 'split' }));
    expect(treeOfRights([province, home, merged], '2025-03-01', split).get('sld')?.parentId).toBe('tinh');
  });

  it('takes a unit away from the head it has moved from', () => {
    const before = version('ccvc', 'snv', { toOn: '2024-01-14' });
    const after = version('ccvc', 'stc', { fromOn: '2024-01-15' });
    const tree = treeOfRights([province, home, finance, before, after], '2026-11-20');
    expect(subtreeOf(tree, 'snv')).toEqual(['snv']);
  });
});
