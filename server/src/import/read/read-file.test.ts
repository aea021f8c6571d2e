import { randomBytes } from 'node:crypto';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { archiveOf, workbookParts } from '../../testing/archive-of.ts';
import { workbookOf } from '../../testing/imported.ts';
import { FileProblem } from './file-problem.ts';
import { readFile } from './read-file.ts';

const HEADER = ['Mã cán bộ', 'Từ ngày', 'Đến ngày', 'Loại', 'Nửa ngày'];
const CSV = `${HEADER.join(',')}\nHA,16/01/2024,17/01/2024,nghỉ phép,x\n`;
const HA = {
  row: 2,
  cadreCode: 'HA',
  fromOn: '2024-01-16',
  toOn: '2024-01-17',
  kind: 'annual',
  isHalf: true,
};

const read = (bytes: string | Uint8Array) => readFile('leave', Buffer.from(bytes));

async function problemOf(bytes: string | Uint8Array): Promise<unknown> {
  const error = await read(bytes).catch((e: unknown) => e);
  return error instanceof FileProblem ? { code: error.code, ...error.params } : error;
}

/** Windows-1258 has the letters of the alphabet whole and the tones beside them. */
const withTonesApart = (text: string) =>
  text.replace(/[^\u0020-\u007e]/g, (letter) => {
    const [, base = '', tone = ''] =
      /^(.*?)([\u0300\u0301\u0303\u0309\u0323])/.exec(letter.normalize('NFD')) ?? [];
    const rest = letter.normalize('NFD').replace(base, '').replace(tone, '');
    return tone ? (base + rest).normalize('NFC') + tone : letter;
  });

const codesOf = ({ refusals }: ReadTable<'leave'>) => refusals.map((refusal) => refusal.code);

describe('a CSV file', () => {
  test.each([
    ['with commas', CSV],
    ['with semicolons', CSV.replaceAll(',', ';')],
    ['with tabs', CSV.replaceAll(',', '\t')],
    ['with a byte order mark', `\ufeff${CSV}`],
    ['with lines of Windows', CSV.replaceAll('\n', '\r\n')],
    ['of UTF-16', iconv.encode(CSV, 'utf16le', { addBOM: true })],
  ])('%s is read', async (_, bytes) => {
    expect((await read(bytes)).rows).toEqual([HA]);
  });

  test('keeps commas and lines within quotes', async () => {
    const header = 'Mã vị trí;Tên vị trí;Khu vực;Nhóm;Ngạch';
    const bytes = Buffer.from(
      `${header}\nCV;"Chuyên viên; ""chính""\nvà cao cấp";hành chính;"hỗ trợ, phục vụ";`,
    );
    const { rows } = await readFile('positions', bytes);
    expect(rows).toMatchObject([{ name: 'Chuyên viên; "chính" và cao cấp' }]);
  });

  test('counts its rows as Excel does, below a title and with blank rows', async () => {
    const { rows } = await read(`DANH SÁCH NGHỈ,,,,\n\n${CSV}\n,,,,\nHA,18/01/2024,18/01/2024,ốm,\n`);
    expect(rows.map((row) => row.row)).toEqual([4, 7]);
  });

  test('says the row where a quote is not closed', async () => {
    const table = await read(`${CSV}HA,"18/01/2024,18/01/2024,ốm,\n`);
    expect(codesOf(table)).toContain('open-quote');
  });

  test.each([
    [
      'Windows-1258',
      iconv.encode(
        withTonesApart('Mã cán bộ,Họ và tên\nHA,Trần Thị Thu Hà\nTUNG,Bùi Thanh Tùng'),
        'windows-1258',
      ),
    ],
    [
      'TCVN3 (ABC)',
      Buffer.from('M· c¸n bé,Hä vµ tªn\nHA,TrÇn ThÞ Thu Hµ\nTUNG,Bïi Thanh Tïng,Tr\u00adëng phßng', 'latin1'),
    ],
  ])('in %s is named as such', async (encoding, bytes) => {
    expect(await problemOf(bytes)).toEqual({ code: 'file-encoding', encoding });
  });
});

