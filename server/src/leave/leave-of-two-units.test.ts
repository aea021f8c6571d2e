import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CadreView } from '../cadre/cadre-view.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';

/** Hà goes over to the finance department on 01/02/2024, where Yến keeps the records; Phúc does in her old one. */
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const { unitIds, positionIds, assignmentIds } = server.fixture;
  await giveRole(server, 'yen.pt', 'personnel', unitIds.stc);
  const { status } = await server.as('vinh.dq').post(`/api/assignments/${assignmentIds.ha}/succession`, {
    ...{ unitId: unitIds.stc, positionId: positionIds.finance, title: '', dailyMinutes: 480 },
    ...{ weeklyPattern: null, hasDutyToLog: true, id: newId(), version: 1, fromOn: '2024-02-01' },
  });
  expect(status).toBe(200);
});
afterEach(() => server.close());

const put = (as: string, id: string, fromOn: string, toOn: string, version = 0) =>
  server.as(as).put(`/api/cadres/CB-HA/leave/${id}`, { fromOn, toOn, kind: 'sick', isHalf: false, version });
const remove = (as: string, id: string, version = 1) =>
  server.as(as).post(`/api/cadres/CB-HA/leave/${id}/removal`, { version });
const leaves = () =>
  server.db
    .selectFrom('leave')
    .select(['fromOn', 'toOn'])
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .execute();

describe('leave of a person who moved', () => {
  it('is changed by who keeps the records of its days, the old and the new ones', async () => {
    const id = newId();
    expect((await put('phuc.nv', id, '2024-01-09', '2024-01-11')).status).toBe(200);
    expect((await remove('yen.pt', id)).status).toBe(404);
    expect((await put('yen.pt', id, '2024-02-09', '2024-02-09', 1)).status).toBe(404);
    expect((await put('phuc.nv', id, '2024-02-09', '2024-02-09', 1)).status).toBe(422);
    expect(await leaves()).toEqual([{ fromOn: '2024-01-09', toOn: '2024-01-11' }]);
  });

  it('over the day of the move is for who keeps the records of both', async () => {
    const { body } = await put('phuc.nv', newId(), '2024-01-30', '2024-02-02');
    expect(body).toMatchObject({ code: 'leave-beyond', params: { unit: 'Sở Tài chính' } });
    expect(await leaves()).toEqual([]);
    await giveRole(server, 'phuc.nv', 'personnel', server.fixture.unitIds.tinh);
    expect((await put('phuc.nv', newId(), '2024-01-30', '2024-02-02')).status).toBe(200);
  });

  it('is out of reach for who keeps the records of neither', async () => {
    await giveRole(server, 'yen.pt', 'personnel', server.fixture.unitIds.stc);
    for (const as of ['ha.ttt', 'thu.dt', 'anh.vn']) {
      expect([403, 404]).toContain((await put(as, newId(), '2024-02-09', '2024-02-09')).status);
    }
    expect(await leaves()).toEqual([]);
  });

  it('that clashes is told no further than it clashes to who does not keep its records', async () => {
    await giveRole(server, 'son.lv', 'personnel', server.fixture.unitIds.tinh);
    await put('son.lv', newId(), '2024-01-30', '2024-02-16');
    const { body } = await put('yen.pt', newId(), '2024-02-15', '2024-02-20');
    expect([body.code, body.params]).toEqual(['leave-overlap', { from: '15/02/2024', to: '16/02/2024' }]);
  });
});

describe('leave whose post is gone', () => {
  it('is taken away all the same, and once', async () => {
    const id = newId();
    await put('yen.pt', id, '2024-02-05', '2024-02-06');
    const { id: postId, version } = await server.db
      .selectFrom('assignment')
      .select(['id', 'version'])
      .where('cadreId', '=', server.fixture.cadreIds.ha)
      .where('fromOn', '=', '2024-02-01')
      .executeTakeFirstOrThrow();
    const end = { version, lastOn: '2024-02-02' };
    expect((await server.as('vinh.dq').post(`/api/assignments/${postId}/end`, end)).status).toBe(200);
    expect((await remove('phuc.nv', id)).status).toBe(404);
    expect((await remove('yen.pt', id)).status).toBe(204);
    expect((await remove('yen.pt', id)).status).toBe(204);
    expect(await leaves()).toEqual([]);
    const acts = server.db.selectFrom('audit_event').select('act').where('act', '=', 'leave.remove');
    expect(await acts.where('object', '=', 'leave').execute()).toHaveLength(1);
  });
});

describe('who learns of leave', () => {
  const standard = async (as: string, month: string, day: string) => {
    const { body } = await server.as(as).get<CadreView>(`/api/cadres/CB-HA?month=${month}`);
    return body.month.days.find((one) => one.day === day)?.standardMinutes;
  };

  it('is who reads the day it lies on: the former unit sees a usual day', async () => {
    await put('yen.pt', newId(), '2024-02-05', '2024-02-06');
    await put('phuc.nv', newId(), '2024-01-15', '2024-01-15');
    expect(await standard('yen.pt', '2024-02', '2024-02-05')).toBe(0);
    expect(await standard('phuc.nv', '2024-02', '2024-02-05')).toBe(480);
    expect(await standard('phuc.nv', '2024-01', '2024-01-15')).toBe(0);
    expect(await standard('yen.pt', '2024-01', '2024-01-15')).toBe(480);
  });

  it('is not who only keeps accounts: the list shows them nobody’s leave', async () => {
    const seen = async (as: string) => {
      const { body } = await server
        .as(as)
        .get<{ rows: { code: string; leave: boolean | null }[] }>('/api/cadres?on=2024-01-10');
      return body.rows.filter(({ leave }) => leave !== null).map(({ code }) => code);
    };
    expect(await seen('thu.dt')).toEqual(['CB-BAO']);
    expect(await seen('vinh.dq')).toEqual([]);
  });
});
