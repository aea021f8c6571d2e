import { PERIOD_FORM } from '@so-viec/shared/review/form/form-words';
import { describe, expect, it } from 'vitest';
import { type ReadPdf, readPdf } from '../../testing/documents/read-pdf.ts';
import { SAMPLE_PERIOD, SAMPLE_YEAR } from '../../testing/documents/sample-forms.ts';
import { pdfOf } from '../../testing/documents/write-forms.ts';
import { formPaper } from '../forms/form-paper.ts';
import { line, type Paper } from '../paper/paper.ts';
import { PAGE, WIDE_PAGE } from './page.ts';

const written = async (...papers: Paper[]): Promise<ReadPdf> => readPdf(await pdfOf(papers));
const periodOf = (more: Partial<typeof SAMPLE_PERIOD> = {}) =>
  formPaper({ kind: 'period', ...SAMPLE_PERIOD, ...more });
const LONG = 'Chủ động phối hợp với các cơ quan, đơn vị liên quan trong thẩm định đề án vị trí việc làm. ';

describe('a PDF of forms', () => {
  it('repeats the head of a table on the page where it goes on', async () => {
    const read = await written(periodOf());
    for (const page of [0, 1]) {
      for (const column of PERIOD_FORM.columns) expect(read.text(page)).toContain(column);
    }
  });

  it('numbers pages at the top from the second on, anew for each person', async () => {
    const read = await written(periodOf(), periodOf());
    const numbers = read.pages.map((page) => page.filter(({ y }) => y < PAGE.top).map(({ text }) => text));
    expect(numbers).toEqual([[], ['2'], [], ['2']]);
  });

  it('lists the people beside the pages', async () => {
    const head = { ...SAMPLE_PERIOD.head, fullName: 'Đặng Văn Ánh' };
    const read = await written(periodOf({ head }), periodOf());
    expect([read.title, ...read.names]).toEqual(['Phiếu', 'Đặng Văn Ánh', 'Nguyễn Thị Hồng Hạnh']);
  });

  it('never leaves signatures without text above, whatever was written', async () => {
    const counts = [0, 4, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 30];
    const read = await written(
      ...counts.map((count) => periodOf({ opinion: LONG.repeat(count) || 'Đồng ý.' })),
    );
    const signed = read.pages.filter((_, page) => read.text(page).includes(PERIOD_FORM.self));
    expect(signed).toHaveLength(counts.length);
    for (const page of signed) {
      const texts = page.filter(({ y }) => y > PAGE.top);
      const place = texts.find(({ text }) => text.startsWith('Lào Cai'))!;
      expect(texts.filter(({ y }) => y < place.y - 5).length).toBeGreaterThan(0);
      expect(texts.filter(({ text }) => text === SAMPLE_PERIOD.authority.name)).toHaveLength(1);
    }
  });

  it('keeps everything within the margins, long names and words included', async () => {
    const fullName = 'Công Tằng Tôn Nữ Nguyễn Thị Hồng Hạnh Phương Thảo Quỳnh Như Bảo Châu';
    const read = await written(
      periodOf({
        head: { ...SAMPLE_PERIOD.head, fullName, body: LONG.repeat(2) },
        merits: `https://vi-du.test/${'a'.repeat(400)}`,
        self: { ...SAMPLE_PERIOD.self, name: fullName },
      }),
      formPaper({
        kind: 'year',
        ...SAMPLE_YEAR,
        months: SAMPLE_YEAR.months.map((month) => ({ ...month, note: LONG.repeat(30) })),
      }),
    );
    const all = read.pages.flat();
    expect(Math.min(...all.map(({ x }) => x))).toBeGreaterThanOrEqual(PAGE.left - 0.5);
    expect(Math.max(...all.map(({ right }) => right))).toBeLessThan(PAGE.left + PAGE.textWidth + 1);
    expect(Math.max(...all.map(({ y }) => y))).toBeLessThanOrEqual(PAGE.bottom);
    // Over the signing column the name is broken into lines of less than half a page.
    const names = all.filter(({ text, y }) => text.startsWith('Công Tằng') && y > PAGE.height / 3);
    expect(names[0]?.text.length).toBeLessThan(fullName.length);
  });

  it('stretches full lines of a paragraph to the margin, not its last', async () => {
    const read = await written({ name: 'A', blocks: [line(LONG.repeat(4))] });
    const rows = Map.groupBy(read.pages[0]!, ({ y }) => y);
    expect(rows.size).toBeGreaterThan(3);
    const ends = [...rows.values()].map((row) => Math.max(...row.map(({ right }) => right)));
    const margin = PAGE.left + PAGE.textWidth;
    for (const end of ends.slice(0, -1)) expect(end).toBeCloseTo(margin, 0);
    expect(ends.at(-1)).toBeLessThan(margin - 5);
  });

  it('stretches a line that stands in by its indent, and one with spaces that do not break, to the margin too', async () => {
    const text = `\u2003\u2003${'Bình quân 7,18\u00a0giờ, 77,6\u00a0%. '.repeat(12)}`;
    const read = await written({ name: 'A', blocks: [line(text)] });
    const rows = [...Map.groupBy(read.pages[0]!, ({ y }) => y).values()];
    const left = rows.map((row) => Math.min(...row.map(({ x }) => x)));
    const right = rows.map((row) => Math.max(...row.map((word) => word.right)));
    expect(rows.length).toBeGreaterThan(3);
    for (const end of right.slice(0, -1)) expect(end).toBeCloseTo(PAGE.left + PAGE.textWidth, 0);
    const width = (row: (typeof rows)[number]) => row.reduce((sum, word) => sum + word.right - word.x, 0);
    expect(left[1]).toBeCloseTo(PAGE.left, 0);
    expect(width(rows[0]!)).toBeLessThan(PAGE.textWidth);
  });

  it('writes a wide paper over a sheet on its side, and the next one upright again', async () => {
    const blocks = [line(LONG.repeat(40))];
    const read = await written({ name: 'A', blocks, isWide: true }, { name: 'B', blocks });
    const edges = read.pages.map((page) => ({
      right: Math.max(...page.map(({ right }) => right)),
      bottom: Math.max(...page.map(({ y }) => y)),
    }));
    expect(edges).toHaveLength(2);
    for (const [page, { textWidth, bottom }] of [WIDE_PAGE, PAGE].entries()) {
      expect(edges[page]?.right).toBeCloseTo(PAGE.left + textWidth, 0);
      expect(edges[page]?.bottom).toBeLessThan(bottom);
    }
  });

  it('with nobody in it is a file all the same', async () => {
    expect((await written({ name: 'A', blocks: [] })).pages).toHaveLength(0);
  });
});
