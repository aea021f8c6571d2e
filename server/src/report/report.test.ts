import type { ReportContent, ReportStyle, ReportWords } from '@so-viec/shared/report/report-content';
import { NO_WORDS } from '@so-viec/shared/report/report-content';
import { averagesOfPeriod, type ReportSums } from '@so-viec/shared/report/report-sums';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../import/read/archive.ts';
import { summarise } from '../summary/machine-summary.ts';
import { readPdf } from '../testing/documents/read-pdf.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, sumUp } from '../testing/month-of-work.ts';
import { reportOf } from './machine-report.ts';
import { writeReport } from './report-files.ts';

const AFTER = new Date('2024-05-10T03:00:00.000Z');
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const { ha, bao, yen } = fixture.cadreIds;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  await addDay(db, { ...ccvc, cadreId: ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await addDay(db, { ...ccvc, cadreId: bao, day: '2024-02-06', lines: [{ minutes: 60 }] });
  await addDay(db, {
    ...{ ...stc, cadreId: yen, day: '2024-01-09' },
    lines: [{ minutes: 470, output: { quantity: 2, degree: 75 } }],
  });
  await db.updateTable('output').set({ coefficientMilli: 2000 }).execute();
  await sumUp(db, '2024-01');
  await sumUp(db, '2024-02');
});
afterAll(() => server.close());

async function contentOf(period: string, unit?: string, now = AFTER): Promise<ReportContent> {
  const report = await reportOf(server.db, { period, unit, style: undefined, format: 'csv' }, now);
  if (typeof report === 'string') throw new Error(report);
  return report.content;
}

const write = async (
  format: Parameters<typeof writeReport>[1],
  style: ReportStyle = 'state',
  more: { words?: Partial<ReportWords>; content?: Partial<ReportContent> } = {},
) => {
  const content = { ...(await contentOf('2024-Q1')), ...more.content };
  return writeReport({ content, style, words: { ...NO_WORDS, ...more.words } }, format);
};

async function wordTexts(bytes: Uint8Array) {
  const archive = await openArchive(bytes, () => undefined);
  const texts = async (name: string) =>
    [...(await archive.text(name)).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  return { names: archive.names, main: await texts('word/document.xml'), texts };
}

describe('what a report says', () => {
  it('divides a running month by the days that are over, today left out', async () => {
    const soFarOn = async (day: string) =>
      (await contentOf('2024-02', 'SNV', new Date(`${day}T03:00:00.000Z`))).soFar;
    const [on, after] = [await soFarOn('2024-02-06'), await soFarOn('2024-02-07')];
    expect([on?.minutes, after?.minutes]).toEqual([0, 60]);
    expect(after?.personDays).toBe(((on?.personDays ?? 0) / 3) * 4);
    expect(await soFarOn('2024-02-01')).toBeNull();
    expect((await contentOf('2024-02', 'SNV')).soFar).toBeNull();
  });

  it('divides the parts and people of a running month by the days that are over too', async () => {
    const now = new Date('2024-02-07T03:00:00.000Z');
    const { total, parts, people } = await contentOf('2024-02', 'SNV', now);
    const sum = (of: (sums: ReportSums) => number) => parts.reduce((all, { sums }) => all + of(sums), 0);
    expect(sum((sums) => sums.personDaysSoFar)).toBe(total.personDaysSoFar);
    expect([total.personDaysSoFar, total.dutyHalvesSoFar]).toEqual([
      total.headcount * 4,
      total.headcount * 8,
    ]);
    expect(total.personDays).toBeGreaterThan(total.personDaysSoFar);
    const ccvc = parts.find(({ code }) => code === 'SNV-CCVC')!.sums;
    expect(averagesOfPeriod(ccvc).perPersonDay).toBe(hoursPerDay(60, ccvc.headcount * 4));
    const bao = people.find(({ code }) => code === 'CB-BAO')!.months[0];
    expect([bao?.minutesSoFar, bao?.dutyHalvesSoFar]).toEqual([60, 8]);
    const onTheDay = await contentOf('2024-02', 'SNV', new Date('2024-02-06T03:00:00.000Z'));
    expect(onTheDay.people.find(({ code }) => code === 'CB-BAO')!.months[0]?.minutesSoFar).toBe(0);
  });

  it('has the figures of the summary, for the whole and for a body', async () => {
    for (const unit of [undefined, 'STC']) {
      const { total } = await contentOf('2024-01', unit);
      const summary = await summarise(server.db, { month: '2024-01', unit }, AFTER);
      const { headcount, personDays, minutes, daysMissing, outputsAccepted } = summary!.figures;
      expect(total).toMatchObject({ headcount, personDays, minutes, daysMissing, outputsAccepted });
    }
  });

  it('adds parts and people up to the whole, each person counted once in a quarter', async () => {
    const { total, parts, people, months } = await contentOf('2024-Q1');
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(months.map(({ month }) => month)).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(sum(parts.map(({ sums }) => sums.minutes))).toBe(total.minutes);
    expect(sum(people.flatMap((person) => person.months.map(({ minutes }) => minutes)))).toBe(total.minutes);
    expect([total.headcount, total.personMonths]).toEqual([11, 33]);
    expect(people).toHaveLength(11);
  });

  it('counts points as quantity × coefficient × degree of what was accepted', async () => {
    const { people, total } = await contentOf('2024-01');
    const yen = people.find(({ code }) => code === 'CB-YEN');
    expect([yen?.months[0]?.pointsMilli, total.pointsMilli]).toEqual([3000, 3000]);
  });

  it('has the units of a body that is asked for alone', async () => {
    const { partsAre, parts, unit } = await contentOf('2024-01', 'SNV');
    expect([partsAre, unit?.name]).toEqual(['units', 'Sở Nội vụ']);
    expect(parts.map(({ name }) => name)).toContain('Phòng Công chức, viên chức');
  });

  it('is provisional up to yesterday while the period runs, and takes only months that have begun', async () => {
    const running = await contentOf('2024-Q1', undefined, new Date('2024-02-10T03:00:00.000Z'));
    expect([running.provisionalUpTo, running.months.length]).toEqual(['2024-02-09', 2]);
    expect((await contentOf('2024-Q1')).provisionalUpTo).toBeNull();
  });

  it('is none of a period before anybody wrote, and says where data begin', async () => {
    const problem = await contentOf('1900-Q1').catch((error) => error.body);
    expect(problem).toMatchObject({ code: 'month-before-data', params: { first: '01/2024' } });
  });

  it('is none of a period that has not begun, nor of an unknown unit', async () => {
    const of = { style: undefined, format: 'csv' as const };
    expect(await reportOf(server.db, { ...of, period: '2025-01', unit: undefined }, AFTER)).toBe(
      'future-period',
    );
    expect(await reportOf(server.db, { ...of, period: '2024-01', unit: 'KHONG' }, AFTER)).toBe('not-found');
  });
});

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

  it('is marked on each printed page while the period runs, and has no formula from words', async () => {
    const { worksheets } = await open('xlsx', { provisionalUpTo: '2024-02-09' });
    for (const sheet of worksheets) {
      expect(sheet.headerFooter.oddHeader).toContain('BẢN TẠM TÍNH');
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(exceljs.ValueType.Formula)));
    }
  });
});
