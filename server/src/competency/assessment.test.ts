import { verifyAssessments } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';

let server: TestServer;
let framework: { id: string; code: string }[];
beforeEach(async () => {
  server = await openTestServer();
  const { body } = await server.as('vinh.dq').get<{ competencies: typeof framework }>('/api/competencies');
  framework = body.competencies;
});
afterEach(() => server.close());

const found = (code: string, level: number) => ({
  ...{ id: newId(), competencyId: framework.find((one) => one.code === code)?.id ?? '', level },
});
const send = (body: object) => server.as('an.nth').post<Refusal>('/api/cadre-competencies/CB-HA', body);
const history = async () =>
  (await server.as('an.nth').get<{ history: object[] }>('/api/cadre-competencies/CB-HA')).body.history;

describe('what a person was found at', () => {
  it('has one level for each competency of a form, and no other content under its ids', async () => {
    const form = { on: '2024-01-10', note: 'Hồ sơ', levels: [found('C3', 2)] };
    const twice = await send({ ...form, levels: [found('C3', 2), found('C3', 4)] });
    expect([twice.status, twice.body.fields]).toMatchObject([
      400,
      [{ path: 'levels', code: 'competency-twice' }],
    ]);
    expect((await send(form)).status).toBe(204);
    expect((await send({ ...form, note: 'Khác' })).body.code).toBe('duplicate-id');
    expect(await history()).toHaveLength(1);
  });

  it('is counted in the trail, which tells whose is gone', async () => {
    const find = (code: string) => ({ on: '2024-01-10', note: '', levels: [found(code, 2)] });
    for (const code of ['C1', 'C2']) expect((await send(find(code))).status).toBe(204);
    const acts = server.db
      .selectFrom('audit_event')
      .select('objectVersion')
      .where('act', '=', 'competency.assess')
      .orderBy('objectVersion');
    expect(await acts.execute()).toEqual([{ objectVersion: 1 }, { objectVersion: 2 }]);
    expect(await verifyAssessments(server.db)).toEqual([]);
    await server.db.deleteFrom('competency_assessment').execute();
    expect(await verifyAssessments(server.db)).toEqual([
      { kind: 'row-gone', table: 'competency_assessment', id: server.fixture.cadreIds.ha },
    ]);
  });

  it('is of a day on which the person worked here', async () => {
    const { status, body } = await send({ on: '1900-01-01', note: '', levels: [found('C3', 2)] });
    expect([status, body.fields?.[0]]).toMatchObject([
      422,
      { path: 'on', code: 'assessment-before-post', params: { day: '01/01/2023' } },
    ]);
  });
});
