import { describe, expect, it } from 'vitest';
import type { UnitDraft, UnitWorld } from './draft.ts';
import { planChange } from './plan.rules.ts';
import type { UnitVersionFacts } from './timeline.rules.ts';
import type { UnitChange, UnitContentInput } from './unit-change.schema.ts';

const ON = '2025-07-01';
type Given = Partial<UnitVersionFacts>;

/** A world of units by code; the id of a unit is its code in small letters. */
function world(units: Record<string, Given | Given[]>): UnitWorld {
  const codes = Object.keys(units);
  const timelines = codes.map((code) => {
    const versions = [units[code] ?? []].flat();
    return [code.toLowerCase(), versions.map((given, i) => versionOf(code, i, given))] as const;
  });
  return {
    idOf: new Map(codes.map((code) => [code, code.toLowerCase()])),
    codeOf: new Map(codes.map((code) => [code.toLowerCase(), code])),
    timelines: new Map(timelines),
  };
}

function versionOf(code: string, index: number, given: Given): UnitVersionFacts {
  return {
    ...{ id: `${code}-${index}`, unitId: code.toLowerCase(), fromOn: '2020-01-01', toOn: null, name: code },
    ...{ parentId: null, block: 'government', level: 'body', isBody: 1, documentStyle: 'state' },
    ...{ officialRoles: 0, weeklyPattern: null, decision: null },
    ...given,
  };
}

const content: UnitContentInput = {
  ...{ name: 'Mới', block: 'government', level: 'body', isBody: true, documentStyle: 'state' },
  ...{ officialRoles: 0, weeklyPattern: null },
};
const common = { id: 'change', on: ON, decision: '12/QĐ-UBND' };
const seen = (code: string) => ({ code, version: 1 });

function plan(of: UnitWorld, change: UnitChange): UnitDraft {
  let next = 0;
  return planChange(of, change, () => `new-${++next}`);
}

const codesOf = ({ refusals }: UnitDraft) => refusals.map(({ path, code }) => `${path} ${code}`);
const stand = ({ changed }: UnitDraft) =>
  Object.fromEntries(
    [...changed].map(([id, timeline]) => {
      const { fromOn, toOn, parentId } = timeline.at(-1)!;
      return [id, toOn ? `until ${toOn}` : `from ${fromOn} under ${parentId}`];
    }),
  );

const PROVINCE = {
  TINH: {},
  A: { parentId: 'tinh' },
  A1: { parentId: 'a', name: 'Văn phòng', level: 'division' },
  A2: { parentId: 'a', name: 'Thanh tra', level: 'division' },
  B: { parentId: 'tinh' },
  B1: { parentId: 'b', name: 'Văn  phòng', level: 'division' },
  B2: { parentId: 'b', name: 'Phòng Bảo trợ', level: 'division' },
};
const merge = (units: string[], into: string | null, more: object = {}): UnitChange => ({
  ...{
    kind: 'merge',
    ...common,
    units: units.map(seen),
    into: into === null ? null : seen(into),
    made: null,
  },
  ...{ mergesNamesakes: false, headCadreId: null, keepsLeaders: true },
  ...more,
});

describe('a new unit', () => {
  const create = (code: string, parent: string | null): UnitChange => ({
    ...{ kind: 'create', ...common, unit: { code, parent, content } },
  });

  it('stands from its day under its parent', () => {
    const draft = plan(world(PROVINCE), create('C', 'TINH'));
    expect(stand(draft)).toEqual({ 'new-1': 'from 2025-07-01 under tinh' });
    expect(draft.refusals).toEqual([]);
  });

  it.each([
    ['a code that is taken', PROVINCE, create('A', 'TINH'), 'unit.code unit-code-taken'],
    ['a parent that is not there', PROVINCE, create('C', 'X'), 'unit.parent unit-unknown'],
    [
      'a parent that has ended',
      { X: { toOn: '2025-06-30' } },
      create('C', 'X'),
      'unit.parent unit-parent-not-standing',
    ],
    [
      'a parent that will end',
      { X: { toOn: '2026-06-30' } },
      create('C', 'X'),
      'unit.parent unit-parent-not-standing',
    ],
    [
      'a parent that begins later',
      { X: { fromOn: '2025-08-01' } },
      create('C', 'X'),
      'unit.parent unit-parent-not-standing',
    ],
  ])('is refused with %s', (_what, units, change, refusal) => {
    expect(codesOf(plan(world(units), change))).toEqual([refusal]);
  });
});

