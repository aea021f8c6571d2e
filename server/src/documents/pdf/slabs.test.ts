import { describe, expect, it } from 'vitest';
import { type Drawn, recordingPen } from '../../testing/documents/recording-pen.ts';
import { type Block, cell, heading, line, type PaperTable } from '../paper/paper.ts';
import { PAGE } from './page.ts';
import { paperSlabs } from './paper-slabs.ts';
import type { Slab } from './slab.ts';

/** The slabs of blocks, and what each draws at the top of a page. */
function slabsOf(...blocks: Block[]): { slabs: Slab[]; drawn: Drawn[][] } {
  const { pen, drawn } = recordingPen();
  const slabs = paperSlabs({ name: 'A', blocks }, PAGE, pen);
  const each = slabs.map((slab) => {
    slab.draw(pen, 0);
    return drawn.splice(0);
  });
  return { slabs, drawn: each };
}
const textsIn = (drawn: readonly Drawn[]) => drawn.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const ties = (slabs: readonly Slab[]) => slabs.map(({ staysWithNext }) => staysWithNext);
const WORDS = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(8);

const table = (rows: string[][], columns = [1, 3]): PaperTable => ({
  ...{ kind: 'table', columns, head: ['TT', 'Tiêu chí'] },
  rows: rows.map((cells) => cells.map((text) => cell(text))),
});

describe('a paragraph', () => {
  it('is a slab for each line, with its room above the first and beneath the last', () => {
    const { slabs } = slabsOf(line(WORDS, { before: 10, after: 4 }));
    const heights = slabs.map(({ height }) => height);
    expect(slabs.length).toBeGreaterThan(3);
    expect(heights[0]).toBeCloseTo(heights[1]! + 10);
    expect(heights.at(-1)).toBeCloseTo(heights[1]! + 4);
  });

  it('leaves neither its first nor its last line alone', () => {
    const { slabs } = slabsOf(line(WORDS));
    expect(slabs[0]?.staysWithNext).toBe(true);
    expect(ties(slabs.slice(-2))).toEqual([true, false]);
  });

  it('under a heading stays with it', () => {
    expect(ties(slabsOf(heading('I. KẾT QUẢ'), line('Một')).slabs)).toEqual([true, false]);
  });

  it('before signatures goes with them by its last lines', () => {
    const side = { placeAndDate: '', office: 'A', signed: '', name: 'B' };
    const { slabs } = slabsOf(line(WORDS), { kind: 'signatures', sides: [side, side] });
    expect(ties(slabs.slice(-4, -1))).toEqual([true, true, true]);
  });
});

describe('a table', () => {
  it('has its head over its rows, and with each row that begins a page', () => {
    const { slabs, drawn } = slabsOf(
      table([
        ['1', 'Một'],
        ['2', 'Hai'],
      ]),
    );
    expect(drawn.map(textsIn)).toEqual([
      ['TT', 'Tiêu chí'],
      ['1', 'Một'],
      ['2', 'Hai'],
    ]);
    expect(slabs.map(({ head }) => head !== undefined)).toEqual([false, true, true]);
    expect(ties(slabs)).toEqual([true, true, false]);
  });

  it('fills the width between the margins by the shares of its columns', () => {
    const boxes = slabsOf(table([['1', 'Một']])).drawn[1]!.filter((one) => one.kind === 'box');
    expect(boxes.map(({ x }) => Math.round(x))).toEqual([85, 198]);
    expect(boxes.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(PAGE.textWidth);
  });

  it('is as high in a row as the most lines in it', () => {
    const { slabs } = slabsOf(
      table([
        ['1', 'Một'],
        ['2', WORDS],
      ]),
    );
    expect(slabs[2]!.height).toBeGreaterThan(3 * slabs[1]!.height);
  });

  it('goes on on the next page with a row that would not fit one', () => {
    const { slabs, drawn } = slabsOf(table([['1', WORDS.repeat(20)]]));
    expect(slabs.length).toBeGreaterThan(2);
    for (const { height } of slabs) expect(height).toBeLessThan(PAGE.bottom - PAGE.top);
    expect(drawn.slice(1).flatMap(textsIn).join(' ').replace('1 ', '')).toBe(WORDS.repeat(20).trim());
  });
});

describe('the heads', () => {
  const heads = (superior: string): Block => ({
    ...{ kind: 'heads', superior, body: 'SỞ NỘI VỤ' },
    ...{ nation: 'CỘNG HÒA', motto: 'Độc lập' },
  });

  it('stand side by side, a short rule under the body, one as long as it under the motto', () => {
    const [drawn = []] = slabsOf(heads('TỈNH')).drawn;
    expect(textsIn(drawn)).toEqual(['TỈNH', 'SỞ NỘI VỤ', 'CỘNG HÒA', 'Độc lập']);
    const rules = drawn.flatMap((one) => (one.kind === 'rule' ? [one] : []));
    const motto = drawn.find((one) => one.kind === 'text' && one.text === 'Độc lập')!;
    expect(rules).toHaveLength(2);
    expect(rules[1]).toMatchObject({ x: motto.x, width: 'Độc lập'.length * 6.5 });
  });

  it('have no empty line where no body stands above', () => {
    const [drawn = []] = slabsOf(heads('')).drawn;
    expect(textsIn(drawn)[0]).toBe('SỞ NỘI VỤ');
    expect(drawn[0]?.y).toBe(0);
  });
});

describe('signatures', () => {
  it('have their names on one height, though one office is longer', () => {
    const side = { placeAndDate: '…, ngày …', signed: '(Ký tên)', office: 'TỰ ĐÁNH GIÁ', name: 'An' };
    const other = { ...side, office: 'CẤP CÓ THẨM QUYỀN THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC', name: 'Bình' };
    const [drawn = []] = slabsOf({ kind: 'signatures', sides: [side, other] }).drawn;
    const heights = drawn.filter((one) => one.kind === 'text' && ['An', 'Bình'].includes(one.text));
    expect(new Set(heights.map(({ y }) => y)).size).toBe(1);
    expect(heights[0]!.y).toBeGreaterThan(100);
  });
});

describe('the end of a paper', () => {
  it('takes what its figures rest on along to its page', () => {
    const receivers = ['- Lưu: VT.'];
    const end: Block = { kind: 'ending', receivers, isParty: true, office: ['T/M'], name: 'An' };
    expect(ties(slabsOf(end, line('Kỳ 03/2024 đã khóa')).slabs)).toEqual([true, false]);
  });
});

describe('boxes', () => {
  it('stay together, and an X stands in those marked', () => {
    const boxes = ['Tốt', 'Xấu'].map((text, index) => ({ text, isMarked: index === 1 }));
    const { slabs, drawn } = slabsOf({ kind: 'boxes', boxes });
    expect(ties(slabs)).toEqual([true, false]);
    expect(drawn.map(textsIn)).toEqual([['Tốt'], ['Xấu', 'X']]);
  });
});

describe('notes', () => {
  it('stand under a short rule, each with its small number', () => {
    const [drawn = []] = slabsOf({ kind: 'notes', notes: ['Căn cứ Điều 20', 'Căn cứ Điều 23'] }).drawn;
    expect(drawn[0]).toMatchObject({ kind: 'rule', x: PAGE.left });
    expect(textsIn(drawn)).toEqual(['1', ' Căn cứ Điều 20', '2', ' Căn cứ Điều 23']);
  });
});
