import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../import/import-file.ts';
import { addCadre, addPost, openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { change, merger, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const merged = async (on: string) => {
  const asked = merger(on, ['SNV-CCVC'], 'SNV');
  expect((await change(server, asked)).status).toBe(204);
  return asked.id;
};
const undo = (id: string) => server.as('vinh.dq').post<Refusal>(`/api/unit-changes/${id}/undoing`, {});
const carriedPost = (who: 'ha' | 'bao') =>
  server.db
    .selectFrom('assignment')
    .selectAll()
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .where('unitId', '=', server.fixture.unitIds.snv)
    .executeTakeFirstOrThrow();
const succeed = async (who: 'ha' | 'bao', next: object) => {
  const { id, version, positionId } = await carriedPost(who);
  const terms = { unitId: server.fixture.unitIds.snv, positionId, title: '', dailyMinutes: 480 };
  const rest = { weeklyPattern: null, hasDutyToLog: true, version, id: newId() };
  const body = { ...terms, ...rest, ...next };
  const answer = await server.as('vinh.dq').post<{ id: string }>(`/api/assignments/${id}/succession`, body);
  expect(answer.status).toBe(200);
  return answer.body.id;
};
const remove = (id: string, version = 1) =>
  server.as('vinh.dq').post<Refusal>(`/api/assignments/${id}/removal`, { version });

describe('a merger whose people were changed since', () => {
  it('is not taken back, and tells of whom and how to mend', async () => {
    const id = await merged('2024-02-01');
    await succeed('ha', { fromOn: '2024-02-10', dailyMinutes: 420 });
    await succeed('bao', { fromOn: '2024-02-10', dailyMinutes: 420 });
    const { status, body } = await undo(id);
    const params = { count: 2, people: 'Phạm Quốc Bảo, Trần Thị Thu Hà', others: 0 };
    expect([status, body.code, body.params]).toEqual([422, 'unit-change-rests-posts', params]);
  });

  it('names five of many', async () => {
    const { unitIds, positionIds } = server.fixture;
    for (const name of ['Lê An', 'Lê Bình', 'Lê Chi']) {
      const cadreId = await addCadre(server.db, name);
      const post = { cadreId, unitId: unitIds.ccvc, positionId: positionIds.staff, fromOn: '2023-01-01' };
      await addPost(server.db, post);
    }
    const id = await merged('2024-02-01');
    const carried = server.db.updateTable('assignment').set({ dailyMinutes: 420 });
    await carried.where('fromOn', '=', '2024-02-01').execute();
    const { body } = await undo(id);
    const { count, others, people } = body.params as { count: number; others: number; people: string };
    expect([count, others]).toEqual([8, 3]);
    expect(people).toMatch(/^Lê An, Võ Ngọc Ánh, Nguyễn Thị Hồng Ân, Phạm Quốc Bảo, Lê Bình$/);
  });

  it('is taken back once the later move was', async () => {
    const id = await merged('2024-02-01');
    const { stc } = server.fixture.unitIds;
    const moved = await succeed('ha', {
      ...{ fromOn: '2024-02-10', unitId: stc, positionId: server.fixture.positionIds.finance },
    });
    expect((await undo(id)).body.code).toBe('unit-change-rests-posts');
    expect((await remove(moved)).status).toBe(204);
    expect((await undo(id)).status).toBe(204);
  });

  it('is taken back without a post that was taken out as a mistake', async () => {
    const id = await merged('2024-02-01');
    await server.db
      .updateTable('assignment')
      .set({ title: 'Chuyên viên chính' })
      .where('id', '=', (await carriedPost('ha')).id)
      .execute();
    const { id: postId, version } = await carriedPost('ha');
    expect((await undo(id)).body.params?.people).toBe('Trần Thị Thu Hà');
    expect((await remove(postId, version)).status).toBe(204);
    const { unitIds, positionIds } = server.fixture;
    const terms = { unitId: unitIds.stc, positionId: positionIds.finance, title: '', dailyMinutes: 480 };
    const begun = { ...terms, kind: 'primary', fromOn: '2024-03-01', toOn: null };
    const rest = { weeklyPattern: null, hasDutyToLog: true };
    const given = await server
      .as('vinh.dq')
      .put(`/api/cadres/CB-HA/assignments/${newId()}`, { ...begun, ...rest });
    expect(given.status).toBe(200);
    expect((await undo(id)).status).toBe(204);
    const posts = server.db.selectFrom('assignment').select(['unitId', 'toOn']).orderBy('fromOn');
    expect(await posts.where('cadreId', '=', server.fixture.cadreIds.ha).execute()).toEqual([
      { unitId: unitIds.ccvc, toOn: '2024-01-31' },
      { unitId: unitIds.stc, toOn: null },
    ]);
  });
});

describe('a change of a unit that a file changed since', () => {
  it('is not taken back, tells which, and is once the file gives it back as it was', async () => {
    const content = { ...UNIT_CONTENT, name: 'Phòng Công chức', level: 'division' as const };
    const renamed = unitChange('rename', '2024-01-08', { unit: { code: 'SNV-CCVC', version: 1 }, content });
    expect((await change(server, renamed)).status).toBe(204);
    const load = async (name: string) => {
      const header = 'Mã đơn vị;Tên đơn vị;Mã đơn vị cấp trên;Khối;Cấp;Từ ngày;Đến ngày';
      const bytes = Buffer.from(`${header}\nSNV-CCVC;${name};SNV;Chính quyền;phòng;08/01/2024;`);
      const file = { kind: 'units', bytes, fileName: 'units.csv', now: server.now() } as const;
      expect(await importFile(server.db, file)).toMatchObject({ changed: 1, refused: 0 });
    };
    await load('Phòng Viên chức');
    const { status, body } = await undo(renamed.id);
    const params = { count: 1, units: 'Phòng Công chức', others: 0 };
    expect([status, body.code, body.params]).toEqual([422, 'unit-change-rests-units', params]);
    await load('Phòng Công chức');
    expect((await undo(renamed.id)).status).toBe(204);
  });
});
