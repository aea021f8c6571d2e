import type { UnitVersion } from '@so-viec/shared/unit/tree.rules';
import { describe, expect, it } from 'vitest';
import { liveUnits, monthTreeOf } from './month-tree.ts';

const version = (unitId: string, fromOn: string, toOn: string | null, parentId: string | null = null) => ({
  ...{ unitId, fromOn, toOn, parentId, name: `${unitId} ${fromOn.slice(0, 7)}` },
  ...{ block: 'government', level: 'division', isBody: false, weeklyPattern: null },
});

/** A division that changed its name and its place twice: within January, and at the end of March. */
const VERSIONS: UnitVersion[] = [
  version('tinh', '2020-01-01', null),
  version('so', '2020-01-01', null, 'tinh'),
  version('phong', '2023-01-01', '2024-01-14', 'so'),
  version('phong', '2024-01-15', '2024-03-31', 'tinh'),
  version('phong', '2024-04-01', null, 'so'),
  version('huyen', '2020-01-01', '2023-06-30', 'tinh'),
  version('xa', '2025-07-01', null, 'tinh'),
];
const nameIn = (month: string, unitId: string) => monthTreeOf(VERSIONS, month).get(unitId)?.name;

describe('the tree of a month', () => {
  it.each([
    ['2023-12', 'phong 2023-01'],
    ['2024-01', 'phong 2024-01'],
    ['2024-03', 'phong 2024-01'],
    ['2024-04', 'phong 2024-04'],
    ['2030-01', 'phong 2024-04'],
  ])('of %s has a unit under its last version within the month: %s', (month, name) => {
    expect(nameIn(month, 'phong')).toBe(name);
  });

  it('hangs a unit where that version stood', () => {
    const childrenOf = (month: string, unitId: string) => monthTreeOf(VERSIONS, month).get(unitId)?.childIds;
    expect(childrenOf('2023-12', 'so')).toEqual(['phong']);
    expect(childrenOf('2024-01', 'so')).toEqual([]);
    expect(childrenOf('2024-01', 'tinh')).toContain('phong');
  });

  it('keeps a unit that had ended where it last stood, and one to come where it will', () => {
    expect(nameIn('2024-01', 'huyen')).toBe('huyen 2020-01');
    expect(nameIn('2024-01', 'xa')).toBe('xa 2025-07');
    expect(nameIn('2022-01', 'phong')).toBe('phong 2023-01');
  });
});

describe('the units that a list shows', () => {
  const live = (month: string, withRows: string[] = []) =>
    [...liveUnits(monthTreeOf(VERSIONS, month), month, withRows)].sort();

  it('stood on a day of the month', () => {
    expect(live('2023-06')).toEqual(['huyen', 'phong', 'so', 'tinh']);
    expect(live('2023-07')).toEqual(['phong', 'so', 'tinh']);
    expect(live('2025-07')).toEqual(['phong', 'so', 'tinh', 'xa']);
  });

  it('or have rows in it, with all above them', () => {
    expect(live('2019-01', ['huyen'])).toEqual(['huyen', 'tinh']);
  });
});
