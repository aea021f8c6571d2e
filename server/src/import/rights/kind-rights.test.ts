import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scopeOf } from '../../access/scopes.ts';
import { bringFile, type RunView, settled } from '../../testing/import-runs.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addPost, addUnit } from '../../testing/month-of-work.ts';
import { giveRole } from '../../testing/roles.ts';
import { cadreRows, leaveRows } from '../export/reference-rows.ts';
import { doRunJob } from '../run/run-job.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  const { ha } = server.fixture.accountIds;
  await server.db.deleteFrom('role_grant').where('accountId', '=', ha).execute();
  await giveRole(server, 'ha.ttt', 'personnel', server.fixture.unitIds.tinh);
});

const HEADERS = {
  cadres: 'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử',
  leave: 'Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày',
  entries: 'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi',
};
type Kind = keyof typeof HEADERS;
const OWN = { cadres: 'CB-HA;Trần Thị Thu Hà;công chức;SNV-CCVC;NV-01;', leave: 'CB-HA;', entries: 'CB-HA;' };
const lineOf = (cadre: string) => `${cadre};08/01/2024;;Trực cơ quan;2:00;;;;hoàn thành;`;

/** Hà is personnel of the whole province, until a day. */
const setRole = (toOn: string) =>
  server.db
    .updateTable('role_grant')
    .set({ toOn })
    .where('accountId', '=', server.fixture.accountIds.ha)
    .execute();
const bring = (kind: Kind, lines: readonly string[], as = 'ha.ttt') =>
  bringFile(server, kind, [HEADERS[kind], ...lines].join('\n'), { as });

async function checked(kind: Kind, lines: readonly string[], as = 'ha.ttt'): Promise<RunView> {
  const { body } = await bring(kind, lines, as);
  return settled(server, body.id, as);
}

async function refusedOf(run: RunView, as = 'ha.ttt'): Promise<[number, string, string][]> {
  const path = `/api/imports/${run.id}/rows?show=refused`;
  const { body } = await server
    .as(as)
    .get<{ rows: { row: number; refusals: { column: string; text: string }[] }[] }>(path);
  return body.rows.flatMap(({ row, refusals }) =>
    refusals.map(({ column, text }) => [row, column, text] as [number, string, string]),
  );
}

const personOf = (id: string) =>
  server.db.selectFrom('cadre').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const takeOver = (run: RunView, as = 'ha.ttt') =>
  server.as(as).post<{ code: string }>(`/api/imports/${run.id}/takeover`, { version: run.version });

describe('each kind of file asks for the right that one of its rows asks for by page', () => {
  it.each([
    ['vinh.dq', ['units', 'positions', 'products', 'cadres']],
    ['ha.ttt', ['units', 'positions', 'products', 'cadres', 'leave', 'entries']],
    ['phuc.nv', []],
  ] as [string, ImportKind[]][])('%s brings and takes out %j', async (who, kinds) => {
    const { body } = await server.as(who).get<{ can: { exchanges: ImportKind[] } }>('/api/me');
    expect(body.can.exchanges).toEqual(kinds);
  });

  it.each(['leave', 'entries'] as const)(
    'an administrator, who sees no %s, neither brings nor gets it',
    async (kind) => {
      const { status, body } = await bring(kind, [lineOf('CB-HA')], 'vinh.dq');
      expect([status, body.code]).toEqual([403, 'not-allowed']);
      const month = kind === 'entries' ? '&month=2024-01' : '';
      expect((await server.as('vinh.dq').get(`/api/import-exports/${kind}?format=csv${month}`)).status).toBe(
        403,
      );
    },
  );

  it('a login is an administrator’s to make', async () => {
    const person = (login: string) => `CB-MOI;Lê Văn Mới;công chức;SNV-CCVC;NV-01;;01/02/2024;;${login};`;
    expect(await refusedOf(await checked('cadres', [person('moi.lv')]))).toEqual([
      [2, 'Tên đăng nhập', expect.stringContaining('do quản trị lập')],
    ]);
    expect((await checked('cadres', [person('')])).report?.refused).toBe(0);
    expect((await checked('cadres', [person('moi.lv')], 'vinh.dq')).report?.refused).toBe(0);
  });
});

