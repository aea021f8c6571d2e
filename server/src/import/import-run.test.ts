import { findImportRun } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringFile, checkedFile, type RunView, settled } from '../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { runThread } from './run/run-thread.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const HEADER = 'Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày';
const unitFile = (...lines: string[]) => [HEADER, ...lines].join('\r\n');
const units = () => server.db.selectFrom('unit').select('code').orderBy('code').execute();
const rowsOf = (id: string, query = '') =>
  server.as('vinh.dq').get<{ rows: Row[]; count: number; pages: number }>(`/api/imports/${id}/rows${query}`);
const post = (id: string, what: string, version: number) =>
  server
    .as('vinh.dq')
    .post<RunView & { code: string; params?: object }>(`/api/imports/${id}/${what}`, { version });

const setRun = (id: string, set: object) =>
  server.db.updateTable('import_run').set(set).where('id', '=', id).execute();

interface Row {
  row: number;
  state: string;
  cells: string[];
  refusals: { column: string; text: string }[];
  changes: { column: string; from: string; to: string }[];
}

describe('a file brought to the page', () => {
  it('is read and checked beside the request, and nothing is written', async () => {
    const before = await units();
    const { status, body } = await bringFile(
      server,
      'units',
      unitFile(
        'MOI;Phòng Mới;SNV;Chính quyền;phòng;01/02/2024;',
        'STC;Sở Tài chính;TINH;Chính quyền;cơ quan;01/01/2020;',
      ),
    );
    expect([status, body.state]).toEqual([201, 'reading']);
    const run = await settled(server, body.id);
    expect(run).toMatchObject({
      state: 'checked',
      report: { added: 1, unchanged: 1, refused: 0, isDryRun: true },
    });
    expect(await units()).toEqual(before);
  });

  it('brought again under its id is the same run; another file is refused', async () => {
    const id = newId();
    const text = unitFile('MOI;Phòng Mới;SNV;Chính quyền;phòng;01/02/2024;');
    expect((await bringFile(server, 'units', text, { id })).status).toBe(201);
    expect((await bringFile(server, 'units', text, { id })).status).toBe(200);
    expect((await bringFile(server, 'units', `${text}\r\n`, { id })).body.code).toBe('duplicate-id');
    await settled(server, id);
  });

  it('that is no table says so and can only be put away', async () => {
    const run = await checkedFile(server, 'units', '%PDF-1.7 …');
    expect(run.report?.aboutFile.map((refusal) => refusal.code)).toEqual(['not-a-table']);
    expect((await post(run.id, 'takeover', run.version)).body.code).toBe('import-not-open');
    expect((await server.as('vinh.dq').delete(`/api/imports/${run.id}`)).status).toBe(204);
    expect((await settled(server, run.id)).state).toBe('discarded');
  });

  it('too large is refused before it is read', async () => {
    const { status, body } = await bringFile(server, 'units', Buffer.alloc(21 * 1024 * 1024, 65));
    expect([status, body.code]).toEqual([413, 'file-too-large']);
  });

  it.each(['ha.ttt', 'phuc.nv', 'thu.dt', 'son.lv'])('is not for %s', async (as) => {
    const { status, body } = await bringFile(server, 'units', unitFile(), { as });
    expect([status, body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('a preview', () => {
  const text = unitFile(
    'A1;Phòng A;SNV;Chính quyền;phòng;01/02/2024;',
    'A2;Phòng B;SNV;Chính phủ;phòng;31/02/2024;',
    'STC;Sở Tài chính và Kế hoạch;TINH;Chính quyền;cơ quan;01/01/2020;',
    'SNV-CCVC;Phòng Công chức, viên chức;SNV;Chính quyền;phòng;01/01/2023;',
  );
  let run: RunView;
  beforeAll(async () => {
    run = await checkedFile(server, 'units', text);
  });

  it('shows what is added, changed from what to what, unchanged, and refused by cell', async () => {
    const { body } = await rowsOf(run.id);
    expect(body.rows.map(({ row, state }) => [row, state])).toEqual([
      [2, 'added'],
      [3, 'refused'],
      [4, 'changed'],
      [5, 'unchanged'],
    ]);
    expect(body.rows[1]?.refusals.map((refusal) => refusal.column)).toEqual(['Khối', 'Từ ngày']);
    expect(body.rows[1]?.refusals[1]?.text).toBe('31/02/2024 không có trong lịch. Sửa ngày.');
    expect(body.rows[2]?.changes).toEqual([
      { column: 'Tên đơn vị', from: 'Sở Tài chính', to: 'Sở Tài chính và Kế hoạch' },
    ]);
    expect((await rowsOf(run.id, '?show=refused')).body.rows.map(({ row }) => row)).toEqual([3]);
    expect((await rowsOf(run.id, '?show=added')).body.count).toBe(1);
  });

  it('with anything refused is not taken over', async () => {
    const before = await units();
    const { status, body } = await post(run.id, 'takeover', run.version);
    expect([status, body.code, body.params]).toEqual([422, 'import-refused', { count: 1 }]);
    expect(await units()).toEqual(before);
  });

  it('mended in place is checked again and taken over whole', async () => {
    const edits = [
      { row: 3, key: 'block', text: 'Chính quyền' },
      { row: 3, key: 'fromOn', text: '29/02/2024' },
    ];
    const path = `/api/imports/${run.id}/rows`;
    const patched = await server
      .as('vinh.dq')
      .request<RunView>('PATCH', path, { version: run.version, edits });
    expect(patched.status).toBe(202);
    const mended = await settled(server, run.id);
    expect(mended).toMatchObject({
      mended: 2,
      sha256: run.sha256,
      report: { added: 2, changed: 1, refused: 0 },
    });
    expect((await server.as('vinh.dq').request('PATCH', path, { version: run.version, edits })).status).toBe(
      412,
    );
    expect((await post(run.id, 'takeover', mended.version)).status).toBe(202);
    const taken = await settled(server, run.id);
    expect(taken).toMatchObject({
      state: 'written',
      report: { isWritten: true, added: 2, changed: 1, unchanged: 1 },
    });
    expect(taken.changes).toHaveLength(1);
    expect((await units()).map(({ code }) => code)).toContain('A2');
    const parts = server.db.selectFrom('import_part').select('part').where('runId', '=', run.id);
    expect(await parts.execute()).toEqual([]);
    const act = await server.db
      .selectFrom('audit_event')
      .select(['accountId', 'detail'])
      .where('act', '=', 'import.units')
      .executeTakeFirstOrThrow();
    expect(act.accountId).toBe(server.fixture.accountIds.vinh);
    expect(JSON.parse(act.detail)).toMatchObject({ sha256: run.sha256, mended: 2, added: 2 });
  });

  it('taken over twice is written once', async () => {
    const again = await server.as('vinh.dq').get<RunView>(`/api/imports/${run.id}`);
    expect((await post(run.id, 'takeover', again.body.version)).body.code).toBe('import-not-open');
    const same = await checkedFile(
      server,
      'units',
      text.replace('Chính phủ', 'Chính quyền').replace('31/02', '29/02'),
    );
    expect(same.report).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
  });

  it('can leave a row out', async () => {
    const other = await checkedFile(
      server,
      'units',
      unitFile('B1;Phòng B1;SNV;x;phòng;01/02/2024;', 'B2;Phòng B2;SNV;Đảng;phòng;01/02/2024;'),
    );
    const edits = [{ row: 2, key: null, text: '' }];
    await server
      .as('vinh.dq')
      .request('PATCH', `/api/imports/${other.id}/rows`, { version: other.version, edits });
    expect((await settled(server, other.id)).report).toMatchObject({ rows: 1, added: 1, refused: 0 });
  });

  it('is shown to who brought it alone', async () => {
    expect((await server.as('ha.ttt').get(`/api/imports/${run.id}/rows`)).status).toBe(403);
    await setRun(run.id, { accountId: server.fixture.accountIds.ha });
    expect((await server.as('vinh.dq').get(`/api/imports/${run.id}`)).status).toBe(404);
    const { body } = await server
      .as('vinh.dq')
      .get<{ runs: { id: string; isOwn: boolean }[] }>('/api/imports');
    expect(body.runs.find(({ id }) => id === run.id)).toMatchObject({ isOwn: false, who: 'Trần Thị Thu Hà' });
  });
});

describe('a large file', () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `L${i};Phòng ${i};SNV;Chính quyền;phòng;01/02/2024;`);

  it('is shown by pages', async () => {
    const run = await checkedFile(server, 'units', unitFile(...lines));
    const { body } = await rowsOf(run.id, '?page=60');
    expect([body.count, body.pages, body.rows[0]?.row, body.rows[0]?.cells[0]]).toEqual([
      3000,
      60,
      2952,
      'L2950',
    ]);
  });

  it('broken off while it is written leaves nothing behind, and says so', async () => {
    const run = await checkedFile(server, 'units', unitFile(...lines));
    const before = await units();
    await post(run.id, 'takeover', run.version);
    const isWriting = async () =>
      (await server.as('vinh.dq').get<RunView>(`/api/imports/${run.id}`)).body.progress?.phase === 'write';
    for (let tries = 0; tries < 500 && !(await isWriting()); tries++)
      await new Promise((r) => setTimeout(r, 2));
    await runThread.stop();
    const broken = await settled(server, run.id);
    expect(broken.state).toBe('interrupted');
    expect(await units()).toEqual(before);
    expect((await post(run.id, 'check', broken.version)).status).toBe(202);
    expect(await settled(server, run.id)).toMatchObject({ state: 'checked', report: { added: 3000 } });
  });

  it('on which a server worked that is gone counts as broken off', async () => {
    const run = await checkedFile(server, 'units', unitFile(lines[0] ?? ''));
    const lost = { state: 'writing', serverId: 'gone', seenAt: '2024-01-12T09:40:00.000Z' };
    await setRun(run.id, lost);
    expect((await server.as('vinh.dq').get<RunView>(`/api/imports/${run.id}`)).body.state).toBe(
      'interrupted',
    );
    expect((await findImportRun(server.db, run.id))?.state).toBe('writing');
  });
});
