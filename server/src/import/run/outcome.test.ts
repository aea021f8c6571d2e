import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFile, type RunView, settled } from '../../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { emptyPlan } from '../plan.ts';
import { outcomeLines } from './outcome.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const HEADER =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử';

async function taken(run: RunView): Promise<RunView> {
  await server.as('vinh.dq').post(`/api/imports/${run.id}/takeover`, { version: run.version });
  return settled(server, run.id);
}
const reportOf = async (id: string, as = 'vinh.dq') => {
  const response = await server.as(as).raw(`/api/imports/${id}/report`);
  return { status: response.status, text: await response.text() };
};

describe('the report of a file that was taken over', () => {
  it('says what was written by kind, and what came of each row', async () => {
    const lines = [
      'M1;=Lê An;công chức;SNV-CCVC;NV-01;Phó Trưởng phòng;01/02/2024;;le.an;',
      'M2;Lê Bình;công chức;SNV-CCVC;NV-01;;01/02/2024;;;',
    ];
    const run = await taken(await checkedFile(server, 'cadres', [HEADER, ...lines].join('\n')));
    expect(run.report?.written).toEqual([
      { table: 'cadre', added: 2, changed: 0 },
      { table: 'account', added: 1, changed: 0 },
      { table: 'assignment', added: 2, changed: 0 },
      { table: 'headship', added: 1, changed: 0 },
    ]);
    const again = lines.with(1, 'M2;Lê Văn Bình;công chức;SNV-CCVC;NV-01;;01/02/2024;;;');
    const second = await taken(await checkedFile(server, 'cadres', [HEADER, ...again].join('\n')));
    expect(second.report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(second.report?.written).toEqual([{ table: 'cadre', added: 0, changed: 1 }]);
    expect((await reportOf(second.id)).text.trim().split('\r\n')).toEqual([
      'Dòng;Kết quả;Là;Cột;Trước;Sau',
      '2;Giữ nguyên;"M1, =Lê An";;;',
      '3;Đổi;"M2, Lê Văn Bình";Họ và tên;Lê Bình;Lê Văn Bình',
    ]);
  });

  it('lists the rows that were left out, and does not count them as mended', async () => {
    const lines = [
      'M5;Lê Dung;công chức;SNV-CCVC;NV-01;;01/02/2024;;;',
      'M6;Lê Giang;công chức;KHONG-CO;NV-01;;01/02/2024;;;',
      'M7;Lê Hân;công chức;KHONG-CO;NV-01;;01/02/2024;;;',
    ];
    const run = await checkedFile(server, 'cadres', [HEADER, ...lines].join('\n'));
    const edits = [
      { row: 3, key: null, text: '' },
      { row: 4, key: 'unitCode', text: 'SNV-CCVC' },
    ];
    await server
      .as('vinh.dq')
      .request('PATCH', `/api/imports/${run.id}/rows`, { version: run.version, edits });
    const mended = await settled(server, run.id);
    expect(mended).toMatchObject({ mended: 1, report: { rows: 2, added: 2, leftOut: 1 } });
    const { body } = await server
      .as('vinh.dq')
      .get<{ rows: { row: number; state: string; cells: string[] }[] }>(
        `/api/imports/${run.id}/rows?show=left-out`,
      );
    expect(body.rows.map(({ row, state, cells }) => [row, state, cells[0]])).toEqual([[3, 'left-out', 'M6']]);
    const written = await taken(mended);
    expect(written).toMatchObject({ report: { leftOut: 1 }, leftOut: [{ row: 3, label: 'M6, Lê Giang' }] });
    expect((await reportOf(run.id)).text.trim().split('\r\n').slice(1)).toEqual([
      '2;Thêm;"M5, Lê Dung";;;',
      '3;Bỏ;"M6, Lê Giang";;;',
      '4;Thêm;"M7, Lê Hân";;;',
    ]);
  });

  it('does not keep what people wrote down', () => {
    const rows = [{ row: 2, cadreCode: 'CB-HA', note: 'Việc riêng' }];
    const read = { rows } as unknown as Parameters<typeof outcomeLines>[1];
    expect(outcomeLines('entries', read, { plan: emptyPlan(), leftOut: [] })).toEqual([[2, 'added', '']]);
  });

  it('is there for who brought the file, once it is taken over', async () => {
    const run = await checkedFile(
      server,
      'cadres',
      `${HEADER}\nM9;Lê Chi;công chức;SNV-CCVC;NV-01;;01/02/2024;;;`,
    );
    expect((await reportOf(run.id)).status).toBe(422);
    await taken(run);
    expect((await reportOf(run.id)).status).toBe(200);
    expect((await reportOf(run.id, 'ha.ttt')).status).toBe(403);
  });
});
