import type { ImportKind } from '@so-viec/shared/import/import-row';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFile } from '../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { importFile } from './import-file.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const CADRES =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử';
const UNITS = 'Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày';

const check = (kind: ImportKind, lines: string[]) =>
  importFile(server.db, {
    kind,
    bytes: Buffer.from(lines.join('\n')),
    fileName: 'tep.csv',
    isDryRun: true,
    now: server.now(),
  });
const places = async (kind: ImportKind, lines: string[]) =>
  (await check(kind, lines)).refusals.map(({ row, column, code }) => [row, column, code]);

describe('a row of which a cell cannot be read', () => {
  it('says at once which of its codes nobody knows', async () => {
    const bad = 'M1;Lê An;công chức;SNV-XXXX;XX-99;;31/02/2024;;;';
    expect(await places('cadres', [CADRES, bad])).toEqual([
      [2, 'Từ ngày', 'impossible-day'],
      [2, 'Mã đơn vị', 'unknown-unit'],
      [2, 'Mã vị trí', 'unknown-position'],
    ]);
  });

  it('names the person nobody knows in a file of leave', async () => {
    const lines = ['Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày', 'KHONG;1/2/2024;30/2/2024;ốm;'];
    expect((await places('leave', lines)).map(([, , code]) => code)).toEqual([
      'impossible-day',
      'unknown-cadre',
    ]);
  });

  it('says that it ends before it begins', async () => {
    const cadre = 'M1;Lê An;không rõ;SNV;NV-01;;01/03/2024;01/02/2024;;';
    expect(await places('cadres', [CADRES, cadre])).toEqual([
      [2, 'Loại', 'bad-word'],
      [2, 'Đến ngày', 'from-after-to'],
    ]);
    expect(await places('units', [UNITS, 'ME;Phòng Mẹ;SNV;Chính phủ;phòng;01/03/2024;01/02/2024'])).toEqual([
      [2, 'Khối', 'bad-word'],
      [2, 'Đến ngày', 'from-after-to'],
    ]);
  });

  it('does not call a unit unknown that another row of the file brings', async () => {
    const lines = [
      UNITS,
      'ME;Phòng Mẹ;SNV;Chính phủ;phòng;01/02/2024;',
      'CON;Tổ Con;ME;Chính quyền;phòng;01/02/2024;',
      'LE;Tổ Lẻ;KHONG;Chính quyền;phòng;01/02/2024;',
    ];
    expect(await places('units', lines)).toEqual([
      [2, 'Khối', 'bad-word'],
      [4, 'Mã đơn vị cấp trên', 'unknown-parent'],
    ]);
  });
});

describe('the counts of a preview', () => {
  it('add up to all rows: what is refused is not also added', async () => {
    const lines = [
      CADRES,
      'M1;Lê An;công chức;SNV-XXXX;NV-01;;01/02/2024;;;',
      'M2;Lê Bình;công chức;SNV-CCVC;NV-01;;01/02/2024;;;',
      'M3;Lê Chi;công chức;SNV-CCVC;NV-01;;01/02/2024;;;',
      'M3;Lê Chi;công chức;SNV-CCVC;NV-01;;01/03/2024;;;',
      'M4;Lê Dũng;công chức;SNV-CCVC;NV-01;;32/02/2024;;;',
    ];
    const { rows, added, changed, unchanged, refusedRows } = await check('cadres', lines);
    expect({ rows, added, changed, unchanged, refusedRows }).toEqual({
      ...{ rows: 5, added: 2, changed: 0, unchanged: 0, refusedRows: 3 },
    });
  });

  it('leave the header out of the rows that are refused', async () => {
    const run = await checkedFile(
      server,
      'units',
      `${UNITS};Ghi chú\nN1;Phòng N;SNV;Chính quyền;phòng;01/02/2024;;x`,
    );
    expect(run.report).toMatchObject({ rows: 1, refused: 1, refusedRows: 0, added: 1 });
  });
});
