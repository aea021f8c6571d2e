import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PasteGround, planPaste, readBlock, readPastedCell, writeBlock } from './grid-paste.rules.ts';

const read = (text: string) => {
  const cell = readPastedCell(text);
  return cell.kind === 'minutes' ? cell.minutes : cell.kind === 'bad' ? cell.problem : null;
};

describe('a pasted cell', () => {
  it.each([
    ['1,5', 90],
    ['1.5', 90],
    ['1:30', 90],
    ['1:30:00', 90],
    ['01:30', 90],
    ['90p', 90],
    ['1h30', 90],
    ['+2', 120],
    [' 8 ', 480],
    ['8.00', 480],
    ['12', 720],
    ['15', 15],
    ['', null],
    ['  ', null],
    [' ', null],
    ['-', null],
    ['\u200b', null],
    ['0', null],
    ['0:00', null],
    ['-2', 'negative'],
    ['−1:30', 'negative'],
    ['(1,5)', 'negative'],
    ['12/01', 'date'],
    ['12/01/2024', 'date'],
    ['2024-01-12', 'date'],
    ['12-01-2024', 'date'],
    ['12.01.2024', 'date'],
    ['12/01/2024 08:00', 'date'],
    ['=SUM(A1:A3)', 'formula'],
    ['=1+1', 'formula'],
    ['#REF!', 'formula'],
    ['#DIV/0!', 'formula'],
    ['@A1', 'formula'],
    ['nghỉ phép', 'words'],
    ['1\u202e5', 'words'],
    ['\u202e1:30', 'words'],
    ['1\u200b5', 'words'],
    ['2\u2066', 'words'],
    ['1\u00005', 'words'],
    ['1\u00ad5', 'words'],
    ['8 tiếng rưỡi gì đó', 'words'],
    ['1:75', 'words'],
    ['12:01', 'too-long'],
    ['13:00', 'too-long'],
    ['200:00', 'too-long'],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a block from the clipboard', () => {
  it.each([
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\t\t3', [['1', '', '3']]],
    ['"a\nb"\t2', [['a\nb', '2']]],
    ['"nói ""thế"""\t1', [['nói "thế"', '1']]],
    ['"hở\t1', [['"hở', '1']]],
    ['', [['']]],
    ['1\n\n2', [['1'], [''], ['2']]],
  ])('%j', (text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });

  it('comes back as it was written', () => {
    const minutes = fc.integer({ min: 0, max: 720 });
    const block = fc
      .integer({ min: 1, max: 7 })
      .chain((width) =>
        fc.array(fc.array(minutes, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        const cells = readBlock(writeBlock(rows)).map((row) => row.map((text) => read(text) ?? 0));
        expect(cells).toEqual(rows);
      }),
    );
  });

  it('of any text is read without an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', '\t', '\r', '\n', '1', ',', 'ờ', '-', '=') }),
        (text) => {
          for (const row of readBlock(text)) for (const cell of row) readPastedCell(cell);
        },
      ),
    );
  });
});

/** Five rows of a week whose days have 7 hours each, in the first row. */
const ground = (changes: Partial<PasteGround> = {}): PasteGround => ({
  rows: 5,
  columns: 7,
  cellAt: ({ row }) => ({ minutes: row === 0 ? 420 : 0 }),
  dayMinutes: () => 420,
  ...changes,
});

describe('a paste', () => {
  it('says what fits and names what does not', () => {
    const block = [
      ['1', 'họp', '-2'],
      ['', '12/01', '=A1'],
    ];
    const { fits, misfits } = planPaste(block, { row: 1, column: 2 }, ground());
    expect(fits).toEqual([{ row: 1, column: 2, minutes: 60 }]);
    expect(misfits.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [1, 3, 'words'],
      [1, 4, 'negative'],
      [2, 3, 'date'],
      [2, 4, 'formula'],
    ]);
  });

  it.each([
    ['a day that takes no lines', ground({ cellAt: () => ({ minutes: 0, locked: 'accepted' }) }), 'locked'],
    ['a cell of several lines', ground({ cellAt: () => ({ minutes: 60, isSeveral: true }) }), 'several'],
    ['a row below the last', ground({ rows: 1 }), 'outside'],
    ['a column behind Sunday', ground({ columns: 2 }), 'outside'],
  ])('leaves %s alone', (_name, place, problem) => {
    const { fits, misfits } = planPaste([['1']], { row: 1, column: 2 }, place);
    expect(fits).toEqual([]);
    expect(misfits.map((misfit) => misfit.problem)).toEqual([problem]);
  });

  it('fills a day to its limit and not beyond, the cells above first', () => {
    const { fits, misfits } = planPaste([['4'], ['2'], ['1']], { row: 1, column: 0 }, ground());
    expect(fits.map(({ minutes }) => minutes)).toEqual([240, 60]);
    expect(misfits.map(({ row, problem }) => [row, problem])).toEqual([[2, 'over-limit']]);
  });

  it('puts hours in the place of hours', () => {
    const { fits, misfits } = planPaste([['12']], { row: 0, column: 0 }, ground());
    expect([fits.length, misfits.length]).toEqual([1, 0]);
  });

  it('never takes a day over its limit, and loses no cell', () => {
    const hours = fc.integer({ min: 1, max: 720 }).map((minutes) => `${minutes}p`);
    const cell = fc.oneof(fc.constantFrom('', 'họp', '-1', '12/01', '=A1', '13:00'), hours);
    const block = fc
      .array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 12 })
      // A head makes it a block that names works (named-paste.test.ts).
      .map((rows) => [['1'], ...rows]);
    fc.assert(
      fc.property(block, fc.nat(6), fc.nat(6), (cells, row, column) => {
        const { fits, misfits } = planPaste(cells, { row, column }, ground());
        const blank = cells.flat().filter((text) => readPastedCell(text).kind === 'blank').length;
        expect(fits.length + misfits.length + blank).toBe(cells.flat().length);
        for (let day = 0; day < 7; day++) {
          const put = fits.filter((fit) => fit.column === day);
          const kept = put.some((fit) => fit.row === 0) ? 0 : 420;
          expect(put.reduce((sum, { minutes }) => sum + minutes, kept)).toBeLessThanOrEqual(720);
        }
      }),
    );
  });
});