describe('a workbook', () => {
  test('gives the same as a CSV file, with text, date and number cells', async () => {
    const day = (d: number) => new Date(Date.UTC(2024, 0, d));
    const { rows } = await read(await workbookOf([HEADER, ['HA', day(16), day(17), 'nghỉ phép', 'x']]));
    expect(rows).toEqual([HA]);
  });

  test('may have a merged title above its header and other sheets, which are named', async () => {
    const bytes = await workbookOf(
      [['DANH SÁCH'], [], HEADER, ['HA', '16/01/2024', '17/01/2024', 'nghỉ phép', 'x']],
      ['Ghi chú'],
    );
    const table = await read(bytes);
    expect(table.rows).toEqual([{ ...HA, row: 4 }]);
    expect(table.otherSheets).toEqual(['Ghi chú']);
  });

  test('with rich text, inline strings, prefixes, entities and no references is read', async () => {
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const parts = workbookParts('');
    const rows = [HEADER, ['HA &amp; A', '16/01/2024', '17/01/2024', 'ốm', '']];
    const xml = rows.map((cells) => `<x:row>${cells.map(cell).join('')}</x:row>`).join('');
    parts['xl/worksheets/sheet1.xml'] = `<x:worksheet><x:sheetData>${xml}</x:sheetData></x:worksheet>`;
    expect((await read(archiveOf(parts))).rows).toMatchObject([{ cadreCode: 'HA & A', kind: 'sick' }]);
  });

  test('with runs of rich text joins them and passes over how they sound', async () => {
    const strings = [...HEADER, 'HA', '16/01/2024', '17/01/2024'].map((text) => `<si><t>${text}</t></si>`);
    strings.push(
      '<si><r><t>nghỉ</t></r><r><rPr/><t xml:space="preserve"> phép</t></r><rPh><t>x</t></rPh></si>',
    );
    const row = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `<c t="s"><v>${from + i}</v></c>`).join('');
    const parts = workbookParts(`<row r="1">${row(0, 5)}</row><row r="9">${row(5, 9)}</row>`, {
      'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
    });
    expect((await read(archiveOf(parts))).rows).toMatchObject([{ row: 9, kind: 'annual', isHalf: false }]);
  });

  test('of an old Mac counts its days from 1904', async () => {
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const dates = '<c s="1"><v>43845</v></c><c s="1"><v>43846</v></c>';
    const parts = workbookParts(
      `<row>${HEADER.map(text).join('')}</row><row>${text('HA')}${dates}${text('ốm')}</row>`,
      {
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    parts['xl/workbook.xml'] =
      `<workbook><workbookPr date1904="1"/>${parts['xl/workbook.xml'] ?? ''}</workbook>`;
    expect((await read(archiveOf(parts))).rows).toMatchObject([{ fromOn: '2024-01-16', toOn: '2024-01-17' }]);
  });

  test('with a formula is refused by its cell', async () => {
    const formula = { formula: 'B2+1', result: 45_308 };
    const table = await read(await workbookOf([HEADER, ['HA', '16/01/2024', formula, 'ốm', '']]));
    expect(table.refusals).toEqual([{ row: 2, column: 'Đến ngày', code: 'formula', params: { cell: 'C2' } }]);
  });
});

describe('a file that is no table', () => {
  test.each([
    ['a PDF', '%PDF-1.7 …', 'not-a-table'],
    ['a page of HTML', '<html><table></table></html>', 'not-a-table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-table'],
    ['a Word document', archiveOf({ 'word/document.xml': '<w:document/>' }), 'not-a-table'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel'],
    ['nothing at all', '', 'empty-file'],
    ['half an archive', archiveOf(workbookParts('<row/>')).subarray(0, 200), 'broken-archive'],
    ['an archive of noise', Buffer.from('PK\u0003\u0004 and then nothing'), 'broken-archive'],
  ])('such as %s is named', async (_, bytes, code) => {
    expect(await problemOf(bytes)).toMatchObject({ code });
  });

  test('is not read at all when it is larger than 50 MB', async () => {
    expect(await problemOf(Buffer.alloc(51 * 1024 * 1024))).toEqual({
      code: 'file-too-large',
      size: 51,
      limit: 50,
    });
  });
});

describe('a zip bomb', () => {
  const spaces = Buffer.alloc(30 * 1024 * 1024, ' ');

  test('is seen by how much its parts grow', async () => {
    const bomb = archiveOf({ ...workbookParts('<row/>'), 'xl/sharedStrings.xml': spaces });
    expect(await problemOf(bomb)).toMatchObject({ code: 'zip-bomb' });
  });

  test('is seen by how many sheets it says it has', async () => {
    const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(1001);
    const parts = workbookParts('<row/>', { 'xl/workbook.xml': `<workbook>${sheets}</workbook>` });
    expect(await problemOf(archiveOf(parts))).toMatchObject({ code: 'zip-bomb' });
  });

  test('is seen by a part of styles that is too long to look at', async () => {
    const noise = randomBytes(200_000).toString('hex');
    const styles = `<styleSheet>${'<xf/>'.repeat(3_400_000)}<!--${noise}-->`;
    const parts = workbookParts('<row/>', { 'xl/styles.xml': styles });
    expect(await problemOf(archiveOf(parts))).toMatchObject({ code: 'zip-bomb' });
  });

  test('is seen by how many parts it has', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`xl/media/${i}.png`, '']));
    expect(await problemOf(archiveOf({ ...workbookParts('<row/>'), ...many }))).toMatchObject({
      code: 'zip-bomb',
    });
  });

  test('is not believed when its table of contents lies', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const bomb = archiveOf({ ...workbookParts(''), [sheet]: spaces }, { [sheet]: 500 });
    expect(await problemOf(bomb)).toMatchObject({ code: 'broken-archive' });
  });

  test('of entities is refused by name, and its parts are not read', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const row = `<row><c t="str"><v>&b;</v></c></row>`;
    const parts = workbookParts(row);
    parts['xl/worksheets/sheet1.xml'] = bomb + (parts['xl/worksheets/sheet1.xml'] ?? '');
    expect(await problemOf(archiveOf(parts))).toEqual({ code: 'entities' });
  });
});