describe('a unit that moves', () => {
  const move = (code: string, parent: string | null): UnitChange => ({
    ...{ kind: 'move', ...common, unit: seen(code), parent },
  });

  it('stands under another from the day', () => {
    expect(stand(plan(world(PROVINCE), move('A1', 'B')))).toEqual({ a1: 'from 2025-07-01 under b' });
    expect(stand(plan(world(PROVINCE), move('A1', null)))).toEqual({ a1: 'from 2025-07-01 under null' });
  });

  it.each([
    ['below itself', move('A', 'A1')],
    ['under itself', move('A', 'A')],
    ['below what is far below it', move('TINH', 'A1')],
  ])('is refused %s', (_what, change) => {
    expect(codesOf(plan(world(PROVINCE), change))).toEqual(['parent unit-below-itself']);
  });

  it('is refused where a later move of another would close a circle', () => {
    const later = { fromOn: '2026-01-01', parentId: 'a1' };
    const units = { ...PROVINCE, B: [{ parentId: 'tinh', toOn: '2025-12-31' }, later] };
    const draft = plan(world(units), move('A', 'B'));
    expect(draft.refusals).toEqual([
      { path: 'parent', code: 'unit-below-itself', params: { name: 'A', day: '01/01/2026' } },
    ]);
  });

  it('is refused to where it stands already', () => {
    expect(codesOf(plan(world(PROVINCE), move('A1', 'A')))).toEqual(['parent unit-unchanged']);
  });
});

describe('a unit that ends', () => {
  const end = (code: string): UnitChange => ({ kind: 'end', ...common, unit: seen(code) });

  it('stands until the day before', () => {
    const draft = plan(world(PROVINCE), end('A1'));
    expect(stand(draft)).toEqual({ a1: 'until 2025-06-30' });
    expect(draft.ended).toEqual(['a1']);
  });

  it('is refused while others stand below it, or will', () => {
    expect(plan(world(PROVINCE), end('A')).refusals).toEqual([
      {
        path: 'unit',
        code: 'unit-has-children',
        params: { name: 'A', count: 2, names: 'Văn phòng; Thanh tra', last: '30/06/2025' },
      },
    ]);
    const planned = { TINH: {}, A: { parentId: 'tinh' }, A9: { parentId: 'a', fromOn: '2026-01-01' } };
    expect(codesOf(plan(world(planned), end('A')))).toEqual(['unit unit-has-children']);
  });
});

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

  it.each([
    ['a unit that is not below it', [part('C', ['B1'])], 'parts.0.children unit-not-below'],
    ['a unit given twice', [part('C', ['A1']), part('D', ['A1'])], 'parts.1.children unit-not-below'],
    ['one code twice', [part('C', []), part('C', [])], 'parts.1.code unit-code-twice'],
  ])('is refused with %s', (_what, parts, refusal) => {
    expect(codesOf(plan(world(PROVINCE), split(parts)))).toEqual([refusal]);
  });
});

describe('a unit that is renamed', () => {
  const rename = (changes: Partial<UnitContentInput>): UnitChange => ({
    ...{ kind: 'rename', ...common, unit: seen('A'), content: { ...content, name: 'A', ...changes } },
  });

  it('keeps its place', () => {
    expect(stand(plan(world(PROVINCE), rename({ name: 'Sở mới' })))).toEqual({
      a: 'from 2025-07-01 under tinh',
    });
  });

  it('is refused where nothing would change', () => {
    expect(codesOf(plan(world(PROVINCE), rename({})))).toEqual(['content.name unit-unchanged']);
  });
});
