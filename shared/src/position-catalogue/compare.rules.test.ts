import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, type EditionLine } from './compare.rules.ts';

const line = (code: string, cells: Record<string, string> = {}): EditionLine => ({
  ...{ code, name: `tên ${code}`, group: 'CV' },
  cells: { name: `tên ${code}`, points: '10', ...cells },
});

describe('two editions line by line', () => {
  it('name what came, what went and what changed, in the order of codes', () => {
    const before = [line('B'), line('A'), line('C')];
    const after = [line('D'), line('B', { points: '15' }), line('C')];
    expect(compareLines(before, after).map(({ kind, code }) => `${code} ${kind}`)).toEqual([
      'A removed',
      'B changed',
      'D added',
    ]);
  });

  it('show the cells that differ, before and after', () => {
    const [change] = compareLines([line('A')], [line('A', { points: '15', measure: 'văn bản' })]);
    expect(change?.cells).toEqual([
      { key: 'points', before: '10', after: '15' },
      { key: 'measure', before: '', after: 'văn bản' },
    ]);
  });

  it('that are equal have no lines', () => {
    expect(compareLines([line('A'), line('B')], [line('B'), line('A')])).toEqual([]);
  });

  it('the other way round turn added into removed', () => {
    const lines = fc
      .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'))
      .map((codes) => codes.map((c) => line(c)));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const there = compareLines(one, other).map(({ kind, code }) => [code, kind]);
        const back = compareLines(other, one).map(({ kind, code }) => [
          code,
          kind === 'added' ? 'removed' : 'added',
        ]);
        expect(there).toEqual(back);
      }),
    );
  });
});
