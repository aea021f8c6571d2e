import { describe, expect, it } from 'vitest';
import { codesOf, common, content, merge, PROVINCE, plan, seen, stand, world } from './testing/planned.ts';
import type { UnitChange } from './unit-change.schema.ts';

describe('units that merge', () => {
  it('into one that goes on bring it their units, and end', () => {
    const draft = plan(world(PROVINCE), merge(['B'], 'A'));
    expect(stand(draft)).toEqual({
      b1: 'from 2025-07-01 under a',
      b2: 'from 2025-07-01 under a',
      b: 'until 2025-06-30',
    });
    expect(draft.successions).toEqual([{ fromUnitId: 'b', toUnitId: 'a', kind: 'merge' }]);
    expect(draft.moves).toEqual([{ fromUnitId: 'b', toUnitId: 'a', cadreIds: null }]);
  });

  it('merge their namesakes too where that is asked for', () => {
    const draft = plan(world(PROVINCE), merge(['B'], 'A', { mergesNamesakes: true }));
    expect(stand(draft)).toEqual({
      b1: 'until 2025-06-30',
      b2: 'from 2025-07-01 under a',
      b: 'until 2025-06-30',
    });
    expect(draft.successions).toContainEqual({ fromUnitId: 'b1', toUnitId: 'a1', kind: 'merge' });
  });

  it('into a new one end both', () => {
    const made = { code: 'C', parent: 'TINH', content };
    const draft = plan(world(PROVINCE), merge(['A', 'B'], null, { made, mergesNamesakes: true }));
    expect(stand(draft)).toEqual({
      'new-1': 'from 2025-07-01 under tinh',
      a1: 'from 2025-07-01 under new-1',
      a2: 'from 2025-07-01 under new-1',
      b2: 'from 2025-07-01 under new-1',
      a: 'until 2025-06-30',
      b: 'until 2025-06-30',
      b1: 'until 2025-06-30',
    });
    expect(draft.refusals).toEqual([]);
  });

  it('take a division into its own body', () => {
    const draft = plan(world(PROVINCE), merge(['A1'], 'A'));
    expect(stand(draft)).toEqual({ a1: 'until 2025-06-30' });
  });

  it.each([
    ['into one of themselves', merge(['A', 'B'], 'A'), 'into unit-merged-into-itself'],
    ['into one below them', merge(['A'], 'A1'), 'into unit-below-merged'],
    ['into nothing', merge(['A', 'B'], null), 'into unit-target-missing'],
    [
      'into a new one alone',
      merge(['A'], null, { made: { code: 'C', parent: 'TINH', content } }),
      'units unit-merge-of-one',
    ],
    [
      'into a new one, one of them twice',
      merge(['A', 'A'], null, { made: { code: 'C', parent: 'TINH', content } }),
      'units unit-merge-of-one',
    ],
    [
      'into a new one whose code differs by case only',
      merge(['A', 'B'], null, { made: { code: 'tinh', parent: 'TINH', content } }),
      'made.code unit-code-taken',
    ],
    ['that are unknown', merge(['X'], 'A'), 'units.0 unit-unknown'],
    [
      'below one that ends with them',
      merge(['A', 'B'], null, { made: { code: 'C', parent: 'A', content } }),
      'into unit-below-merged',
    ],
  ])('are refused %s', (_what, change, refusal) => {
    expect(codesOf(plan(world(PROVINCE), change))).toEqual([refusal]);
  });
});

describe('a unit that is split', () => {
  const part = (code: string, children: string[]) => ({ code, content, children, cadreIds: ['ha'] });
  const split = (parts: ReturnType<typeof part>[], endsUnit = false): UnitChange => ({
    ...{ kind: 'split', ...common, unit: seen('A'), parts, endsUnit },
  });

  it('gives the parts beside it their units and people', () => {
    const draft = plan(world(PROVINCE), split([part('C', ['A1'])]));
    expect(stand(draft)).toEqual({
      'new-1': 'from 2025-07-01 under tinh',
      a1: 'from 2025-07-01 under new-1',
    });
    expect(draft.moves).toEqual([{ fromUnitId: 'a', toUnitId: 'new-1', cadreIds: ['ha'] }]);
    expect(draft.successions).toEqual([{ fromUnitId: 'a', toUnitId: 'new-1', kind: 'split' }]);
  });

  it('ends when nothing is left of it', () => {
    const draft = plan(world(PROVINCE), split([part('C', ['A1']), part('D', ['A2'])], true));
    expect([draft.ended, draft.refusals]).toEqual([['a'], []]);
    expect(codesOf(plan(world(PROVINCE), split([part('C', ['A1'])], true)))).toEqual([
      'parts unit-has-children',
    ]);
  });

  it('is refused where a part takes nothing', () => {
    const empty = { ...part('C', []), cadreIds: [] };
    expect(codesOf(plan(world(PROVINCE), split([empty])))).toEqual(['parts.0.cadreIds unit-split-empty']);
  });

  it.each([
    ['a unit that is not below it', [part('C', ['B1'])], 'parts.0.children unit-not-below'],
    ['a unit given twice', [part('C', ['A1']), part('D', ['A1'])], 'parts.1.children unit-not-below'],
    ['one code twice', [part('C', []), part('C', [])], 'parts.1.code unit-code-twice'],
  ])('is refused with %s', (_what, parts, refusal) => {
    expect(codesOf(plan(world(PROVINCE), split(parts)))).toEqual([refusal]);
  });
});

describe('a plan for a later day', () => {
  const LATER = '2025-08-01';
  const passage = { fromUnitId: 'a', toUnitId: 'b', happenedOn: LATER, kind: 'merge' };
  const ending = { ...PROVINCE, A: { ...PROVINCE.A, toOn: '2025-07-31' } };
  const merged = { ...world(ending), passages: [passage] };
  const parted = { ...world(PROVINCE), passages: [{ ...passage, toUnitId: 'x', kind: 'split' }] };
  const part = { code: 'C', content, children: [], cadreIds: ['ha'] };
  const split: UnitChange = { kind: 'split', ...common, unit: seen('A'), parts: [part], endsUnit: false };

  it.each([
    ['a merger of the unit elsewhere', merged, merge(['A'], 'TINH')],
    ['a split of the unit', merged, split],
    ['a merger into the unit that ends', world(ending), merge(['B'], 'A')],
    ['a merger of the unit that takes it in', merged, merge(['B'], 'TINH')],
    ['a merger of a unit that is to be split', parted, merge(['A'], 'B')],
    ['another split', parted, split],
  ])('stands in the way of %s', (_what, of, change) => {
    const { refusals } = plan(of, change);
    expect(refusals).toMatchObject([{ path: 'on', code: 'unit-plan-ahead', params: { day: '01/08/2025' } }]);
  });

  it('that only ends the unit gives way to an earlier merger', () => {
    const { refusals, changed } = plan(world(ending), merge(['A'], 'B'));
    expect(refusals).toEqual([]);
    expect(changed.get('a')?.at(-1)?.toOn).toBe('2025-06-30');
  });

  it('leaves what lies before it behind', () => {
    const past = { ...world(PROVINCE), passages: [{ ...passage, happenedOn: '2025-06-30' }] };
    expect(codesOf(plan(past, merge(['A'], 'B')))).toEqual([]);
    expect(codesOf(plan(past, merge(['B'], 'TINH')))).toEqual([]);
  });
});
