import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addSubmittedDay } from '../../testing/submitted-day.ts';
import { change, merger, UNIT_CONTENT } from '../../testing/unit-changes.ts';
import type { UnitView } from '../view/unit-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const seen = (code: string, version = 1) => ({ code, version });
const ON = '2024-02-01';
const unit = async (code: string, on = ON) =>
  (await server.as('vinh.dq').get<UnitView>(`/api/units/${code}?on=${on}`)).body;

describe('a merger', () => {
  it('takes the people along from its day and leaves the days before', async () => {
    expect((await change(server, merger(ON, ['STC'], 'SNV'))).status).toBe(204);
    const posts = await server.db
      .selectFrom('assignment')
      .select(['unitId', 'fromOn', 'toOn'])
      .where('cadreId', '=', server.fixture.cadreIds.yen)
      .orderBy('fromOn')
      .execute();
    const { stc, snv } = server.fixture.unitIds;
    expect(posts).toEqual([
      { unitId: stc, fromOn: '2023-01-01', toOn: '2024-01-31' },
      { unitId: snv, fromOn: ON, toOn: null },
    ]);
    expect(await unit('SNV')).toMatchObject({ people: 11 });
    expect((await unit('STC')).successions).toMatchObject([
      { kind: 'merge', isFrom: false, other: { code: 'SNV' }, decision: '12/QĐ-UBND' },
    ]);
  });

  it('makes former heads deputies, unless another is chosen as head', async () => {
    const { huy, tuan } = server.fixture.cadreIds;
    await change(server, merger(ON, ['STC'], 'SNV', { headCadreId: huy }));
    const leading = (await unit('SNV')).leaders.filter(({ toOn }) => toOn === null);
    expect(leading.map(({ kind, cadre }) => [kind, cadre.id])).toEqual([
      ['head', huy],
      ['deputy', tuan],
      ['deputy', server.fixture.cadreIds.hanh],
    ]);
  });

  it('lets nobody who is to leave lead for longer', async () => {
    const left = { version: 1, lastOn: '2024-03-31', leaving: 'retired' };
    expect((await server.as('vinh.dq').post('/api/cadres/CB-HUY/departure', left)).status).toBe(200);
    expect((await change(server, merger(ON, ['STC'], 'SNV'))).status).toBe(204);
    const { huy } = server.fixture.cadreIds;
    const own = (await unit('SNV')).leaders.filter(({ cadre }) => cadre.id === huy);
    expect(own).toMatchObject([{ kind: 'deputy', fromOn: ON, toOn: '2024-03-31' }]);
  });

  it('into a new unit ends both, and names who heads it', async () => {
    const made = { code: 'SNVTC', parent: 'TINH', content: UNIT_CONTENT };
    const both = {
      units: [seen('SNV'), seen('STC')],
      into: null,
      made,
      headCadreId: server.fixture.cadreIds.tuan,
    };
    expect((await change(server, merger(ON, [], 'SNV', both))).status).toBe(204);
    const view = await unit('SNVTC');
    expect(view).toMatchObject({ people: 11, children: 1, current: { decision: '12/QĐ-UBND' } });
    expect(view.leaders.map(({ kind, cadre }) => [kind, cadre.name])).toEqual([
      ['head', 'Lê Minh Tuấn'],
      ['deputy', 'Đỗ Thị Hạnh'],
      ['deputy', 'Trần Quốc Huy'],
    ]);
  });

  it('lets the heads of the unit that goes on review the days left waiting', async () => {
    await addSubmittedDay(server, '2024-01-10');
    server.setNow('2024-02-01T02:00:00.000Z');
    await change(server, merger(ON, ['SNV-CCVC'], 'STC', { keepsLeaders: false }));
    const queue = async (username: string) =>
      (await server.as(username).get<{ total: number }>('/api/day-reviews')).body.total;
    expect(await queue('huy.tq')).toBe(1);
    expect((await server.as('an.nth').get('/api/day-reviews')).status).toBe(403);
  });

  it('that is entered late takes the days written since along, with their sums', async () => {
    await addSubmittedDay(server, '2024-01-03');
    await addSubmittedDay(server, '2024-01-09');
    await change(server, merger('2024-01-08', ['SNV-CCVC'], 'STC'));
    const days = await server.db
      .selectFrom('work_day')
      .select(['workedOn', 'unitId'])
      .orderBy('workedOn')
      .execute();
    const { ccvc, stc } = server.fixture.unitIds;
    expect(days.map(({ unitId }) => unitId)).toEqual([ccvc, stc]);
    const sums = await server.db.selectFrom('cadre_month').select(['unitId', 'minutes']).execute();
    expect(sums.toSorted((a, b) => (a.unitId === ccvc ? -1 : 1) - (b.unitId === ccvc ? -1 : 1))).toEqual([
      { unitId: ccvc, minutes: 480 },
      { unitId: stc, minutes: 480 },
    ]);
  });

  it('says beforehand what will hold, and writes nothing', async () => {
    const { body } = await server
      .as('vinh.dq')
      .post<object>('/api/unit-changes/preview', merger(ON, ['SNV'], 'STC'));
    expect(body).toMatchObject({
      ...{ kind: 'merge', on: ON, isPast: false, refusals: [], units: 2, people: 9 },
      moved: { count: 1, rows: [{ code: 'SNV-CCVC', under: 'Sở Tài chính' }] },
      ended: { count: 1, rows: [{ code: 'SNV', successor: 'Sở Tài chính' }] },
      roles: 1,
    });
    expect((await unit('SNV')).versions).toHaveLength(1);
  });
});

describe('a merger that was planned', () => {
  it('is taken back before its unit goes elsewhere on an earlier day', async () => {
    const planned = merger('2024-03-01', ['SNV-CCVC'], 'SNV');
    expect((await change(server, planned)).status).toBe(204);
    const elsewhere = (version: number) =>
      merger('2024-02-01', ['SNV-CCVC'], 'STC', { units: [seen('SNV-CCVC', version)] });
    const { status, body } = await change(server, elsewhere(2));
    expect([status, body.fields]).toEqual([
      422,
      [
        {
          path: 'on',
          code: 'unit-plan-ahead',
          params: { name: 'Phòng Công chức, viên chức', day: '01/03/2024' },
        },
      ],
    ]);
    expect((await server.as('vinh.dq').post(`/api/unit-changes/${planned.id}/undoing`, {})).status).toBe(204);
    expect((await change(server, elsewhere(3))).status).toBe(204);
  });
});
