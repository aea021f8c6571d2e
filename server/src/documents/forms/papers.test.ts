import { describe, expect, it } from 'vitest';
import { SAMPLE_PERIOD, SAMPLE_YEAR } from '../../testing/documents/sample-forms.ts';
import type { Block } from '../paper/paper.ts';
import { formPaper } from './form-paper.ts';
import { points, said, written } from './form-parts.ts';

const period = (more: Partial<typeof SAMPLE_PERIOD> = {}) =>
  formPaper({ kind: 'period', ...SAMPLE_PERIOD, ...more });
const year = (more: Partial<typeof SAMPLE_YEAR> = {}) => formPaper({ kind: 'year', ...SAMPLE_YEAR, ...more });
const kinds = (blocks: readonly Block[]) => blocks.map(({ kind }) => kind);
const only = <K extends Block['kind']>(blocks: readonly Block[], kind: K) =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const textOf = (block: Block) => (block.kind === 'line' ? block.words.map(({ text }) => text).join('') : '');

describe('the paper of Mẫu số 01', () => {
  it('has number, heads, title, person, table, summary and signatures, in this order', () => {
    const { name, blocks } = period();
    expect(name).toBe('Nguyễn Thị Hồng Hạnh');
    const order = kinds(blocks).filter((kind, index, all) => kind !== 'line' || all[index - 1] !== 'line');
    expect(order).toEqual(['line', 'heads', 'line', 'table', 'line', 'signatures']);
    expect(textOf(blocks[0]!)).toBe('Mẫu số 01');
  });

  it('has fourteen rows under the four columns of the act, the groups and the sum in bold', () => {
    const [table] = only(period().blocks, 'table');
    expect(table?.head).toHaveLength(4);
    expect(table?.rows).toHaveLength(14);
    const bold = table?.rows.filter((row) => row.every((cell) => cell.bold)).map(([number]) => number?.text);
    expect(bold).toEqual(['I', 'II', 'III', '']);
  });

  it.each([
    ['2026-02', 'tháng 02 năm 2026'],
    ['2026-Q4', 'quý IV năm 2026'],
  ])('says that its period is %s', (of, words) => {
    expect(period({ period: of }).blocks.map(textOf)).toContain(`(Kỳ theo dõi, đánh giá: ${words})`);
  });

  it('writes bodies in capitals, as Vietnamese has them', () => {
    const head = { ...SAMPLE_PERIOD.head, superior: 'Ủy ban nhân dân tỉnh Đắk Lắk', body: 'Sở Nội vụ' };
    const [heads] = only(period({ head }).blocks, 'heads');
    expect([heads?.superior, heads?.body]).toEqual(['ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK', 'SỞ NỘI VỤ']);
  });
});

describe('the paper of Mẫu số 02', () => {
  it('has twelve months and the mean, whatever is known of them', () => {
    const [table] = only(year({ months: [], meanHundredths: null }).blocks, 'table');
    expect(table?.rows.map(([month]) => month?.text)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `${index + 1}`),
      'Tổng điểm trung bình cả năm',
    ]);
    expect(table?.rows.map(([, total]) => total?.text).join('')).toBe('');
  });

  it('has the four boxes twice, at most one of each marked', () => {
    const boxes = only(year({ own: 'satisfactory', decided: null }).blocks, 'boxes');
    expect(boxes.map((one) => one.boxes.map(({ isMarked }) => isMarked))).toEqual([
      [false, false, true, false],
      [false, false, false, false],
    ]);
  });

  it('has its notes at the end, each with its mark at a heading', () => {
    const { blocks } = year();
    expect(kinds(blocks).slice(-2)).toEqual(['signatures', 'notes']);
    const marks = only(blocks, 'line').flatMap(({ words }) => words.filter(({ raised }) => raised));
    expect(marks.map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('leaves dots where nothing is proposed', () => {
    expect(year({ proposal: ' \n' }).blocks.map(textOf)).toContain('…………');
  });
});

describe('what is written by hand where nothing is known', () => {
  it.each([
    [said('Họ và tên', ''), 'Họ và tên: …………'],
    [said('Họ và tên', 'An'), 'Họ và tên: An'],
    [said('Điểm', points(null)), 'Điểm: …………'],
    [said('Điểm', points(0)), 'Điểm: 0,00'],
    [said('Điểm', points(10_000)), 'Điểm: 100,00'],
  ])('%#: %s', (block, text) => {
    expect(textOf(block)).toBe(text);
  });

  it('keeps each line that was written, without the empty ones', () => {
    expect(written('4. Ưu điểm', 'Một\n\n Hai ').map(textOf)).toEqual(['4. Ưu điểm:', 'Một', ' Hai ']);
    expect(written('4. Ưu điểm', '').map(textOf)).toEqual(['4. Ưu điểm:', '…………']);
  });
});
