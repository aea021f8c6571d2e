import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import type { PlanReport } from './import-plan.ts';

let server: TestServer;
let planId: string;
beforeAll(async () => {
  server = await openTestServer();
  const input = { unitId: server.fixture.unitIds.ccvc, period: '2024-02', title: 'Kế hoạch tháng 02' };
  planId = (await server.as('an.nth').put<{ id: string }>(`/api/task-plans/${newId()}`, input)).body.id;
});
afterAll(() => server.close());

const HEADER = 'Mã cán bộ;Họ và tên;Mã sản phẩm;Nội dung;Số lượng;Hạn;Yêu cầu;Hệ số';

async function bring(content: string | Buffer, mode: 'preview' | 'write' = 'write', who = 'an.nth') {
  const body = new Uint8Array(Buffer.from(content));
  const length = { 'Content-Length': String(body.length) };
  const answer = await server
    .as(who)
    .raw(`/api/task-plans/${planId}/files/${newId()}?mode=${mode}&name=ke-hoach.csv`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', Origin: 'http://localhost', ...length },
      body,
    });
  return { status: answer.status, body: (await answer.json()) as PlanReport };
}
const rows = () =>
  server.db.selectFrom('task').select(['title', 'quantity', 'dueOn', 'state']).orderBy('title').execute();

describe('a plan brought as a file', () => {
  const good = [HEADER, 'CB-HA;;NV-01.2;;3;20/02/2024;;', 'CB-BAO;;;Sổ tay nghiệp vụ;1;;;2,5'].join('\n');

  it('is shown first and writes nothing', async () => {
    const { body } = await bring(good, 'preview');
    expect(body).toMatchObject({ rows: 2, added: 2, changed: 0, refused: 0, isWritten: false });
    expect(await rows()).toEqual([]);
  });

  it('is written whole, and twice changes nothing', async () => {
    expect((await bring(good)).body).toMatchObject({ added: 2, isWritten: true });
    expect((await bring(good)).body).toMatchObject({ added: 0, unchanged: 2 });
    expect(await rows()).toEqual([
      { title: 'Sổ tay nghiệp vụ', quantity: 1, dueOn: '2024-02-29', state: 'planned' },
      { title: 'Tờ trình bổ nhiệm', quantity: 3, dueOn: '2024-02-20', state: 'planned' },
    ]);
  });

  it('changes what it says otherwise', async () => {
    expect((await bring(good.replace(';3;20/02', ';4;20/02'))).body).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
  });

  it('corrects a coefficient, or a name, of work outside the catalogue', async () => {
    const better = good.replace('Sổ tay nghiệp vụ;1;;;2,5', 'Sổ tay Nghiệp vụ;1;;;3');
    expect((await bring(better)).body).toMatchObject({ changed: 2, unchanged: 0 });
    const row = await server.db
      .selectFrom('task')
      .select(['title', 'coefficientMilli'])
      .where('productId', 'is', null)
      .executeTakeFirst();
    expect(row).toEqual({ title: 'Sổ tay Nghiệp vụ', coefficientMilli: 3000 });
    expect((await bring(better)).body).toMatchObject({ changed: 0, unchanged: 2 });
  });

  it('is refused by row and column, and nothing of it is written', async () => {
    const bad = [
      HEADER,
      'CB-HA;;NV-01.1;;2;20/02/2024;;',
      'KHONG;;NV-01.1;;2;20/02/2024;;',
      'CB-YEN;;NV-01.1;;2;20/02/2024;;',
      'CB-HA;;HT-01.1;;2;20/02/2024;;',
      'CB-HA;;NV-01.1;;0;20/02/2024;;',
      'CB-HA;;NV-01.1;;2;30/02/2024;;',
      'CB-BAO;;NV-01.1;;2;31/01/2024;;',
      'CB-BAO;;;Không hệ số;2;;;',
      'CB-AN;;LD-02.1;;2;;;',
      'CB-HA;Phạm Quốc Bảo;NV-01.1;;2;;;',
      'CB-HA;TRẦN THỊ THU HÀ;NV-01.1;;2;;;',
    ].join('\n');
    const before = await rows();
    const { body } = await bring(bad);
    expect(body.isWritten).toBe(false);
    expect(body.refusals.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'Mã cán bộ', 'unknown-cadre'],
      [4, 'Mã cán bộ', 'task-person-outside'],
      [5, 'Mã sản phẩm', 'task-product-unknown'],
      [6, 'Số lượng', 'bad-number'],
      [7, 'Hạn', 'impossible-day'],
      [8, 'Hạn', 'task-due-early'],
      [9, 'Nội dung', 'task-product-missing'],
      [10, 'Mã cán bộ', 'task-own'],
      [11, 'Họ và tên', 'task-person-name'],
    ]);
    expect(body.refusals[0]?.text).toBe(
      'Dòng 3, cột Mã cán bộ: không có cán bộ KHONG. Nạp cán bộ trước hoặc sửa mã.',
    );
    expect(await rows()).toEqual(before);
  });

  it('is not a picture', async () => {
    const { body } = await bring(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    expect(body.refusals).toMatchObject([{ row: 0, code: 'not-a-table' }]);
  });

  it('comes from a template that has the codes, and comes back unchanged', async () => {
    const answer = await server.as('an.nth').raw('/api/task-plan-file?period=2024-02&unit=SNV-CCVC');
    expect(answer.headers.get('Content-Disposition')).toContain('ke-hoach-SNV-CCVC-2024-02.xlsx');
    const { body } = await bring(Buffer.from(await answer.arrayBuffer()), 'preview');
    expect(body).toMatchObject({ rows: 2, unchanged: 2, added: 0, changed: 0, refused: 0 });
    const empty = await server.as('an.nth').raw('/api/task-plan-file?period=2024-07');
    const { body: nothing } = await bring(Buffer.from(await empty.arrayBuffer()), 'preview');
    expect(nothing.refusals).toMatchObject([{ code: 'empty-file' }]);
  });

  it('is read for those alone whose plan it is', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'a');
    expect((await bring(large, 'preview')).body).toMatchObject({ code: 'file-too-large' });
    expect((await bring(large, 'preview', 'huy.tq')).status).toBe(404);
  });

  it('of very many rows is read no further', async () => {
    const { body } = await bring(`${HEADER}\n${';'.repeat(7)}x\n`.repeat(6000), 'preview');
    expect(body.refusals).toMatchObject([{ row: 0, code: 'file-rows' }]);
  });

  it('is brought by a head alone', async () => {
    expect((await bring(good, 'preview', 'huy.tq')).status).toBe(404);
    expect((await bring(good, 'preview', 'ha.ttt')).status).toBe(403);
  });
});
