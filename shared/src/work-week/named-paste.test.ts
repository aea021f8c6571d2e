import { describe, expect, it } from 'vitest';
import { type PasteGround, planPaste, readBlock } from './grid-paste.rules.ts';

const NAMES = ['Báo cáo định kỳ', 'Họp giao ban', 'Tiếp công dân', 'Tiếp công dân'];
const GROUND: PasteGround = {
  ...{ rows: 4, columns: 7, names: NAMES },
  cellAt: () => ({ minutes: 0 }),
  dayMinutes: () => 0,
};
const plan = (text: string, at = { row: 0, column: 2 }) => planPaste(readBlock(text), at, GROUND);

describe('a block that names works in its first column', () => {
  it('goes to the rows of those names, in whatever order, from the column of the cursor on', () => {
    expect(plan('HOP GIAO BAN\t1\t2\nbáo  cáo định kỳ\t\t0:30').fits).toEqual([
      { row: 1, column: 2, minutes: 60 },
      { row: 1, column: 3, minutes: 120 },
      { row: 0, column: 3, minutes: 30 },
    ]);
  });

  it('of a whole week begins on its first day, and its head is passed over', () => {
    const { fits, misfits } = plan('Việc\tT2\tT3\tT4\tT5\tT6\tT7\tCN\nHọp giao ban\t1\t\t\t\t2\t\t');
    expect([fits, misfits]).toEqual([
      [
        { row: 1, column: 0, minutes: 60 },
        { row: 1, column: 4, minutes: 120 },
      ],
      [],
    ]);
  });

  it('says which names are of no row, or of several', () => {
    const { fits, misfits } = plan('Việc lạ\t1\nTiếp công dân\t2\nHọp giao ban\t3');
    expect(fits).toEqual([{ row: 1, column: 2, minutes: 180 }]);
    expect(misfits.map(({ text, problem, line }) => [text, problem, line])).toEqual([
      ['Việc lạ', 'unknown-work', 1],
      ['Tiếp công dân', 'several-works', 2],
    ]);
  });

  it('names what does not fit in its rows as any block does', () => {
    expect(plan('Họp giao ban\t-1\t2').misfits).toMatchObject([{ row: 1, column: 2, problem: 'negative' }]);
  });

  it('tells of a row with nothing that fits, unless it is the head or has a name alone', () => {
    const { fits, misfits } = plan('Việc\tT4\nHọp giao ban\t1\nBáo cáo định kỳ\tnghỉ\nTiếp dân\t');
    expect(fits).toHaveLength(1);
    expect(misfits).toMatchObject([{ row: 0, column: 2, text: 'nghỉ', problem: 'words' }]);
  });

  it('is none where no word of it is a work of the week: the words are a cell that is no hours, and the rest fits', () => {
    const { fits, misfits } = plan('nghỉ\t2\t3\t1,5\t4');
    expect(fits.map(({ row, column, minutes }) => [row, column, minutes])).toEqual([
      [0, 3, 120],
      [0, 4, 180],
      [0, 5, 90],
      [0, 6, 240],
    ]);
    expect(misfits).toEqual([{ row: 0, column: 2, text: 'nghỉ', problem: 'words' }]);
  });

  it('is one under a head, though none of its names is a work of the week', () => {
    const { fits, misfits } = plan('Việc\tThứ tư\nViệc lạ\t1');
    expect(fits).toEqual([]);
    expect(misfits).toMatchObject([{ text: 'Việc lạ', problem: 'unknown-work', line: 2 }]);
  });

  it('is none for words above words without a day among them', () => {
    expect(plan('nghỉ\thọp\nốm\t3').fits).toEqual([{ row: 1, column: 3, minutes: 180 }]);
  });

  it('is one only where every first cell is a name and hours follow', () => {
    expect(plan('1\t2\nHọp giao ban\t3').misfits).toMatchObject([{ row: 1, column: 2, problem: 'words' }]);
    expect(plan('Họp giao ban\nBáo cáo').misfits).toHaveLength(2);
  });
});
