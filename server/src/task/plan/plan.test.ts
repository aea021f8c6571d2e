import { newId } from '@so-viec/shared/id/uuidv7';
import type { PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { stepTask, type TaskWritten } from '../../testing/tasks.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

interface Plan {
  plan: { id: string; state: string } | null;
  rows: { id: string; title: string; fullName: string; state: string; dueOn: string; version: number }[];
  last: { period: string; rows: number } | null;
}
const planOf = async (period: string, who = 'an.nth') =>
  (await server.as(who).get<Plan>(`/api/task-plans?period=${period}`)).body;

const open = async (period: string, who = 'an.nth') => {
  const input = { unitId: server.fixture.unitIds.ccvc, period, title: `Kế hoạch ${period}` };
  return (await server.as(who).put<{ id: string }>(`/api/task-plans/${newId()}`, input)).body.id;
};

const rowFor = (who: 'ha' | 'bao' | 'loi', changes: Partial<PlanRow> = {}): PlanRow => {
  const { cadreIds, unitIds, productIds } = server.fixture;
  const productId = productIds[who === 'loi' ? 'driver' : 'staff'][0] ?? null;
  return {
    ...{ id: newId(), version: 0, cadreId: cadreIds[who], unitId: unitIds.ccvc, productId },
    ...{ proposedName: '', coefficientMilli: null, title: '', quantity: 2, quality: '', dueOn: null },
    ...changes,
  };
};
const write = (planId: string, rows: PlanRow[], who = 'an.nth') =>
  server.as(who).post<Refusal & { rows: TaskWritten[] }>(`/api/task-plans/${planId}/rows`, { rows });
const give = (planId: string, taskIds: string[], who = 'an.nth') =>
  server.as(who).post<Refusal & { given: number }>(`/api/task-plans/${planId}/giving`, { taskIds });

describe('a plan of a month', () => {
  it('is one table that only heads see until its rows are given', async () => {
    const planId = await open('2024-02');
    expect(await open('2024-02', 'anh.vn')).toBe(planId);
    const rows = [rowFor('ha', { dueOn: '2024-02-20' }), rowFor('bao'), rowFor('loi')];
    expect((await write(planId, rows)).body.rows.map(({ state }) => state)).toEqual([
      'planned',
      'planned',
      'planned',
    ]);
    expect((await write(planId, rows)).status).toBe(200);
    const { rows: shown } = await planOf('2024-02');
    expect(shown.map(({ fullName, title, dueOn }) => [fullName, title, dueOn])).toEqual([
      ['Phạm Quốc Bảo', 'Hồ sơ tuyển dụng được thẩm định', '2024-02-29'],
      ['Trần Thị Thu Hà', 'Hồ sơ tuyển dụng được thẩm định', '2024-02-20'],
      ['Hồ Văn Lợi', 'Chuyến xe', '2024-02-29'],
    ]);
    const [first] = rows;
    expect((await server.as('ha.ttt').get(`/api/tasks/${first?.id}`)).status).toBe(404);
    expect((await give(planId, [first?.id ?? ''])).body.given).toBe(1);
    expect((await give(planId, [first?.id ?? ''])).body.given).toBe(0);
    expect((await server.as('ha.ttt').get(`/api/tasks/${first?.id}`)).status).toBe(200);
    expect((await planOf('2024-02')).plan?.state).toBe('given');
  });

  it('is changed in place: a waiting row without a story, a given one with it', async () => {
    const planId = await open('2024-03');
    const [waiting, given] = [rowFor('ha'), rowFor('bao')];
    await write(planId, [waiting, given]);
    await give(planId, [given.id]);
    const again = [
      { ...waiting, version: 1, quantity: 5 },
      { ...given, version: 2, quantity: 5, dueOn: '2024-03-20' },
    ];
    expect((await write(planId, again)).body.rows.map(({ version }) => version)).toEqual([2, 4]);
    const kinds = async (id: string) =>
      (
        await server.db
          .selectFrom('task_step')
          .select('kind')
          .where('taskId', '=', id)
          .orderBy('sequence')
          .execute()
      ).map(({ kind }) => kind);
    expect([await kinds(waiting.id), await kinds(given.id)]).toEqual([
      [],
      ['assigned', 'due-moved', 'changed'],
    ]);
    const remove = (id: string, version: number) =>
      server.as('an.nth').post(`/api/tasks/${id}/removal`, { version });
    expect((await remove(given.id, 4)).body.code).toBe('task-state');
    expect((await remove(waiting.id, 1)).body.code).toBe('stale-version');
    expect([(await remove(waiting.id, 2)).status, (await remove(waiting.id, 2)).status]).toEqual([204, 204]);
  });

  it('takes all rows or none, and names the cell', async () => {
    const planId = await open('2024-04');
    const wrong = rowFor('bao', { productId: server.fixture.productIds.driver[0] ?? null });
    const late = rowFor('ha', { dueOn: '2024-03-31' });
    for (const [bad, path, code] of [
      [wrong, 'rows.1.productId', 'product-not-of-position'],
      [late, 'rows.1.dueOn', 'task-due-before-start'],
    ] as const) {
      const { body } = await write(planId, [rowFor('ha'), bad]);
      expect(body.fields).toMatchObject([{ path, code }]);
    }
    expect((await planOf('2024-04')).rows).toEqual([]);
  });

  it('is its heads’ affair', async () => {
    const planId = await open('2024-05');
    expect((await write(planId, [rowFor('ha')], 'ha.ttt')).status).toBe(403);
    expect((await write(planId, [rowFor('ha')], 'huy.tq')).status).toBe(404);
    expect((await write(planId, [rowFor('ha')], 'tuan.lm')).status).toBe(200);
    expect((await server.as('huy.tq').get('/api/task-plans?period=2024-05&unit=SNV-CCVC')).status).toBe(404);
    expect((await server.as('an.nth').get('/api/task-plans?period=2024-13')).status).toBe(400);
  });
});

describe('the days of a plan', () => {
  it('are of a year beside this one, and its rows are due in it', async () => {
    for (const period of ['2022-12', '2099-12']) {
      const input = { unitId: server.fixture.unitIds.ccvc, period, title: '' };
      const { body } = await server.as('an.nth').put<Refusal>(`/api/task-plans/${newId()}`, input);
      expect(body.fields).toMatchObject([{ path: 'period', code: 'plan-too-far' }]);
    }
    const planId = await open('2024-03');
    const { body } = await write(planId, [rowFor('ha', { dueOn: '2024-04-01' })]);
    expect(body.fields).toMatchObject([{ path: 'rows.0.dueOn', code: 'task-due-outside' }]);
  });
});

describe('copying the last plan', () => {
  it('is not of itself', async () => {
    const planId = await open('2024-11');
    await write(planId, [rowFor('ha')]);
    const { body } = await server
      .as('an.nth')
      .post<Refusal>(`/api/task-plans/${planId}/copy`, { from: '2024-11' });
    expect(body.code).toBe('plan-of-itself');
    expect((await planOf('2024-11')).rows).toHaveLength(1);
  });

  it('carries the rows over with their due days, once, and names who is left out', async () => {
    const from = await open('2024-08');
    const rows = [rowFor('ha', { dueOn: '2024-08-26', quantity: 7 }), rowFor('bao'), rowFor('loi')];
    await write(from, rows);
    await give(from, [rows[2]?.id ?? '']);
    await stepTask(server, 'an.nth', [rows[2]?.id ?? '', 'ending'], {
      version: 2,
      kind: 'cancelled',
      reason: 'Thôi',
    });
    const { assignmentIds } = server.fixture;
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-08-31' })
      .where('id', '=', assignmentIds.bao)
      .execute();
    expect((await planOf('2024-09')).last).toEqual({ period: '2024-08', rows: 2 });
    const to = await open('2024-09');
    const copy = () =>
      server
        .as('an.nth')
        .post<{ copied: number; skipped: object[] }>(`/api/task-plans/${to}/copy`, { from: '2024-08' });
    const left = {
      title: 'Hồ sơ tuyển dụng được thẩm định',
      fullName: 'Phạm Quốc Bảo',
      code: 'task-person-no-post',
    };
    expect((await copy()).body).toEqual({ copied: 1, skipped: [left] });
    expect((await copy()).body.copied).toBe(0);
    const { rows: shown } = await planOf('2024-09');
    expect(shown).toMatchObject([{ fullName: 'Trần Thị Thu Hà', dueOn: '2024-09-25', state: 'planned' }]);
    await server.db
      .updateTable('assignment')
      .set({ toOn: null })
      .where('id', '=', assignmentIds.bao)
      .execute();
  });

  it('is of months from a month, of quarters from a quarter', async () => {
    const planId = await open('2024-Q4');
    await write(planId, [rowFor('ha', { dueOn: '2024-12-20' })]);
    expect((await planOf('2025-Q1')).last).toEqual({ period: '2024-Q4', rows: 1 });
    expect((await planOf('2025-01')).last?.period).not.toBe('2024-Q4');
  });
});
