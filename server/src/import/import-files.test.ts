import { IMPORT_KINDS, type ImportKind } from '@so-viec/shared/import/import-row';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { giveRole } from '../testing/roles.ts';
import { toldTo } from '../testing/trail.ts';
import { exportThread } from './export/export-thread.ts';
import { importFile } from './import-file.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterAll(() => server.close());

const addressOf = (kind: ImportKind, format: 'xlsx' | 'csv') =>
  `/api/import-exports/${kind}?format=${format}${kind === 'entries' ? '&month=2024-01' : ''}`;

async function fetchFile(path: string, as = 'tuan.lm'): Promise<Buffer> {
  const response = await server.as(as).raw(path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const load = (kind: ImportKind, bytes: Uint8Array, isDryRun = false) =>
  importFile(server.db, { kind, bytes, fileName: 'tep', isDryRun, now: server.now() });

describe('a template', () => {
  it.each(IMPORT_KINDS)('of %s has lists, explanations and an example that is not imported', async (kind) => {
    const bytes = await fetchFile(`/api/import-templates/${kind}`, 'vinh.dq');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const [data, guide, lists] = workbook.worksheets;
    expect([guide?.name, lists?.name]).toEqual(['Hướng dẫn', 'Danh mục']);
    expect(data?.getCell('A2').value).toBe('Ví dụ');
    expect(guide?.rowCount).toBe(4 + (data?.columnCount ?? 1) - 1);
    const report = await load(kind, bytes, true);
    expect(report.refusals.map((r) => r.code)).toEqual(['empty-file']);
  });

  it('gives a column of fixed words its drop-down list', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await fetchFile('/api/import-templates/positions', 'vinh.dq');
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const cell = workbook.worksheets[0]?.getCell('E7').dataValidation;
    expect(cell).toMatchObject({ type: 'list', formulae: ["'Danh mục'!$B$2:$B$5"] });
    expect(workbook.worksheets[2]?.getCell('B2').value).toBe('lãnh đạo, quản lý');
  });

  it('holds an example row that is right, once it is no example', async () => {
    const bytes = await fetchFile('/api/import-templates/units', 'vinh.dq');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    if (sheet) sheet.getCell('A2').value = 1;
    const report = await load('units', new Uint8Array(await workbook.xlsx.writeBuffer()), true);
    expect(report).toMatchObject({ added: 1, refused: 0 });
  });
});

describe('what is exported and imported again', () => {
  beforeAll(async () => {
    const note = '- Họp giao ban; "tuần 2"\n=1+1';
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-11', minutes: 100, note }));
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-12', minutes: 90 }));
    await writeLine(server, 'bao.pq', lineOf(server, { workedOn: '2024-01-09', minutes: 437, note: "'=x" }));
    await server.db.updateTable('work_day').set({ state: 'submitted' }).execute();
    // The fixture has a standard product for each position, a catalogue one at most.
    const standard = { isStandard: 0 };
    await server.db.updateTable('output_product').set(standard).where('code', '!=', 'DC.2').execute();
    const text = `Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi
CB-DUYEN;08/01/2024;;Đi cơ sở;1,5;;;;đang làm;
CB-DUYEN;08/01/2024;;Đi cơ sở;1,5;;;;đang làm;
CB-DUYEN;09/01/2024;;Đi cơ sở;2:20;Báo cáo;2;12/BC;hoàn thành;09/01/2024 16:45`;
    expect((await load('entries', Buffer.from(text))).isWritten).toBe(true);
    const leave = 'Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày\nCB-HA;16/02/2024;16/02/2024;ốm;x';
    expect((await load('leave', Buffer.from(leave))).isWritten).toBe(true);
  });

  it.each(IMPORT_KINDS.flatMap((kind) => [[kind, 'xlsx'] as const, [kind, 'csv'] as const]))(
    '%s as %s is as it was',
    async (kind, format) => {
      const report = await load(kind, await fetchFile(addressOf(kind, format)));
      expect(report).toMatchObject({ refusals: [], changes: [], added: 0, refused: 0, isWritten: false });
      expect(report.unchanged).toBe(report.rows);
      expect(report.rows).toBeGreaterThan(0);
    },
  );

  it('changes the line that was mended in the file, and refuses to change one written here', async () => {
    const text = (await fetchFile(addressOf('entries', 'csv'))).toString();
    const mended = await load('entries', Buffer.from(text.replace('2:20', '2:30')), true);
    expect(mended.changes).toMatchObject([{ cells: [{ column: 'Số giờ', from: '2:20', to: '2:30' }] }]);
    const typed = await load('entries', Buffer.from(text.replace('1:40', '1:50')), true);
    expect(typed.refusals.map((r) => r.code)).toEqual(['day-typed']);
    const gone = text.replace(/t:([0-9a-f-]{35})(.)/, (_, id, last) => `t:${id}${last === '0' ? '1' : '0'}`);
    expect((await load('entries', Buffer.from(gone), true)).refusals.map((r) => r.code)).toContain(
      'line-gone',
    );
  });
});

describe('an export', () => {
  it('is written beside the thread that answers: with its own thread gone there is none', async () => {
    const asked = server.as('tuan.lm').raw(addressOf('entries', 'xlsx'));
    let status: number | undefined;
    void asked.then((response) => {
      status = response.status;
    });
    while (status === undefined) {
      await exportThread.stop();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(status).toBe(500);
    await fetchFile(addressOf('entries', 'xlsx'));
  });

  it('is told to everybody whose rows are in it', async () => {
    const FILE = 'person.read file';
    // Both were fetched above.
    for (const who of ['ha.ttt', 'bao.pq', 'duyen.ltm'])
      expect(await toldTo(server, who, '2024-01')).toEqual(expect.arrayContaining([FILE, `${FILE} 2024-01`]));
    expect(await toldTo(server, 'yen.pt', '2024-01')).toEqual([FILE]);
    server.setNow('2024-02-01T02:00:00.000Z');
    await fetchFile(addressOf('leave', 'csv'));
    expect(await toldTo(server, 'ha.ttt', '2024-02')).toEqual([FILE]);
    expect(await toldTo(server, 'duyen.ltm', '2024-02')).toEqual([]);
    server.setNow('2024-01-12T02:00:00.000Z');
  });

  it('of an edition that is not there is refused', async () => {
    const { status } = await server
      .as('vinh.dq')
      .get('/api/import-exports/positions?format=csv&edition=KHONG');
    expect(status).toBe(404);
  });

  it('of everybody’s work is not for an administrator, who sees none', async () => {
    const { status } = await server.as('vinh.dq').get(addressOf('entries', 'csv'));
    expect(status).toBe(403);
    await fetchFile(addressOf('cadres', 'csv'), 'vinh.dq');
  });

  it.each(['phuc.nv', 'ha.ttt', 'thu.dt', 'son.lv'])('is not for %s', async (username) => {
    expect((await server.as(username).get(addressOf('units', 'csv'))).status).toBe(403);
    expect((await server.as(username).get('/api/import-templates/units')).status).toBe(403);
  });

  it('is written into the trail', async () => {
    await fetchFile(addressOf('leave', 'csv'));
    const act = await server.db
      .selectFrom('audit_event')
      .select(['act', 'detail'])
      .where('act', '=', 'export.leave')
      .executeTakeFirst();
    expect(act?.detail).toContain('"rows":');
  });
});
