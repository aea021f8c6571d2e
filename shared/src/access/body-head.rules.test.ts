import { describe, expect, it } from 'vitest';
import { treeOf, type UnitVersion } from '../unit/tree.rules.ts';
import { bodyHeadsOf } from './body-head.rules.ts';
import { authoritiesOn, type Headship } from './reviewer.rules.ts';

const TODAY = '2026-11-30';

function unit(unitId: string, parentId: string | null, isBody: boolean): UnitVersion {
  const lasting = { fromOn: '2020-01-01', toOn: null, name: unitId, block: 'government', level: 'body' };
  return { ...lasting, unitId, parentId, isBody, weeklyPattern: null };
}

const TREE = treeOf(
  [unit('tinh', null, true), unit('snv', 'tinh', true), unit('ccvc', 'snv', false), unit('to', null, false)],
  TODAY,
  TODAY,
);
const leads = (cadreId: string, unitId: string, kind: 'head' | 'deputy' = 'head'): Headship => ({
  ...{ cadreId, unitId, kind, fromOn: '2023-01-01', toOn: null },
});
const HEADSHIPS = [
  leads('khanh', 'tinh'),
  leads('tuan', 'snv'),
  leads('hanh', 'snv', 'deputy'),
  leads('an', 'ccvc'),
  leads('lan', 'to'),
];
const ratersOf = (cadreId: string, unitId: string, headships = HEADSHIPS, standIns: string[] = []) => {
  const delegations = standIns.map((toCadreId) => ({
    ...{ unitId: 'snv', fromCadreId: 'tuan', toCadreId, fromOn: TODAY, toOn: TODAY },
  }));
  return [...bodyHeadsOf(TREE, authoritiesOn(headships, delegations, TODAY), { cadreId, unitId })].sort();
};

describe('a review is approved', () => {
  it.each([
    ['ha', 'ccvc'],
    ['an', 'ccvc'],
    ['hanh', 'snv'],
    ['phuc', 'snv'],
  ])('for %s of %s by the head of the body, not by a deputy', (who, unitId) => {
    expect(ratersOf(who, unitId)).toEqual(['tuan']);
  });

  it('for the head of the body by the head of the body above', () => {
    expect(ratersOf('tuan', 'snv')).toEqual(['khanh']);
  });

  it('by nobody for a head with nobody above, until the committee names somebody', () => {
    expect(ratersOf('khanh', 'tinh')).toEqual([]);
  });

  it('by who stands in for the head, never of oneself', () => {
    expect(ratersOf('ha', 'ccvc', HEADSHIPS, ['hanh'])).toEqual(['hanh', 'tuan']);
    expect(ratersOf('hanh', 'snv', HEADSHIPS, ['hanh'])).toEqual(['tuan']);
  });

  it('above, where the body has no head', () => {
    const headless = HEADSHIPS.filter(({ unitId }) => unitId !== 'snv');
    expect(ratersOf('ha', 'ccvc', headless)).toEqual(['khanh']);
  });

  it('by the head of the unit where no unit above is a body', () => {
    expect(ratersOf('nam', 'to')).toEqual(['lan']);
  });
});
