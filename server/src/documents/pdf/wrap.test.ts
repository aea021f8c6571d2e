import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measure, wrap } from './wrap.ts';

/** A face in which every letter is as wide as its size. */
const measure: Measure = (text, _face, size) => [...text].length * size;
const lines = (text: string, width: number) =>
  wrap([{ text }], width, 1, measure).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

describe('lines', () => {
  it.each([
    ['một hai ba', 7, ['một hai', 'ba']],
    ['một hai ba', 20, ['một hai ba']],
    ['một\nhai', 20, ['một', 'hai']],
    ['', 20, ['']],
    ['một\n\nhai', 20, ['một', '', 'hai']],
    ['  một   hai ', 20, ['một hai']],
    ['một\u00a0hai ba', 7, ['một\u00a0hai', 'ba']],
    ['a abcdefgh b', 4, ['a', 'abcd', 'efgh', 'b']],
  ])('of %j in a width of %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('keep faces apart and join what is in one', () => {
    const [line] = wrap(
      [{ text: 'KẾT QUẢ', bold: true }, { text: '1', raised: true }, { text: ' và nữa' }],
      40,
      1,
      measure,
    );
    expect(line?.pieces.map(({ text, face, raised }) => `${text}|${face}|${raised}`)).toEqual([
      'KẾT QUẢ|bold|false',
      '1|regular|true',
      ' và nữa|regular|false',
    ]);
  });

  it('say where a paragraph ends', () => {
    expect(wrap([{ text: 'một hai\nba' }], 3, 1, measure).map(({ isEnd }) => isEnd)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('never exceed the width, and lose no letter', () => {
    const text = fc.array(fc.constantFrom('Nguyễn', 'a', ' ', '\n', 'quyết_định_số_12'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const wrapped = wrap([{ text: parts.join('') }], width, 1, measure);
        expect(Math.max(...wrapped.map((line) => line.width))).toBeLessThanOrEqual(width);
        const letters = (whole: string) => whole.replace(/\s/g, '');
        const written = wrapped.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
        expect(letters(written)).toBe(letters(parts.join('')));
      }),
    );
  });
});
