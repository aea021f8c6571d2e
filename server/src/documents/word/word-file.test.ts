import { describe, expect, it } from 'vitest';
import { openArchive } from '../../import/read/archive.ts';
import { readWord } from '../../position-description/word/read-word.ts';
import { SAMPLE_PERIOD, SAMPLE_YEAR } from '../../testing/documents/sample-forms.ts';
import { wordOf } from '../../testing/documents/write-forms.ts';
import { formPaper } from '../forms/form-paper.ts';
import type { Paper, PaperTable } from '../paper/paper.ts';

const named = (fullName: string): Paper =>
  formPaper({ kind: 'period', ...SAMPLE_PERIOD, head: { ...SAMPLE_PERIOD.head, fullName } });
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => named(`Người thứ ${index + 1}`));

async function partsOf(bytes: Buffer) {
  const archive = await openArchive(bytes, () => undefined);
  return { names: archive.names, main: await archive.text('word/document.xml') };
}
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a Word file of forms', () => {
  it('is the same whether people are added at once or batch by batch', async () => {
    const rows = async (atOnce: number) => readWord(await wordOf(people(5), atOnce));
    const [together, apart] = [await rows(5), await rows(2)];
    const texts = (some: typeof together) =>
      some.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(Boolean);
    expect(texts(apart)).toEqual(texts(together));
    expect(texts(apart).filter((text) => text.startsWith('Họ và tên'))).toHaveLength(5);
  });

  it('has a section for each person, its pages numbered anew, over all its batches', async () => {
    const { main } = await partsOf(await wordOf(people(45)));
    expect(count(main, '<w:sectPr>')).toBe(45);
    expect(count(main, '<w:pgNumType w:start="1"/>')).toBe(45);
    expect(count(main, '<w:titlePg/>')).toBe(45);
    expect(count(main, '<w:body>')).toBe(1);
    expect(count(main, '</w:body>')).toBe(1);
    // Only the last section stands outside a paragraph.
    expect(count(main, '</w:sectPr></w:pPr></w:p>')).toBe(44);
  });

  it('has its two heads once, in the first section, for the others to go on with', async () => {
    const { names, main } = await partsOf(await wordOf(people(45)));
    expect(names.filter((name) => name.startsWith('word/header'))).toHaveLength(2);
    expect(count(main, '<w:headerReference ')).toBe(2);
    expect(main.lastIndexOf('<w:headerReference ')).toBeLessThan(main.indexOf('Người thứ 2'));
  });

  it('is laid out on A4 with the margins of official papers, in Times New Roman', async () => {
    const bytes = await wordOf(people(1));
    const { main } = await partsOf(bytes);
    expect(main).toContain('<w:pgSz w:w="11907" w:h="16840"');
    expect(main).toContain('w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"');
    const archive = await openArchive(bytes, () => undefined);
    expect(await archive.text('word/styles.xml')).toContain('Times New Roman');
  });

  it('lays a wide paper on its side, its tables over the whole of it', async () => {
    const table: PaperTable = { kind: 'table', columns: [1, 3], head: ['TT', 'Tên'], rows: [] };
    const { main } = await partsOf(
      await wordOf([
        { name: 'A', blocks: [table], isWide: true },
        { name: 'B', blocks: [table] },
      ]),
    );
    const sheets = [...main.matchAll(/<w:pgSz ([^/]*)\/>/g)].map(([, size]) => size);
    expect(sheets[0]).toContain('w:w="16840" w:h="11907" w:orient="landscape"');
    expect(sheets[1]).toContain('w:w="11907" w:h="16840"');
    expect([...main.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/g)].map(([, width]) => width)).toEqual([
      '14005',
      '9072',
    ]);
  });

  it('repeats the head of its table, breaks no row, and keeps the signatures with the text above', async () => {
    const { main } = await partsOf(await wordOf(people(1)));
    expect(count(main, '<w:tblHeader/>')).toBe(1);
    const rows = main.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(rows.length);
    const opinion = main.indexOf('Đồng ý với tự đánh giá');
    expect(main.slice(main.lastIndexOf('<w:p>', opinion), opinion)).toContain('<w:keepNext/>');
  });

  it('puts both forms into one file', async () => {
    const rows = await readWord(await wordOf([named('A'), formPaper({ kind: 'year', ...SAMPLE_YEAR })]));
    const text = rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('\n');
    expect(text.indexOf('Mẫu số 01')).toBeLessThan(text.indexOf('Mẫu số 02'));
  });
});
