import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOf, type UnitVersion } from '../unit/tree.rules.ts';
import {
  authoritiesOn,
  type Delegation,
  type Headship,
  reviewersOf,
  unitsHeadedBy,
} from './reviewer.rules.ts';

const TODAY = '2024-01-12';

function unit(unitId: string, parentId: string | null): UnitVersion {
  const lasting = { fromOn: '2020-01-01', toOn: null, name: unitId, block: 'government', level: 'division' };
  return { ...lasting, unitId, parentId, isBody: false, weeklyPattern: null };
}

/** Tỉnh above Sở Nội vụ above the division; the archive, in the department too, has no head. */
const TREE = treeOf(
  [unit('tinh', null), unit('snv', 'tinh'), unit('ccvc', 'snv'), unit('luu-tru', 'snv')],
  TODAY,
  TODAY,
);

function leads(cadreId: string, unitId: string, kind: 'head' | 'deputy' = 'head'): Headship {
  return { cadreId, unitId, kind, fromOn: '2023-01-01', toOn: null };
}

const HEADSHIPS = [
  leads('khanh', 'tinh'),
  leads('tuan', 'snv'),
  leads('hanh', 'snv', 'deputy'),
  leads('an', 'ccvc'),
  leads('anh', 'ccvc', 'deputy'),
];

function reviewers(
  cadreId: string,
  unitId: string,
  delegations: Delegation[] = [],
  headships = HEADSHIPS,
  day = TODAY,
) {
  const found = reviewersOf(TREE, authoritiesOn(headships, delegations, day), { cadreId, unitId });
  return [...found].sort();
}

function delegation(toCadreId: string, more: Partial<Delegation> = {}): Delegation {
  return { unitId: 'ccvc', fromCadreId: 'an', toCadreId, fromOn: '2024-01-10', toOn: '2024-01-14', ...more };
}

describe('the days of a cadre', () => {
  it('are reviewed by the head and the deputies of the unit', () => {
    expect(reviewers('ha', 'ccvc')).toEqual(['an', 'anh']);
  });

  it('of a deputy are reviewed by the head alone', () => {
    expect(reviewers('anh', 'ccvc')).toEqual(['an']);
  });

  it('of a head are reviewed by the head and the deputies of the next unit above', () => {
    expect(reviewers('an', 'ccvc')).toEqual(['hanh', 'tuan']);
    expect(reviewers('tuan', 'snv')).toEqual(['khanh']);
  });

  it('of a head with nobody above have no reviewer until the committee names one', () => {
    expect(reviewers('khanh', 'tinh')).toEqual([]);
    const named = delegation('thu', { unitId: 'tinh', fromCadreId: null });
    expect(reviewers('khanh', 'tinh', [named])).toEqual(['thu']);
  });

  it('of a head go to the named reviewer instead of the unit above', () => {
    expect(reviewers('an', 'ccvc', [delegation('thu', { fromCadreId: null })])).toEqual(['thu']);
  });

  it('of others are no business of a reviewer named for the head', () => {
    expect(reviewers('ha', 'ccvc', [delegation('thu', { fromCadreId: null })])).toEqual(['an', 'anh']);
  });

  it('in a unit without a head are reviewed above', () => {
    expect(reviewers('loi', 'luu-tru')).toEqual(['hanh', 'tuan']);
  });

  it('in a unit that has only a deputy: the deputy, and for the deputy the unit above', () => {
    const headships = HEADSHIPS.filter(({ cadreId }) => cadreId !== 'an');
    expect(reviewers('ha', 'ccvc', [], headships)).toEqual(['anh']);
    expect(reviewers('anh', 'ccvc', [], headships)).toEqual(['hanh', 'tuan']);
  });

  it('of one who heads two units are reviewed above both', () => {
    const headships = [...HEADSHIPS.filter(({ unitId }) => unitId !== 'snv'), leads('an', 'snv')];
    expect(reviewers('an', 'ccvc', [], headships)).toEqual(['khanh']);
  });
});

describe('a stand-in', () => {
  it.each(['2024-01-10', '2024-01-12', '2024-01-14'])('reviews on %s, within the delegation', (day) => {
    expect(reviewers('ha', 'ccvc', [delegation('bao')], HEADSHIPS, day)).toEqual(['an', 'anh', 'bao']);
  });

  it.each(['2024-01-09', '2024-01-15'])('reviews nothing on %s, outside of it', (day) => {
    expect(reviewers('ha', 'ccvc', [delegation('bao')], HEADSHIPS, day)).toEqual(['an', 'anh']);
  });

  it('reviews the deputy too, and never their own days', () => {
    expect(reviewers('anh', 'ccvc', [delegation('bao')])).toEqual(['an', 'bao']);
    expect(reviewers('bao', 'ccvc', [delegation('bao')])).toEqual(['an', 'anh']);
  });

  it('does not review the head they stand in for', () => {
    expect(reviewers('an', 'ccvc', [delegation('bao')])).toEqual(['hanh', 'tuan']);
  });

  it('loses the right with the headship it came from', () => {
    const headships = HEADSHIPS.map((held) =>
      held.cadreId === 'an' ? { ...held, toOn: '2024-01-11' } : held,
    );
    expect(reviewers('ha', 'ccvc', [delegation('bao')], headships)).toEqual(['anh']);
  });

  it('has authority in the unit while it lasts', () => {
    const during = authoritiesOn(HEADSHIPS, [delegation('bao')], TODAY);
    expect(unitsHeadedBy(during, 'bao')).toEqual(['ccvc']);
    expect(unitsHeadedBy(authoritiesOn(HEADSHIPS, [delegation('bao')], '2024-01-15'), 'bao')).toEqual([]);
  });
});

describe('authority', () => {
  it('begins and ends with its days, both included', () => {
    const held = [{ ...leads('an', 'ccvc'), fromOn: '2024-01-12', toOn: '2024-01-13' }];
    const on = (day: string) => unitsHeadedBy(authoritiesOn(held, [], day), 'an');
    expect([on('2024-01-11'), on('2024-01-12'), on('2024-01-13'), on('2024-01-14')]).toEqual([
      [],
      ['ccvc'],
      ['ccvc'],
      [],
    ]);
  });
});

describe('whatever the organisation', () => {
  const people = fc.constantFrom('a', 'b', 'c', 'd');
  const units = fc.constantFrom('tinh', 'snv', 'ccvc', 'luu-tru');
  const headships = fc.array(
    fc.tuple(people, units, fc.constantFrom('head' as const, 'deputy' as const)).map((of) => leads(...of)),
  );
  const delegations = fc.array(
    fc
      .tuple(people, units, fc.option(people))
      .map(([to, unitId, fromCadreId]) => delegation(to, { unitId, fromCadreId })),
  );

  it('nobody reviews their own day', () => {
    fc.assert(
      fc.property(headships, delegations, people, units, (held, given, cadreId, unitId) => {
        expect(reviewers(cadreId, unitId, given, held)).not.toContain(cadreId);
      }),
    );
  });
});
