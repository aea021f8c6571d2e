import { describe, expect, it } from 'vitest';
import { areFew, countedTogether, fewGroups, figuresScope, intoGroups } from './few.ts';
import { isClosed, isWithin, scopeOf, systemScope, unitsScope, wholeUnits } from './scopes.ts';

const row = (cadreId: string, unitId = 'phong') => ({ cadreId, unitId });

/** Ánh, a deputy of Phòng, reads it but for her head; who leads Sở is closed to her everywhere. */
const anh = scopeOf({
  ...{ cadreId: 'anh', unitIds: ['phong', 'to'], people: [row('yen', 'stc')] },
  closed: [
    { cadreIds: ['an'], unitIds: ['phong'] },
    { cadreIds: ['tuan', 'hanh'], unitIds: null },
  ],
});

describe('a scope', () => {
  it('opens nothing unless it is told', () => {
    expect(scopeOf({})).toEqual({ all: false, cadreId: null, unitIds: [], people: [], closed: [] });
    expect(isWithin(row('ha'), scopeOf({}))).toBe(false);
    expect(isWithin(row('ha'))).toBe(false);
  });

  it.each([
    ['a person of a unit', row('ha'), true],
    ['a person of another unit', row('ha', 'stc'), false],
    ['oneself, wherever', row('anh', 'stc'), true],
    ['somebody by name, there', row('yen', 'stc'), true],
    ['somebody by name, elsewhere', row('yen', 'snv'), false],
    ['another in the unit of somebody by name', row('bao', 'stc'), false],
    ['who leads beside, there', row('an'), false],
    ['who leads beside, in another of the units', row('an', 'to'), true],
    ['who leads above, in each', row('tuan', 'to'), false],
    ['another who leads above', row('hanh'), false],
  ])('%s', (_, of, is) => {
    expect(isWithin(of, anh)).toBe(is);
  });

  it('of several opens what any of them opens', () => {
    expect(isWithin(row('an'), anh, unitsScope(['phong']))).toBe(true);
    expect(isWithin(row('ha', 'snv'), anh, unitsScope(['stc']))).toBe(false);
  });

  it('of everybody opens all but what is closed', () => {
    expect(isWithin(row('ha', 'anywhere'), systemScope())).toBe(true);
    const all = scopeOf({ ...anh, all: true });
    expect([isWithin(row('ha', 'anywhere'), all), isWithin(row('tuan', 'anywhere'), all)]).toEqual([
      true,
      false,
    ]);
  });

  it('of whole units is the same with nobody closed', () => {
    expect(wholeUnits(anh)).toEqual({ ...anh, closed: [] });
    expect([isClosed(anh, row('an')), isClosed(wholeUnits(anh), row('an'))]).toEqual([true, false]);
  });
});

describe('figures of a few together', () => {
  const three = [row('ha'), row('bao'), row('an')];
  const two = [row('ha'), row('an')];

  it.each([
    ['three people, one of whom is closed', three, false],
    ['two people, one of whom is closed', two, true],
    ['one who is closed', [row('an')], true],
    ['two people in three rows', [...two, row('ha', 'to')], true],
    ['two people that are read one by one', [row('ha'), row('bao')], false],
    ['nobody', [], false],
  ])('of %s', (_, rows, few) => {
    expect(areFew(anh, rows)).toBe(few);
    expect(figuresScope(anh, rows)).toEqual(few ? anh : wholeUnits(anh));
  });

  it('are made of those alone whom the reader may read', () => {
    const whose = (one: { of: ReturnType<typeof row> }) => one.of;
    const rowsOf = (rows: ReturnType<typeof row>[]) => rows.map((of) => ({ of }));
    expect(countedTogether(anh, rowsOf(two), whose)).toEqual([{ of: row('ha') }]);
    expect(countedTogether(anh, rowsOf(three), whose)).toEqual(rowsOf(three));
  });

  it('leave a closed person out of the groups that are few, and of no other', () => {
    const rows = [...three, row('ha', 'to'), row('tuan', 'to'), row('bao', 'stc'), row('tuan', 'none')];
    const groupOf = ({ unitId }: { unitId: string }) => (unitId === 'none' ? undefined : unitId);
    const few = fewGroups(anh, rows, groupOf);
    expect([...few]).toEqual(['to']);
    const into = intoGroups(anh, few, groupOf);
    expect(rows.map(into)).toEqual(['phong', 'phong', 'phong', 'to', undefined, 'stc', undefined]);
    expect(fewGroups(wholeUnits(anh), rows, groupOf).size).toBe(0);
    expect(rows.map(intoGroups(anh, new Set<string>(), groupOf))).toEqual(rows.map(groupOf));
  });
});
