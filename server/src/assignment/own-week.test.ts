import { HALF_SATURDAY, MONDAY_TO_FRIDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CadreView } from '../cadre/cadre-view.ts';
import type { ImpactView } from '../calendar/impact.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const terms = (more: object = {}) => ({
  ...{ unitId: server.fixture.unitIds.ccvc, positionId: server.fixture.positionIds.staff },
  ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: HALF_SATURDAY, hasDutyToLog: true },
  ...{ fromOn: '2024-02-01', id: newId(), version: 1 },
  ...more,
});
const path = () => `/api/assignments/${server.fixture.assignmentIds.ha}/succession`;
const preview = (more: object = {}, as = 'phuc.nv') =>
  server.as(as).post<ImpactView>(`${path()}/preview`, terms(more));

describe('a person’s own week', () => {
  it('holds from its day on over that of the unit, in the person’s share', async () => {
    expect((await server.as('phuc.nv').post(path(), terms({ dailyMinutes: 420 }))).status).toBe(200);
    const month = async (of: string) =>
      (await server.as('phuc.nv').get<CadreView>(`/api/cadres/CB-HA?month=${of}`)).body;
    const { posts, month: february } = await month('2024-02');
    expect(posts.map(({ fromOn, weeklyPattern }) => [fromOn, weeklyPattern])).toEqual([
      ['2024-02-01', HALF_SATURDAY],
      ['2023-01-01', null],
    ]);
    const standardOf = (day: string) => february.days.find((one) => one.day === day)?.standardMinutes;
    expect(february.week).toBe(HALF_SATURDAY);
    expect(['2024-02-02', '2024-02-03', '2024-02-04', '2024-02-09'].map(standardOf)).toEqual([
      420, 210, 0, 0,
    ]);
    const { month: january } = await month('2024-01');
    expect(january.week).toBe(MONDAY_TO_FRIDAY);
    expect(january.days.reduce((sum, { standardMinutes }) => sum + standardMinutes, 0)).toBe(22 * 480);
  });

  it('says before it is confirmed what it moves in each month, and writes nothing', async () => {
    const { status, body } = await preview();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ people: 1, added: 9 * 240, removed: 0 },
      byMonth: [
        { month: '2024-02', minutes: 4 * 240 },
        { month: '2024-03', minutes: 5 * 240 },
      ],
    });
    expect((await preview({ weeklyPattern: null })).body).toMatchObject({ people: 0, byMonth: [] });
    const rows = server.db.selectFrom('assignment').selectAll().where('fromOn', '=', '2024-02-01');
    expect(await rows.execute()).toEqual([]);
  });

  it('is previewed by who may change the person', async () => {
    expect((await preview({}, 'ha.ttt')).status).toBe(403);
    expect((await preview({}, 'an.nth')).status).toBe(403);
    expect((await preview({ fromOn: '2020-01-01' })).body).toMatchObject({ code: 'outside-post' });
    const unknown = await server
      .as('phuc.nv')
      .post(`/api/assignments/${newId()}/succession/preview`, terms());
    expect(unknown.status).toBe(404);
  });
});