describe('a small file that is long to look at', () => {
  /** Some 900 KB, which looking for the end of each from its beginning would take minutes. */
  const many = (text: string) => text.repeat(900_000 / text.length);
  const readParts = (rows: string, more: Record<string, string> = {}) =>
    read(archiveOf(workbookParts(rows, more)));

  test.each([
    ['values', `<row r="1"><c>${many('<v ')}</c></row>`],
    ['cells', `<row r="1">${many('<c>')}</row>`],
    ['texts', `<row r="1"><c t="inlineStr">${many('<t ')}</c></row>`],
    ['readings', `<row r="1"><c t="inlineStr">${many('<rPh>')}</c></row>`],
    ['rows', many('<row ')],
  ])('such as a sheet of %s without an end is read in a moment', async (_, rows) => {
    expect(codesOf(await readParts(rows))).toEqual(['empty-file']);
  });

  test.each([
    ['strings', { 'xl/sharedStrings.xml': `<sst><si>${many('<rPh>')}</si></sst>` }],
    ['styles', { 'xl/styles.xml': many('<cellXfs>') }],
    ['formats', { 'xl/styles.xml': styleOf(many('[')) }],
  ])('such as a workbook with %s without an end is read in a moment', async (_, parts) => {
    expect(codesOf(await readParts('<row/>', parts))).toEqual(['empty-file']);
  });

  test('such as one row of a CSV file with a million columns is refused', async () => {
    expect(await problemOf(','.repeat(1_000_000))).toEqual({ code: 'wide-row', row: 1, limit: 16_384 });
  });

  test('such as one cell of a megabyte is refused unread', async () => {
    const table = await read(`${CSV}HA,${many('1 ')},17/01/2024,ốm,\n`);
    expect(table.refusals).toEqual([
      { row: 3, column: 'Từ ngày', code: 'too-long', params: { length: 900_000, limit: 32_767 } },
    ]);
  });
});

const styleOf = (format: string) =>
  `<styleSheet><numFmt numFmtId="164" formatCode="${format}"/><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
