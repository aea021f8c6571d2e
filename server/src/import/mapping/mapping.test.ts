import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedFile, type RunView, settled } from '../../testing/import-runs.ts';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';
import { importFile } from '../import-file.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  // Leave is for who keeps the records.
  await giveRole(server, 'vinh.dq', 'personnel', null);
});
afterAll(() => server.close());

const OWN = `DANH SÁCH NGHỈ THÁNG 1;;;;;
TT;Mã NV;Nghỉ từ;Nghỉ đến;Lý do;Ghi chú
1;CB-HA;16/02/2024;16/02/2024;ốm;xa`;
const NAMES = [
  { name: 'Mã NV', key: 'cadreCode' },
  { name: 'Nghỉ từ', key: 'fromOn' },
  { name: 'Nghỉ đến', key: 'toOn' },
  { name: 'Lý do', key: 'kind' },
  { name: 'Ghi chú', key: 'isHalf' },
];

const put = (run: RunView, names: object[]) =>
  server
    .as('vinh.dq')
    .put<RunView & Refusal>(`/api/imports/${run.id}/mapping`, { version: run.version, names });

describe('a body’s own sheet', () => {
  it('asks for its columns, is mapped by hand once, and recognised the next time', async () => {
    const run = await checkedFile(server, 'leave', OWN);
    expect(run.columns.map(({ name, key }) => [name, key])).toEqual(NAMES.map(({ name }) => [name, null]));
    const asksColumns = async () => {
      const { body } = await server
        .as('vinh.dq')
        .get<{ runs: { id: string; asksColumns: boolean }[] }>('/api/imports');
      return body.runs.find(({ id }) => id === run.id)?.asksColumns;
    };
    expect(await asksColumns()).toBe(true);
    expect((await put(run, NAMES)).status).toBe(202);
    const mapped = await settled(server, run.id);
    expect(mapped.report).toMatchObject({ rows: 1, refused: 1 });
    expect(await asksColumns()).toBe(false);
    const { body } = await server
      .as('vinh.dq')
      .get<{ rows: { refusals: object[] }[] }>(`/api/imports/${run.id}/rows`);
    expect(body.rows[0]?.refusals).toEqual([
      { column: 'Nửa ngày', text: expect.stringContaining('“xa” không rõ') },
    ]);

    const next = await checkedFile(server, 'leave', OWN.replace('xa', 'x').replaceAll('16/', '19/'));
    expect(next.report).toMatchObject({ added: 1, refused: 0, aboutFile: [] });
    const turned = 'Lý do;Ghi chú;MÃ NV;nghi tu;Nghỉ đến\nốm;;CB-HA;20/02/2024;20/02/2024';
    expect((await checkedFile(server, 'leave', turned)).report).toMatchObject({ added: 1, refused: 0 });
  });

  it('is recognised on the command line too', async () => {
    const file = { kind: 'leave', bytes: Buffer.from(OWN.replace('xa', '')), fileName: 'nghi.csv' } as const;
    expect(await importFile(server.db, { ...file, isDryRun: true })).toMatchObject({ added: 1, refused: 0 });
  });

  it('mapped wrong once is mapped anew, and the new word is remembered', async () => {
    const own = 'Mã của người;Nghỉ kể từ;Nghỉ cho đến;Vì sao\nCB-HA;23/02/2024;23/02/2024;ốm';
    const run = await checkedFile(server, 'leave', own);
    const as = (...keys: string[]) => run.columns.map(({ name }, i) => ({ name, key: keys[i] ?? null }));
    const right = as('cadreCode', 'fromOn', 'toOn', 'kind');
    expect((await put(run, as('kind', 'fromOn', 'toOn', 'cadreCode'))).status).toBe(202);
    const wrong = await settled(server, run.id);
    expect(wrong).toMatchObject({ asksColumns: false, report: { refused: 1 } });
    expect(wrong.columns.map(({ key }) => key)).toEqual(['kind', 'fromOn', 'toOn', 'cadreCode']);
    expect((await put(wrong, right)).status).toBe(202);
    const mended = await settled(server, run.id);
    expect(mended.columns.map(({ name, key }) => ({ name, key }))).toEqual(right);
    expect(mended.report).toMatchObject({ added: 1, refused: 0 });
    const next = await checkedFile(server, 'leave', own);
    expect(next).toMatchObject({ asksColumns: false, report: { added: 1, refused: 0 } });
  });

  it('may be mapped anew where every column was recognised, until the file is taken over', async () => {
    const header = 'Loại;Mã cán bộ;Từ ngày;Đến ngày;Nửa ngày';
    const run = await checkedFile(server, 'leave', `${header}\nốm;CB-HA;26/02/2024;26/02/2024;x`);
    expect(run).toMatchObject({ asksColumns: false, report: { added: 1 } });
    const names = run.columns.map(({ name, key }) => ({ name, key: key === 'isHalf' ? null : key }));
    expect((await put(run, names)).status).toBe(202);
    const whole = await settled(server, run.id);
    expect(whole.columns.find(({ name }) => name === 'Nửa ngày')?.key).toBeNull();
    const all = run.columns.map(({ name, key }) => ({ name, key }));
    expect((await put(whole, all)).status).toBe(202);
    const again = await settled(server, run.id);
    await server.as('vinh.dq').post(`/api/imports/${run.id}/takeover`, { version: again.version });
    const taken = await settled(server, run.id);
    expect(taken.state).toBe('written');
    const { status, body } = await put(taken, all);
    expect([status, body.code]).toEqual([422, 'import-not-open']);
  });

  it('may leave columns out: they are read no more', async () => {
    const text = 'Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày;Người ký\nCB-HA;21/02/2024;21/02/2024;ốm;;Ân';
    const run = await checkedFile(server, 'leave', text);
    expect(run.report?.aboutFile.map((refusal) => refusal.code)).toEqual(['unknown-column']);
    const names = run.columns.map(({ name, key }) => ({ name, key }));
    expect((await put(run, names)).status).toBe(202);
    expect((await settled(server, run.id)).report).toMatchObject({ added: 1, refused: 0 });
  });

  it('may lack columns whose cells may be empty', async () => {
    const text = 'Mã người;Từ hôm;Đến hôm;Nghỉ gì\nCB-HA;22/02/2024;22/02/2024;ốm';
    const run = await checkedFile(server, 'leave', text);
    const names = run.columns.map(({ name }, place) => ({ name, key: NAMES[place]?.key ?? null }));
    expect((await put(run, names)).status).toBe(202);
    expect((await settled(server, run.id)).report).toMatchObject({ added: 1, refused: 0 });
  });

  it.each<[string, object[], number, string]>([
    ['misses a column that must be there', NAMES.slice(1), 422, 'import-column-missing'],
    ['gives a column twice', NAMES.map((n) => ({ ...n, key: 'fromOn' })), 422, 'import-column-twice'],
    ['names what is not in the file', [{ name: 'Khác', key: 'kind' }], 400, 'bad-input'],
    ['gives a column we do not have', NAMES.map((n) => ({ ...n, key: 'khac' })), 400, 'bad-input'],
  ])('is refused when the mapping %s', async (_, names, status, code) => {
    const run = await checkedFile(server, 'leave', OWN.replace('Mã NV', `Mã ${newId()}`));
    const named = names.map((one) => {
      const { name, key } = one as { name: string; key: string };
      return { name: name === 'Mã NV' ? (run.columns[0]?.name ?? '') : name, key };
    });
    const { status: got, body } = await put(run, named);
    expect([got, body.code]).toEqual([status, code]);
  });
});
