import { authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import type { OpenDay } from '@so-viec/shared/closing/closing.rules';
import { treeOf, type UnitNode } from '@so-viec/shared/unit/tree.rules';
import { describe, expect, it } from 'vitest';
import {
  type ClosingFacts,
  closingInForce,
  obstaclesFor,
  openUnits,
  targetsOf,
  undecidedOf,
} from './closing-facts.ts';
import { frozenAmong } from './frozen-among.ts';

const node = (unitId: string, parentId: string | null, isBody = false): UnitNode => ({
  ...{ unitId, parentId, isBody, name: `Tên ${unitId}`, fromOn: '2020-01-01', toOn: null },
  ...{ block: 'party', level: 'division', weeklyPattern: null, childIds: [] },
});
/** Tỉnh above two bodies; Sở has a division with a team, and one that nobody is in. */
const tree = treeOf(
  [
    ...[node('tinh', null), node('so', 'tinh', true), node('phong', 'so'), node('to', 'phong')],
    ...[node('trong', 'so'), node('ban', 'tinh', true)],
  ],
  '2024-01-01',
  '2024-01-31',
);
const head = { unitId: 'phong', cadreId: 'an', kind: 'head', fromOn: '2023-01-01', toOn: null } as const;
const authorities = authoritiesOn([head], [], '2024-02-05');

const edition = (unitId: string, id: string, reopenedAt: string | null = null) => ({
  id,
  unitId,
  reopenedAt,
});
type Edition = ReturnType<typeof edition>;
const facts = (more: { closed?: Edition[]; days?: OpenDay[]; grace?: object[]; undecided?: object } = {}) =>
  ({
    ...{ month: '2024-01', firstMonth: '2023-06', today: '2024-02-05' },
    basis: { tree, live: new Set(['tinh', 'so', 'phong', 'to', 'ban']) },
    closings: Map.groupBy(more.closed ?? [], ({ unitId }) => unitId),
    openDays: Map.groupBy(more.days ?? [], ({ unitId }) => unitId),
    undecided: new Map(Object.entries(more.undecided ?? {})),
    grace: more.grace ?? [],
    organisation: { tree, authorities },
  }) as unknown as ClosingFacts;

describe('the units of a month', () => {
  it('are open until a closing of them is in force', () => {
    expect(openUnits(facts(), 'so').sort()).toEqual(['phong', 'so', 'to']);
    const closed = [edition('to', 'c1'), edition('phong', 'c2', '2024-02-03')];
    expect(openUnits(facts({ closed }), 'so').sort()).toEqual(['phong', 'so']);
    expect(openUnits(facts(), 'trong')).toEqual([]);
  });

  it('have the edition in force that was not opened again', () => {
    const known = facts({ closed: [edition('to', 'c1', '2024-02-03'), edition('to', 'c2')] });
    expect(closingInForce(known, 'to')?.id).toBe('c2');
    expect(closingInForce(facts({ closed: [edition('to', 'c1', '2024-02-03')] }), 'to')).toBeUndefined();
    expect(closingInForce(known, 'phong')).toBeUndefined();
  });
});

describe('closing a unit closes', () => {
  it.each([
    ['a division with its team', 'phong', ['phong', 'to']],
    ['a body with all below it', 'so', ['phong', 'so', 'to']],
    ['what stands above all bodies, alone', 'tinh', ['tinh']],
  ])('%s', (_, unitId, targets) => {
    expect(targetsOf(facts(), unitId).sort()).toEqual(targets);
  });

  it('everything on the machine itself', () => {
    expect(targetsOf(facts(), 'tinh', true).sort()).toEqual(['ban', 'phong', 'so', 'tinh', 'to']);
  });

  it('nothing that is closed already', () => {
    expect(targetsOf(facts({ closed: [edition('to', 'c1')] }), 'phong')).toEqual(['phong']);
    expect(targetsOf(facts({ closed: [edition('tinh', 'c1')] }), 'tinh')).toEqual([]);
  });

  it('with the products of its units that nobody decided on', () => {
    const known = facts({ undecided: { phong: 2, to: 3, ban: 7 } });
    expect(undecidedOf(known, ['so', 'phong', 'to'])).toBe(5);
    expect(undecidedOf(known, [])).toBe(0);
  });
});

describe('what stands in the way of a unit', () => {
  const day = (unitId: string, state: OpenDay['state']): OpenDay => ({
    cadreId: 'ha',
    unitId,
    state,
    count: 1,
  });
  const inTheWay = (known: ClosingFacts, unitId: string, targets: string[]) =>
    obstaclesFor(known, unitId, targets, (cadreId) => cadreId);

  it('is nothing where all is decided and all below is closed with it', () => {
    expect(inTheWay(facts(), 'phong', ['phong', 'to'])).toEqual([]);
  });

  it('are the days of the units that are closed, and of no other', () => {
    const known = facts({ days: [day('phong', 'draft'), day('to', 'draft'), day('ban', 'draft')] });
    expect(inTheWay(known, 'phong', ['phong', 'to'])).toMatchObject([{ kind: 'days-unsent', count: 2 }]);
    expect(inTheWay(known, 'to', ['to'])).toMatchObject([{ kind: 'days-unsent', count: 1 }]);
  });

  it('is for days handed in whoever reviews them', () => {
    expect(inTheWay(facts({ days: [day('phong', 'submitted')] }), 'phong', ['phong', 'to'])).toEqual([
      { kind: 'days-submitted', count: 1, who: [{ name: 'an', count: 1 }] },
    ]);
  });

  it('is grace that lasts today still, in these units', () => {
    const given = (unitId: string, untilOn: string | null) => ({ cadreId: `of ${untilOn}`, unitId, untilOn });
    const lasting = given('phong', '2024-02-05');
    const over = [given('phong', '2024-02-04'), given('phong', null), given('ban', '2024-02-09')];
    expect(inTheWay(facts({ grace: [...over, lasting] }), 'phong', ['phong', 'to'])).toEqual([
      { kind: 'grace', count: 1, who: [{ name: 'of 2024-02-05', count: 1 }] },
    ]);
    expect(inTheWay(facts({ grace: over }), 'phong', ['phong', 'to'])).toEqual([]);
  });

  it('are bodies that are open below the top, by name; units where there is no body', () => {
    const open = (names: string[]) => [
      { kind: 'units-open', count: names.length, who: names.map((name) => ({ name, count: 1 })) },
    ];
    const [top] = inTheWay(facts(), 'tinh', ['tinh']);
    expect(top?.who.map(({ name }) => name).sort()).toEqual(['Tên ban', 'Tên so']);
    const closed = [edition('ban', 'c1'), edition('so', 'c2'), edition('to', 'c3')];
    expect(inTheWay(facts({ closed }), 'tinh', ['tinh'])).toEqual(open(['Tên phong']));
    const all = [...closed, edition('phong', 'c4')];
    expect(inTheWay(facts({ closed: all }), 'tinh', ['tinh'])).toEqual([]);
  });
});

it.each([
  [['a', 'b'], [], 'none'],
  [['a', 'b'], ['a'], 'some'],
  [['a', 'b'], ['a', 'b', 'c'], 'all'],
  [['a'], ['c'], 'none'],
  [[], ['a'], 'none'],
] as const)('of the units %j those closed (%j) are %s', (unitIds, closed, among) => {
  expect(frozenAmong(new Set<string>(closed), unitIds)).toBe(among);
});
