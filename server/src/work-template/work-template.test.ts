import { newId } from '@so-viec/shared/id/uuidv7';
import { MOST_TEMPLATES } from '@so-viec/shared/work-template/work-template.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const line = { weekday: null, productCode: '', title: 'Tiếp công dân', note: '', minutes: 90 };
const template = (more: object = {}) => ({
  ...{ name: 'Ngày trực', kind: 'day', lines: [line], version: 0 },
  ...more,
});

interface View {
  templates: {
    id: string;
    name: string;
    lines: object[];
    unit: { id: string; name: string } | null;
    owner: string | null;
    mayChange: boolean;
    version: number;
  }[];
  mayShareWith: { id: string; name: string }[];
}
const seenBy = async (who: string) => (await server.as(who).get<View>('/api/work-templates')).body;
const keep = (who: string, id: string, body: object) => server.as(who).put(`/api/work-templates/${id}`, body);
const share = (who: string, unitId: string, id: string) =>
  server.as(who).put(`/api/unit-templates/${unitId}/${id}`, template());
const remove = (who: string, id: string, version: number) =>
  server.as(who).post(`/api/work-templates/${id}/removal`, { version });

describe('templates of one’s own', () => {
  const id = newId();

  it('are kept once, however often they are sent, and are nobody else’s', async () => {
    expect((await keep('ha.ttt', id, template())).status).toBe(200);
    expect((await keep('ha.ttt', id, template())).body).toEqual({ version: 1 });
    expect((await seenBy('ha.ttt')).templates).toMatchObject([
      { id, lines: [line], owner: null, unit: null },
    ]);
    expect((await seenBy('bao.pq')).templates).toEqual([]);
    expect((await keep('bao.pq', id, template({ version: 1 }))).status).toBe(404);
    expect((await remove('bao.pq', id, 1)).status).toBe(404);
  });

  it('change at the version seen', async () => {
    expect((await keep('ha.ttt', id, template({ name: 'Ngày họp' }))).status).toBe(409);
    expect((await keep('ha.ttt', id, template({ name: 'Ngày họp', version: 1 }))).body).toEqual({
      version: 2,
    });
    expect((await keep('ha.ttt', id, template({ name: 'Ngày khác', version: 1 }))).status).toBe(412);
  });

  it('are taken out once, and do not come back', async () => {
    expect((await remove('ha.ttt', id, 1)).status).toBe(412);
    expect((await remove('ha.ttt', id, 2)).status).toBe(204);
    expect((await remove('ha.ttt', id, 2)).status).toBe(204);
    expect((await keep('ha.ttt', id, template({ version: 3 }))).status).toBe(404);
    expect((await seenBy('ha.ttt')).templates).toEqual([]);
  });

  it.each([
    ['without a name', { name: ' ' }],
    ['without a line', { lines: [] }],
    ['of more than a day in a line', { lines: [{ ...line, minutes: 1500 }] }],
    ['of a day that no week has', { lines: [{ ...line, weekday: 8 }] }],
  ])('%s are refused', async (_, more) => {
    expect((await keep('ha.ttt', newId(), template(more))).status).toBe(400);
  });

  it('are not more than anybody can look through', async () => {
    for (let count = 0; count < MOST_TEMPLATES; count++) await keep('duyen.ltm', newId(), template());
    const refused = await keep('duyen.ltm', newId(), template());
    expect(refused).toMatchObject({ status: 422, body: { code: 'templates-too-many' } });
  });
});

describe('templates of a unit', () => {
  const id = newId();

  it('are shared by who leads it, and offered to its people', async () => {
    const { ccvc } = server.fixture.unitIds;
    expect((await seenBy('an.nth')).mayShareWith.map((unit) => unit.id)).toContain(ccvc);
    expect((await seenBy('ha.ttt')).mayShareWith).toEqual([]);
    expect((await share('ha.ttt', ccvc, newId())).status).toBe(403);
    expect((await share('an.nth', ccvc, id)).status).toBe(200);
    const shared = (await seenBy('ha.ttt')).templates;
    expect(shared).toMatchObject([{ id, unit: { id: ccvc }, mayChange: false }]);
    expect(shared[0]?.owner).toBeTruthy();
    expect((await seenBy('yen.pt')).templates).toEqual([]);
  });

  it('are taken out by who leads the unit, not by its people', async () => {
    expect((await remove('ha.ttt', id, 1)).status).toBe(404);
    expect((await remove('anh.vn', id, 1)).status).toBe(204);
    expect((await seenBy('ha.ttt')).templates).toEqual([]);
  });
});
