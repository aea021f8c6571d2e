import { describe, expect, test } from 'vitest';
import { archiveOf, workbookParts } from '../../testing/archive-of.ts';
import { FileProblem } from './file-problem.ts';
import { readFile } from './read-file.ts';

const HEADER = ['Mã cán bộ', 'Từ ngày', 'Đến ngày', 'Loại', 'Nửa ngày'];
const text = (value: string, at = '') => `<c${at && ` r="${at}"`} t="str"><v>${value}</v></c>`;
const header = (cells = HEADER) => `<row>${cells.map((cell) => text(cell)).join('')}</row>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
/** Serial number 30000 is 18/02/1982: too early for a plain number to be a day. */
const number = (value: number, style = 1) => `<c s="${style}"><v>${value}</v></c>`;
const styles = (format: string) =>
  `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts>
   <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

const read = (rows: string, more: Record<string, string> = {}) =>
  readFile('leave', archiveOf(workbookParts(rows, more)));
const refusalsOf = async (rows: string, more: Record<string, string> = {}) =>
  (await read(rows, more)).refusals.map(({ row: at, column, code }) => [at, column, code]);

describe('a number in a cell', () => {
  const withFormat = (format: string) =>
    read(header() + row(text('HA'), number(30_000), number(30_001), text('ốm')), {
      'xl/styles.xml': styles(format),
    });

  test.each([
    'dd/mm/yyyy',
    '[$-42A]dd/mm/yyyy;@',
    'd-mmm-yy',
    '&quot;ngày&quot; dd &quot;tháng&quot; mm',
    '[Red]yyyy\\-mm\\-dd',
    '[h]:mm',
  ])('is a day where its format shows one: %s', async (format) => {
    const table = await withFormat(format);
    expect(table.refusals).toEqual([]);
    expect(table.rows).toMatchObject([{ fromOn: '1982-02-18', toOn: '1982-02-19' }]);
  });

  test.each(['0.00', '#,##0&quot; ngày&quot;', '[Red]General', '0.00E+00', '#,##0 [$₫-42A]', '@'])(
    'is no day where its format shows none: %s',
    async (format) => {
      const { rows, refusals } = await withFormat(format);
      expect(rows).toEqual([]);
      expect(refusals.map(({ column }) => column)).toEqual(['Từ ngày', 'Đến ngày']);
    },
  );

  test('has the formats that every workbook has without saying so', async () => {
    const built = (id: number) =>
      `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const rows = header() + row(text('HA'), number(30_000), number(30_000), text('ốm'));
    for (const id of [14, 22, 47])
      expect((await read(rows, { 'xl/styles.xml': built(id) })).rows).toHaveLength(1);
    for (const id of [1, 9, 49]) expect((await read(rows, { 'xl/styles.xml': built(id) })).rows).toEqual([]);
  });
});

describe('what a cell says', () => {
  const cadreCode = async (cell: string, more: Record<string, string> = {}) =>
    (await read(header() + row(cell, text('16/01/2024'), text('16/01/2024'), text('ốm')), more)).rows[0]
      ?.cadreCode;

  test.each([
    ['H&#192;', 'HÀ'],
    ['H&#xC0;', 'HÀ'],
    ['A&lt;B&gt;&quot;&apos;', `A<B>"'`],
    ['HA_x0020_1', 'HA 1'],
    ['A&unknown;', 'A&unknown;'],
  ])('%s is read as %s', async (written, said) => {
    expect(await cadreCode(text(written))).toBe(said);
  });

  test('is nothing where its text is not among those of the workbook', async () => {
    const shared = { 'xl/sharedStrings.xml': '<sst><si><t>HA</t></si></sst>' };
    expect(await cadreCode('<c t="s"><v>0</v></c>', shared)).toBe('HA');
    expect(await cadreCode('<c t="s"><v>7</v></c>', shared)).toBeUndefined();
  });

  test('is refused by its column where Excel shows a mistake', async () => {
    const broken = '<c t="e"><v>#N/A</v></c>';
    expect(await refusalsOf(header() + row(text('HA'), broken, text('16/01/2024'), text('ốm')))).toEqual([
      [2, 'Từ ngày', 'cell-error'],
    ]);
  });

  test('stands in the column of its reference, whatever cells are left out before it', async () => {
    const cells = [text('HA', 'A5'), text('16/01/2024', 'B5'), text('17/01/2024', 'C5'), text('x', 'E5')];
    const table = await read(`${header()}<row r="5">${cells.join('')}</row>`);
    expect(table.refusals.map(({ row: at, column }) => [at, column])).toEqual([[5, 'Loại']]);
    const whole = [...cells.slice(0, 3), text('ốm', 'D5'), text('x', 'E5')];
    expect((await read(`${header()}<row r="5">${whole.join('')}</row>`)).rows).toMatchObject([
      { row: 5, isHalf: true },
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const line = row(text('HA'), text('16/01/2024'), text('16/01/2024'), text('ốm'));
  const parts = {
    'xl/workbook.xml': `<workbook><sheets>
      <sheet name="Ghi chú" state="hidden" r:id="rId1"/><sheet name="Nghỉ" r:id="rId2"/>
      <sheet name="Trống" r:id="rId3"/><sheet name="Mất" r:id="rId9"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>
      <Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Id="rId2" Target="/xl/worksheets/b.xml"/>
      <Relationship Id="rId3" Target="worksheets/c.xml"/></Relationships>`,
    'xl/worksheets/a.xml': sheet(header(['Mã', 'Tên'])),
    'xl/worksheets/b.xml': sheet(header() + line),
    'xl/worksheets/c.xml': sheet(''),
  };

  test('are read from the first one that shows; further ones with anything in them are named', async () => {
    const table = await readFile('leave', archiveOf(parts));
    expect(table.rows).toMatchObject([{ cadreCode: 'HA' }]);
    expect(table.otherSheets).toEqual(['Ghi chú']);
  });

  test('are no table where none is there', async () => {
    const {
      'xl/worksheets/a.xml': _,
      'xl/worksheets/b.xml': __,
      'xl/worksheets/c.xml': ___,
      ...rest
    } = parts;
    await expect(readFile('leave', archiveOf(rest))).rejects.toMatchObject({ code: 'not-a-table' });
  });

  test('that break off within a row are refused, not read up to there', async () => {
    const broken = {
      ...parts,
      'xl/worksheets/b.xml': `<worksheet><sheetData>${header()}${line}<row><c t="str"`,
    };
    const error = await readFile('leave', archiveOf(broken)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(FileProblem);
    expect(error).toMatchObject({ code: 'broken-archive' });
  });
});
