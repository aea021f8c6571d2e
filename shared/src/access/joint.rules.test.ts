import { describe, expect, it } from 'vitest';
import type { UnitTree } from '../unit/tree.rules.ts';
import { checkersOf } from './joint.rules.ts';
import { authoritiesOn } from './reviewer.rules.ts';

const node = (unitId: string, parentId: string | null) => ({ unitId, parentId, toOn: null });
const tree = new Map(
  [node('so', null), node('a', 'so'), node('b', 'so')].map((each) => [each.unitId, each]),
) as unknown as UnitTree;
const lead = (unitId: string, cadreId: string, kind: 'head' | 'deputy' = 'head') => ({
  ...{ unitId, cadreId, kind, fromOn: '2026-01-01', toOn: null },
});
const authorities = authoritiesOn(
  [lead('so', 'director'), lead('a', 'head-a'), lead('a', 'deputy-a', 'deputy'), lead('b', 'head-b')],
  [],
  '2026-11-20',
);
const checkers = (...sharers: string[]) =>
  [...checkersOf(tree, authorities, { cadreId: 'ha', unitId: 'a' }, ['ha', ...sharers])].sort();

describe('who checks what several made', () => {
  it('is who reviews its maker while everybody with a share stands below', () => {
    expect(checkers()).toEqual(['deputy-a', 'head-a']);
    expect(checkers('bao')).toEqual(['deputy-a', 'head-a']);
  });

  it('is never somebody whose own head has a share', () => {
    expect(checkers('head-a')).toEqual(['director']);
    expect(checkers('deputy-a')).toEqual(['head-a']);
    expect(checkers('deputy-a', 'head-a')).toEqual(['director']);
    expect(checkers('head-b')).toEqual(['director']);
  });

  it('is never who has a share, whoever else reviews them', () => {
    expect(checkers('director', 'head-a', 'deputy-a')).toEqual([]);
    expect(checkers('head-a', 'director')).toEqual(['deputy-a']);
  });

  it('falls to who reviews its maker where nobody stands above all', () => {
    expect(checkers('director')).toEqual(['deputy-a', 'head-a']);
  });
});
