import { describe, expect, it } from 'vitest';
import { codesOf, common, content, PROVINCE, plan, seen, stand, world } from './testing/planned.ts';
import type { UnitChange, UnitContentInput } from './unit-change.schema.ts';

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
