import { describe, expect, test } from 'vitest';
import type { SourceRow } from './source.ts';
import { understand } from './understand.ts';

/** Rows of one cell each, and the last of two. */
function fileOf(lines: readonly string[], ...last: string[]): SourceRow[] {
  const cell = (text: string, column: number) => ({ column, span: 1, text, isContinued: false });
  const rows = lines.map((text) => ({ table: null, cells: [cell(text, 0)] }));
  return [...rows, { table: last.length > 1 ? 0 : null, cells: last.map(cell) }];
}

const HEAD = ['BẢN MÔ TẢ CÔNG VIỆC', 'Tên VTVL: Lái xe'];
const COMPETENCIES = [...HEAD, '5. Các yêu cầu về trình độ, năng lực', '5.2. Các yêu cầu về năng lực'];
const many = (text: string, length = 100_000) => text.repeat(length / text.length);

describe('a line that would be tried in the square of its length', () => {
  test.each([
    ['of a competency with spaces before its level', COMPETENCIES, `a:${many(' ')}x`],
    ['of a competency with spaces in its name', COMPETENCIES, `- ${many(' ')}x${many(' ')}x`],
    ['of a label with spaces behind it', HEAD, `1. Mục tiêu${many(' ')}x`],
    ['of a label said again and again', [...HEAD, '4. Phạm vi quyền hạn'], `${many('Quyền hạn: ')}x`],
  ])('is read in a moment: %s', (_, above, line) => {
    expect(understand(fileOf(above, line)).descriptions).toHaveLength(1);
  });

  test.each([
    ['colons', ':'],
    ['brackets', '('],
    ['full stops', '.'],
  ])('is read in a moment as a cell of a table: %s', (_, sign) => {
    expect(understand(fileOf(COMPETENCIES, `a${many(sign)}x`, 'b')).descriptions).toHaveLength(1);
  });

  test('is read in a moment where the same words could be read in two ways each', () => {
    const words = `1. Mục tiêu ${many('vị trí công việc ', 1700)}x`;
    expect(understand(fileOf(HEAD, words)).descriptions).toHaveLength(1);
  });
});
