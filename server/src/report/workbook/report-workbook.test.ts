import type { ReportContent } from '@so-viec/shared/report/report-content';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../import/read/archive.ts';
import { openReportedQuarter, type ReportedQuarter } from '../../testing/reported-quarter.ts';

let quarter: ReportedQuarter;
beforeAll(async () => {
  quarter = await openReportedQuarter();
});
afterAll(() => quarter.close());
const contentOf: ReportedQuarter['contentOf'] = (...of) => quarter.contentOf(...of);
const write: ReportedQuarter['write'] = (...of) => quarter.write(...of);

describe('a report as a workbook', () => {
  const open = async (format: 'xlsx' | 'xlsx-people', content: Partial<ReportContent> = {}) => {
    const workbook = new exceljs.Workbook();
    const bytes = await write(format, 'state', { content, words: { signer: '=1+1' } });
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    return workbook;
  };

  it('has the whole first, then a sheet for each body with its people', async () => {
    const { worksheets } = await open('xlsx');
    const content = await contentOf('2024-Q1');
    expect(worksheets[0]?.name).toBe('Tổng hợp');
    const withPeople = content.parts.filter((_, index) => content.people.some(({ part }) => part === index));
    expect(worksheets).toHaveLength(1 + withPeople.length);
    expect(worksheets[0]?.views[0]).toMatchObject({ state: 'frozen' });
    expect(worksheets[0]?.pageSetup.orientation).toBe('landscape');
  });

  it.each([
    ['state', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/BC-SNV'],
    ['party', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 12/BC-SNV'],
  ] as const)(
    'says at its head in the %s form whose it is, of whom, of when and its number',
    async (style, nation, number) => {
      const issuer = { superior: 'Ủy ban nhân dân tỉnh', body: 'Sở Nội vụ', place: 'Hậu Giang', style };
      const unit = { code: 'STC', name: 'Sở Tài chính' };
      const words = { number: '12/BC-SNV', datedOn: '2024-04-05' };
      const running = { provisionalUpTo: '2024-02-09' };
      const workbook = new exceljs.Workbook();
      const bytes = await write('xlsx', style, { content: { issuer, unit, ...running }, words });
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      const [sheet] = workbook.worksheets;
      const rows = Array.from({ length: 8 }, (_, at) => sheet?.getRow(at + 1).values as string[]);
      const head = rows.map((row) => [...new Set(row.filter((text) => text))].join(' | '));
      expect(head.slice(0, 2)).toEqual([
        `ỦY BAN NHÂN DÂN TỈNH | ${nation}`,
        style === 'state' ? 'SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc' : 'SỞ NỘI VỤ',
      ]);
      expect(head.filter((text) => text.startsWith('Số'))).toEqual([
        `${number} | Hậu Giang, ngày 05 tháng 4 năm 2024`,
      ]);
      const from = head.indexOf('BÁO CÁO');
      expect(head.slice(from + 1, from + 3)).toEqual([
        'Kết quả theo dõi thời gian làm việc và sản phẩm quý I/2024',
        'Đơn vị: Sở Tài chính. Kỳ: quý I/2024. BẢN TẠM TÍNH: quý I/2024 chưa hết, số liệu đến 09/02/2024',
      ]);
      expect(sheet?.pageSetup.printTitlesRow).toBe(`${from + 5}:${from + 5}`);
    },
  );

  it('breaks the page after each person in the variant to hand out', async () => {
    const archive = await openArchive(await write('xlsx-people'), () => undefined);
    const sheets = archive.names.filter((name) => name.startsWith('xl/worksheets/sheet'));
    const xml = await Promise.all(sheets.map((name) => archive.text(name)));
    const breaks = xml.join('').split('<brk ').length - 1;
    expect(breaks).toBe((await contentOf('2024-Q1')).people.length - sheets.length);
  });

  it('names the closings it rests on at the foot of each sheet, and numbers its pages', async () => {
    const closing = { month: '2024-01', edition: 2, fingerprint: 'ab'.repeat(32) };
    for (const format of ['xlsx', 'xlsx-people'] as const) {
      const { worksheets } = await open(format, { closings: [closing] });
      const feet = worksheets.map((sheet) => sheet.headerFooter.oddFooter);
      expect(new Set(feet)).toEqual(new Set([`&L&8Kỳ đã khóa: 01/2024 bản 2 ${'ab'.repeat(8)}…&R&P/&N`]));
    }
  });

  it('says how far the trail was signed at its foot, and on the page of each person', async () => {
    const checkpoint = { seq: 1234, on: '2024-04-01', link: 'cd'.repeat(32) };
    const said = 'Nhật ký hệ thống đã ký đến sự kiện số 1.234, ngày 01/04/2024, dấu: ';
    const pages = { xlsx: 1, 'xlsx-people': (await contentOf('2024-Q1')).people.length };
    for (const format of ['xlsx', 'xlsx-people'] as const) {
      const { worksheets } = await open(format, { checkpoint });
      const firsts: unknown[] = [];
      for (const sheet of worksheets) sheet.eachRow((row) => firsts.push(row.getCell(1).value));
      expect(firsts.filter((text) => text === `${said}${checkpoint.link}`)).toHaveLength(pages[format]);
    }
  });

  it('is marked on each printed page while the period runs, and has no formula from words', async () => {
    const { worksheets } = await open('xlsx', { provisionalUpTo: '2024-02-09' });
    for (const sheet of worksheets) {
      expect(sheet.headerFooter.oddHeader).toContain('BẢN TẠM TÍNH');
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(exceljs.ValueType.Formula)));
    }
  });
});
