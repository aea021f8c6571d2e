import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addDay, sumUp } from '../../testing/month-of-work.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const { ha, bao, yen } = fixture.cadreIds;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff, day: '2024-01-09' };
  await addDay(db, { ...ccvc, cadreId: ha, lines: [{ minutes: 431, note: '=HYPERLINK("x")' }] });
  await addDay(db, { ...ccvc, cadreId: bao, lines: [{ minutes: 60, note: 'Đọc; ghi "chú"\nhai dòng' }] });
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance, day: '2024-01-09' };
  await addDay(db, { ...stc, cadreId: yen, lines: [{ minutes: 470, output: { quantity: 2, degree: 100 } }] });
  await sumUp(db, '2024-01');
});
afterAll(() => server.close());

const file = (search: string) => server.as('thu.dt').raw(`/api/summary/2024-01/export?${search}`);

async function csv(search: string): Promise<string[][]> {
  const bytes = new Uint8Array(await (await file(`${search}&format=csv`)).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes).replace('\uFEFF', '');
  return text.split('\r\n').map((line) => line.split(';'));
}

async function sheetOf(search: string) {
  const response = await file(`${search}&format=xlsx`);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return { response, sheet: workbook.worksheets[0]! };
}

describe('an export', () => {
  it.each(['name', '-per-day', 'headcount', '-unclear'])(
    'has the rows of the screen in the same order, by %s',
    async (sort) => {
      const { body } = await server
        .as('thu.dt')
        .get<{ rows: { code: string }[] }>(`/api/summary/2024-01/units?unit=TINH&sort=${sort}`);
      const rows = await csv(`view=units&unit=TINH&sort=${sort}`);
      expect(rows.slice(1, -2).map((row) => row[1])).toEqual(body.rows.map((row) => row.code));
    },
  );

  it('has the months of people, from the first with hours, as the page sorts them, each with its sum and all with theirs', async () => {
    const [head = [], ...rows] = await csv('view=year&unit=TINH&sort=-2024-01');
    expect(head.slice(5)).toEqual(['01/2024', 'Cộng']);
    expect(rows.slice(0, 3).map((row) => [row[1], row[3], row[5], row[6]])).toEqual([
      ['CB-YEN', 'Sở Tài chính', '7,83', '7,83'],
      ['CB-HA', '"Phòng Công chức, viên chức"', '7,18', '7,18'],
      ['CB-BAO', '"Phòng Công chức, viên chức"', '1,00', '1,00'],
    ]);
    const sum = rows.find((row) => row[2] === 'Cộng');
    expect(sum?.slice(5)).toEqual(['16,02', '16,02']);
  });

  it('writes decimal commas, as the page does', async () => {
    const [head = [], ...rows] = await csv('view=people&unit=STC');
    const yen = rows.find((row) => row[1] === 'CB-YEN');
    expect(yen?.[head.indexOf('Giờ')]).toBe('7,83');
    expect(yen?.[head.indexOf('Giờ/người/tháng')]).toBe('7,83');
  });

  it('defuses texts that a spreadsheet would run, and keeps lines and semicolons together', async () => {
    const text = await (await file('view=entries&unit=SNV&format=csv')).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain('"Đọc; ghi ""chú""\nhai dòng"');
  });

  it('writes a workbook with text as text and numbers as numbers', async () => {
    const { response, sheet } = await sheetOf('view=entries&unit=SNV');
    expect(response.headers.get('Content-Disposition')).toBe(
      'attachment; filename="tong-hop-2024-01-SNV-dong.xlsx"',
    );
    const cells = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []));
    expect(cells).toContain('=HYPERLINK("x")');
    expect(cells).toContain(7.18);
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toBe(false);
  });

  it('is laid out for paper: title merged, head frozen and repeated, landscape A4', async () => {
    const { sheet } = await sheetOf('view=units&unit=TINH');
    expect(sheet.getCell('A1').value).toBe('Tổng hợp theo đơn vị');
    expect(sheet.getCell('B1').isMerged).toBe(true);
    expect(sheet.getCell('A2').value).toBe('Tháng 01/2024, tạm tính đến ngày 11/01/2024, Tỉnh');
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 4 }]);
    expect(sheet.getRow(4).getCell(1).value).toBe('STT');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '4:4' });
  });

  it.each(['units', 'people', 'entries', 'missing', 'days', 'trend', 'person&cadre=CB-HA'])(
    'knows the view %s',
    async (view) => {
      expect((await csv(`view=${view}`)).length).toBeGreaterThan(2);
      expect((await sheetOf(`view=${view}`)).sheet.rowCount).toBeGreaterThan(3);
    },
  );

  it('is written into the audit trail', async () => {
    await file('view=missing&unit=SNV&format=csv');
    const events = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'summary.export')
      .orderBy('id', 'desc')
      .execute();
    expect(events[0]).toMatchObject({ accountId: server.fixture.accountIds.thu, objectId: '2024-01' });
    expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ view: 'missing', unit: 'SNV' });
  });
});
