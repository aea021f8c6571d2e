import { NO_WORDS, type ReportContent } from '@so-viec/shared/report/report-content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../import/read/archive.ts';
import { readPdf } from '../testing/documents/read-pdf.ts';
import { openReportedQuarter, type ReportedQuarter } from '../testing/reported-quarter.ts';
import { reportPapers } from './report-paper.ts';

let quarter: ReportedQuarter;
beforeAll(async () => {
  quarter = await openReportedQuarter();
});
afterAll(() => quarter.close());
const contentOf: ReportedQuarter['contentOf'] = (...of) => quarter.contentOf(...of);
const write: ReportedQuarter['write'] = (...of) => quarter.write(...of);

async function wordTexts(bytes: Uint8Array) {
  const archive = await openArchive(bytes, () => undefined);
  const texts = async (name: string) =>
    [...(await archive.text(name)).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  return { names: archive.names, main: await texts('word/document.xml'), texts };
}

it('as a table of a period that runs says up to when, and by what its days are divided', async () => {
  const rowsOf = async (content: ReportContent) =>
    new TextDecoder()
      .decode(await write('csv', 'state', { content }))
      .split('\r\n')
      .filter(Boolean)
      .map((line) => line.split(';').slice(-4));
  const running = await contentOf('2024-02', 'SNV', new Date('2024-02-07T03:00:00.000Z'));
  const [head, ...rows] = await rowsOf(running);
  expect(head).toEqual([
    ...['Giờ các ngày đã qua', 'Ngày công đã qua', 'Ngày phải làm đã qua', 'Tạm tính đến ngày'],
  ]);
  const days = running.total.headcount * 4;
  expect(rows.at(-1)).toEqual(['1,00', `${days}`, `${days}`, '06/02/2024']);
  expect((await rowsOf(await contentOf('2024-02', 'SNV')))[0]).not.toContain('Tạm tính đến ngày');
});

it('as a table each row says what it is: a month, a body or the sum, all by one name of the period', async () => {
  const rowsOf = async (content: ReportContent) =>
    new TextDecoder()
      .decode(await write('csv', 'state', { content }))
      .split('\r\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(';').slice(1, 5));
  const quarter = await rowsOf(await contentOf('2024-Q1'));
  expect(quarter.map(([period]) => period)).toEqual([
    '01/2024',
    '02/2024',
    '03/2024',
    'I/2024',
    'I/2024',
    'I/2024',
    'I/2024',
  ]);
  expect(quarter.at(0)).toEqual(['01/2024', 'Tháng', 'TINH', 'Tỉnh']);
  expect(quarter.at(-1)).toEqual(['I/2024', 'Cộng', 'TINH', 'Tỉnh']);
  const month = await rowsOf(await contentOf('2024-01', 'SNV'));
  expect(new Set(month.map(([period]) => period))).toEqual(new Set(['01/2024']));
  expect(month.at(-1)).toEqual(['01/2024', 'Cộng', 'SNV', 'Sở Nội vụ']);
  expect(month.slice(0, -1).every(([, kind]) => kind === 'Đơn vị')).toBe(true);
});

it('a mark in Word keeps off the text: the number above it stands higher', async () => {
  const headerOf = async (content: ReportContent) => {
    const archive = await openArchive(await write('docx', 'state', { content }), () => undefined);
    return /w:header="(\d+)"/.exec(await archive.text('word/document.xml'))?.[1];
  };
  const content = await contentOf('2024-01');
  expect(await headerOf(content)).toBe('567');
  expect(await headerOf({ ...content, provisionalUpTo: '2024-01-11' })).toBe('340');
});

it.each(['state', 'party'] as const)(
  'in the form %s keeps the room for remarks with the signature',
  async (style) => {
    const content = await contentOf('2024-Q1');
    const tiedFrom = (remarks: string) => {
      const [main] = reportPapers({ content, style, words: { ...NO_WORDS, remarks } });
      const blocks = main?.blocks ?? [];
      const at = blocks.findIndex(
        (block) => block.kind === 'line' && block.words[0]?.text.includes('NHẬN XÉT'),
      );
      return blocks.slice(at).map((block) => (block.kind === 'line' ? block.staysWithNext : block.kind));
    };
    const foot = ['ending', ...content.closings.map(() => true)];
    expect(tiedFrom('')).toEqual([true, ...Array(6).fill(true), ...foot, false]);
    expect(tiedFrom('Tốt\nKhá')).toEqual([true, true, true, ...foot, false]);
    // Remarks of pages go on over pages: the last paragraph alone stays with the signature.
    expect(tiedFrom(`${'Dài. '.repeat(200)}\nHết`)).toEqual([true, false, true, ...foot, false]);
  },
);

describe('a report in Word', () => {
  it('has the heads of State papers', async () => {
    const { main, names } = await wordTexts(await write('docx', 'state', { words: { number: '12/BC-SNV' } }));
    expect(main).toEqual(
      expect.arrayContaining(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
    );
    expect(main).toEqual(expect.arrayContaining(['Số: 12/BC-SNV', 'BÁO CÁO', 'Phụ lục 1', 'Phụ lục 2']));
    expect(names.filter((name) => name.startsWith('word/media/')).length).toBeGreaterThanOrEqual(3);
  });

  it('has the heads of Party papers: no motto, no colon after the word for number', async () => {
    const words = { number: '09-BC/BTC', office: 'T/M BAN THƯỜNG VỤ\nTRƯỞNG BAN', signer: 'Lê Văn An' };
    const { main } = await wordTexts(await write('docx', 'party', { words }));
    expect(main).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số 09-BC/BTC']));
    expect(main).toEqual(expect.arrayContaining(['T/M BAN THƯỜNG VỤ', 'TRƯỞNG BAN', 'Lê Văn An']));
    expect(main.join()).not.toContain('Độc lập');
  });

  it('takes markup in remarks as the words they are', async () => {
    const remarks = '<b>Đậm</b> & <script>alert(1)</script>\n</w:t></w:r> $x';
    const bytes = await write('docx', 'state', { words: { remarks } });
    const { main } = await wordTexts(bytes);
    const text = main.join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(text).toContain('<b>Đậm</b> & <script>alert(1)</script>');
    expect(text).toContain('</w:t></w:r> $x./.');
  });

  it('says on every page that it is provisional', async () => {
    const { texts, names } = await wordTexts(
      await write('docx', 'state', { content: { provisionalUpTo: '2024-02-09' } }),
    );
    const margins = names.filter((name) => /^word\/(header|footer)\d/.test(name));
    expect(margins).toHaveLength(4);
    for (const name of margins)
      expect((await texts(name)).join()).toContain('BẢN TẠM TÍNH: quý I/2024 chưa hết');
  });
});

describe('a report as PDF', () => {
  it('says on every page that it is provisional, annexes too', async () => {
    const read = await readPdf(
      Buffer.from(await write('pdf', 'party', { content: { provisionalUpTo: '2024-02-09' } })),
    );
    expect(read.pages.length).toBeGreaterThanOrEqual(3);
    for (const page of read.pages.keys()) expect(read.text(page)).toContain('BẢN TẠM TÍNH: quý I/2024');
    expect(read.text(0)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  });

  it('says beneath the head of each annex how a running month is divided', async () => {
    const content = await contentOf('2024-02', 'SNV', new Date('2024-02-10T03:00:00.000Z'));
    const read = await readPdf(Buffer.from(await write('pdf', 'state', { content })));
    const pages = [...read.pages.keys()].map((page) => read.text(page));
    for (const annex of ['Phụ lục 1', 'Phụ lục 2']) {
      expect(pages.find((page) => page.includes(annex))).toContain('chỉ tính những ngày đã qua');
    }
  });

  it('has the fingerprint of the closing at its foot', async () => {
    const closings = [{ month: '2024-01', edition: 1, fingerprint: 'f'.repeat(64) }];
    const read = await readPdf(Buffer.from(await write('pdf', 'state', { content: { closings } })));
    const all = [...read.pages.keys()].map((page) => read.text(page)).join(' ');
    expect(all).toContain('SHA-256');
    expect(all).toContain('Chưa khóa kỳ: 02/2024, 03/2024');
  });
});