describe('by a file nobody gives themselves', () => {
  it.each([
    [
      'cadres',
      `${OWN.cadres}Phó Trưởng phòng;01/01/2023;;ha.ttt;`,
      'Không ai tự đổi hồ sơ, bố trí hay chức vụ của mình',
    ],
    [
      'cadres',
      `${OWN.cadres}Chuyên viên;01/01/2023;;ha.ttt;ha@so.vn`,
      'Nhờ người giữ hồ sơ khác nạp, hoặc bỏ dòng',
    ],
    ['leave', `${OWN.leave}16/02/2024;17/02/2024;nghỉ phép;`, 'gửi đơn, thủ trưởng duyệt'],
    ['entries', lineOf('CB-HA'), 'Dòng của chính bạn'],
  ] as const)('anything of %s: %s', async (kind, own, said) => {
    const other = {
      cadres: 'CB-KHAC;Lê An;công chức;SNV-CCVC;NV-01;;01/02/2024;;;',
      leave: 'CB-BAO;19/02/2024;19/02/2024;ốm;',
      entries: lineOf('CB-BAO'),
    }[kind];
    const run = await checked(kind, [own, other]);
    expect(await refusedOf(run)).toEqual([[2, 'Mã cán bộ', expect.stringContaining(said)]]);
    expect([run.report?.added, run.report?.refused]).toEqual([1, 1]);
    expect((await takeOver(run)).body.code).toBe('import-refused');
  });

  it('nor do they bring rows of those whom they do not keep: of a top that has ended', async () => {
    const { cadreIds, positionIds } = server.fixture;
    const unitId = await addUnit(server.db, { code: 'CU', parentId: null, toOn: '2023-12-31' });
    await server.db
      .insertInto('cadre')
      .values({ ...(await personOf(cadreIds.bao)), id: newId(), code: 'CB-CU' })
      .execute();
    const { id } = await server.db
      .selectFrom('cadre')
      .select('id')
      .where('code', '=', 'CB-CU')
      .executeTakeFirstOrThrow();
    await addPost(server.db, {
      cadreId: id,
      unitId,
      positionId: positionIds.staff,
      fromOn: '2023-01-01',
      toOn: '2023-12-31',
    });
    await inTransaction(server.db, raiseChangeCounter);
    const beyond = [[2, 'Mã cán bộ', expect.stringContaining('Hồ sơ ở CU không thuộc phạm vi của bạn')]];
    // What a page would not show: only the name and the mail are other, or nothing, or the post is elsewhere now.
    const { fullName } = await personOf(id);
    for (const said of [
      `Người Cũ;công chức;CU;NV-01;;01/01/2023;31/12/2023;;cu@so.vn`,
      `${fullName};công chức;CU;NV-01;;01/01/2023;31/12/2023;;`,
      `${fullName};công chức;CU;NV-01;;01/01/2023;30/06/2023;bao.pq;`,
    ]) {
      const run = await checked('cadres', [`CB-CU;${said}`]);
      expect(await refusedOf(run)).toEqual(beyond);
      const { body } = await server
        .as('ha.ttt')
        .get<{ rows: { changes: object[] }[] }>(`/api/imports/${run.id}/rows`);
      expect(body.rows.map(({ changes }) => changes)).toEqual([[]]);
    }
    expect(await personOf(id)).toMatchObject({ fullName, version: 1 });
    for (const [kind, line] of [
      ['cadres', 'CB-CU;Người Cũ;công chức;CU;NV-01;Văn thư;01/01/2023;31/12/2023;;'],
      ['leave', 'CB-CU;18/12/2023;18/12/2023;ốm;'],
      ['entries', 'CB-CU;18/12/2023;;Trực cơ quan;2:00;;;;hoàn thành;'],
    ] as const)
      expect(await refusedOf(await checked(kind, [line]))).toEqual(beyond);
    // Read by a concurrent post, and kept elsewhere all the same.
    const concurrent = { kind: 'concurrent' as const, fromOn: '2024-01-01' };
    const { ccvc } = server.fixture.unitIds;
    await addPost(server.db, { cadreId: id, unitId: ccvc, positionId: positionIds.staff, ...concurrent });
    await inTransaction(server.db, raiseChangeCounter);
    expect((await server.as('ha.ttt').get('/api/cadres/CB-CU')).status).toBe(200);
    const renamed = 'CB-CU;Người Cũ;công chức;CU;NV-01;;01/01/2023;31/12/2023;;';
    expect(await refusedOf(await checked('cadres', [renamed]))).toEqual(beyond);
  });

  it('a row of theirs that says what is there already is none of that', async () => {
    const own = `${OWN.cadres}Chuyên viên;01/01/2023;;ha.ttt;`;
    expect((await checked('cadres', [own])).report).toMatchObject({ unchanged: 1, refused: 0 });
  });

  it('asked again when it is written: it may have become theirs', async () => {
    const own = 'CB-BAO;Phạm Quốc Bảo;công chức;SNV-CCVC;NV-01;Phó Trưởng phòng;01/01/2023;;;';
    const run = await checked('cadres', [own], 'vinh.dq');
    const link = (cadreId: string | null) =>
      server.db
        .updateTable('account')
        .set({ cadreId })
        .where('id', '=', server.fixture.accountIds.vinh)
        .execute();
    const bao = (cadreId: string | null) =>
      server.db
        .updateTable('account')
        .set({ cadreId })
        .where('id', '=', server.fixture.accountIds.bao)
        .execute();
    await bao(null);
    await link(server.fixture.cadreIds.bao);
    expect((await takeOver(run, 'vinh.dq')).status).toBe(202);
    const after = await settled(server, run.id, 'vinh.dq');
    await link(null);
    await bao(server.fixture.cadreIds.bao);
    expect(after).toMatchObject({ state: 'checked', report: { isWritten: false, refused: 1 } });
  });
});

