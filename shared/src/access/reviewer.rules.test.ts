import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treeOf, type UnitVersion } from '../unit/tree.rules.ts';
import {
  authoritiesOn,
  type Delegation,
  type Headship,
  isAboveIn,
  leadersNotBelow,
  ranksAbove,
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

describe('who stands in for a deputy', () => {
  const forDeputy = delegation('bao', { fromCadreId: 'anh' });
  const during = authoritiesOn(HEADSHIPS, [forDeputy], TODAY);

  it('reviews whom the deputy reviews: neither the deputy nor the head', () => {
    expect(reviewers('ha', 'ccvc', [forDeputy])).toEqual(['an', 'anh', 'bao']);
    expect(reviewers('anh', 'ccvc', [forDeputy])).toEqual(['an']);
    expect(reviewers('an', 'ccvc', [forDeputy])).toEqual(['hanh', 'tuan']);
  });

  it('has authority in the unit, and is not above the deputy', () => {
    expect(unitsHeadedBy(during, 'bao')).toEqual(['ccvc']);
    expect(isAboveIn(TREE, during, 'ccvc', 'bao', 'ha')).toBe(true);
    expect(isAboveIn(TREE, during, 'ccvc', 'bao', 'anh')).toBe(false);
  });

  it('stands in for nobody who does not lead there', () => {
    const named = delegation('bao', { fromCadreId: 'hanh' });
    expect(unitsHeadedBy(authoritiesOn(HEADSHIPS, [named], TODAY), 'bao')).toEqual([]);
  });
});

describe('above and below', () => {
  const authorities = authoritiesOn(HEADSHIPS, [delegation('bao')], TODAY);
  const above = (unitId: string, leader: string, cadreId: string) =>
    isAboveIn(TREE, authorities, unitId, leader, cadreId);

  it.each([
    ['the head, of a cadre', 'ccvc', 'an', 'ha', true],
    ['a deputy, of a cadre', 'ccvc', 'anh', 'ha', true],
    ['a stand-in, of a cadre', 'ccvc', 'bao', 'ha', true],
    ['the head, of a deputy', 'ccvc', 'an', 'anh', true],
    ['who stands in for the head, of a deputy', 'ccvc', 'bao', 'anh', true],
    ['a deputy, of the head', 'ccvc', 'anh', 'an', false],
    ['a stand-in, of the head', 'ccvc', 'bao', 'an', false],
    ['the head, of themselves', 'ccvc', 'an', 'an', false],
    ['a deputy, of themselves', 'ccvc', 'anh', 'anh', false],
    ['a stand-in, of themselves', 'ccvc', 'bao', 'bao', false],
    ['another deputy, of a deputy', 'ccvc', 'ha', 'anh', false],
    ['the head, of the head of the unit above', 'ccvc', 'an', 'tuan', false],
    ['the head, of a deputy of the unit above', 'ccvc', 'an', 'hanh', false],
    ['the head above, of the head below', 'snv', 'tuan', 'an', true],
    ['a deputy above, of the head below', 'snv', 'hanh', 'an', true],
  ] as const)('%s', (_, unitId, leader, cadreId, is) => {
    expect(above(unitId, leader, cadreId)).toBe(is);
  });

  it('ranks above a unit who leads one above it, not who leads it', () => {
    const above = ['khanh', 'tuan', 'hanh', 'an', 'anh', 'ha'].filter((who) =>
      ranksAbove(TREE, authorities, 'ccvc', who),
    );
    expect(above).toEqual(['khanh', 'tuan', 'hanh']);
  });

  it('keeps from whoever leads a unit those who lead it or one above without being below them', () => {
    const notBelow = (leader: string, unitId = 'ccvc') =>
      leadersNotBelow(TREE, authorities, unitId, leader).sort();
    expect(notBelow('an')).toEqual(['hanh', 'khanh', 'tuan']);
    expect(notBelow('anh')).toEqual(['an', 'hanh', 'khanh', 'tuan']);
    expect(notBelow('bao')).toEqual(['an', 'hanh', 'khanh', 'tuan']);
    expect(notBelow('hanh', 'snv')).toEqual(['khanh', 'tuan']);
    expect(notBelow('khanh', 'luu-tru')).toEqual(['hanh', 'tuan']);
  });

  it('sends the days of who leads above to who is above them, also for work in a unit below', () => {
    expect(reviewers('tuan', 'ccvc')).toEqual(['khanh']);
    expect(reviewers('hanh', 'ccvc')).toEqual(['tuan']);
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