describe('a right that ended', () => {
  it('ends with it what may be done to a run that was begun', async () => {
    const run = await checked('leave', ['CB-BAO;20/02/2024;20/02/2024;ốm;']);
    await setRole('2024-01-11');
    await giveRole(server, 'ha.ttt', 'admin', null);
    const ha = server.as('ha.ttt');
    const path = `/api/imports/${run.id}`;
    const { version } = run;
    const asked = [
      ha.get(path),
      ha.get(`${path}/rows`),
      ha.get(`${path}/report`),
      ha.request('PATCH', `${path}/rows`, { version, edits: [{ row: 2, key: null, text: '' }] }),
      ha.put(`${path}/mapping`, { version, names: [{ name: 'Loại', key: 'kind' }] }),
      ha.post(`${path}/check`, { version }),
      ha.post(`${path}/takeover`, { version }),
      ha.delete(path),
    ];
    for (const one of asked) expect((await one).status).toBe(403);
    const { body } = await ha.get<{ runs: RunView[] }>('/api/imports');
    expect(body.runs.map(({ id }) => id)).not.toContain(run.id);
  });

  it('is asked once more in the work itself, before anything is written', async () => {
    const run = await checked('leave', ['CB-BAO;21/02/2024;21/02/2024;ốm;']);
    await server.db.updateTable('import_run').set({ state: 'writing' }).where('id', '=', run.id).execute();
    await setRole('2024-01-11');
    const job = { runId: run.id, step: 'write', now: server.now().toISOString() } as const;
    await doRunJob(server.db, job, () => undefined);
    const leave = server.db.selectFrom('leave').select('id').where('fromOn', '=', '2024-02-21');
    expect(await leave.execute()).toEqual([]);
    const kept = await server.db
      .selectFrom('import_run')
      .select(['state', 'report'])
      .where('id', '=', run.id)
      .executeTakeFirstOrThrow();
    expect(kept.state).toBe('checked');
    expect(JSON.parse(kept.report).aboutFile).toMatchObject([{ code: 'right-ended' }]);
  });
});

it('a file of people or their leave holds those that one reads by page', async () => {
  const { ccvc, stc } = server.fixture.unitIds;
  const here = await leaveRows(server.db, scopeOf({ unitIds: [ccvc] }));
  expect(here.map(({ cadreCode }) => cadreCode)).toEqual(['CB-BAO']);
  expect(await leaveRows(server.db, scopeOf({ unitIds: [stc] }))).toEqual([]);
  const people = await cadreRows(server.db, scopeOf({ unitIds: [stc] }));
  expect(people.map(({ code }) => code)).toEqual(['CB-HUY', 'CB-YEN']);
});
