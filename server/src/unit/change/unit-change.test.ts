import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addDay } from '../../testing/month-of-work.ts';
import { change, merger, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
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
const create = (code: string, parent: string | null) =>
  unitChange('create', ON, { unit: { code, parent, content: UNIT_CONTENT } });

function submittedDay(day: string) {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  return addDay(server.db, { ...of, day, lines: [{ minutes: 480 }] });
}

describe('a change of units', () => {
  it('by a personnel officer holds below their unit only', async () => {
    expect((await change(server, create('SNV-MOI', 'SNV'), 'phuc.nv')).status).toBe(204);
    expect(await unit('SNV-MOI')).toMatchObject({ name: UNIT_CONTENT.name, path: [{}, { code: 'SNV' }] });
    for (const parent of ['STC', 'TINH', null]) {
      expect((await change(server, create('X', parent), 'phuc.nv')).body).toMatchObject({
        code: 'not-allowed',
      });
    }
    const ownBody = unitChange('rename', ON, { unit: seen('SNV'), content: UNIT_CONTENT });
    expect((await change(server, ownBody, 'phuc.nv')).status).toBe(403);
    const away = unitChange('move', ON, { unit: seen('SNV-CCVC'), parent: 'STC' });
    expect((await change(server, away, 'phuc.nv')).status).toBe(403);
  });

  it.each(['ha.ttt', 'tuan.lm', 'thu.dt', 'son.lv'])('is not for %s', async (username) => {
    expect((await change(server, create('X', 'SNV'), username)).status).toBe(403);
  });

  it('is written once, however often it is sent', async () => {
    const once = create('SNV-MOI', 'SNV');
    expect((await change(server, once)).status).toBe(204);
    expect((await change(server, once)).status).toBe(204);
    expect((await unit('SNV-MOI')).versions).toHaveLength(1);
    expect((await change(server, { ...once, on: '2024-03-01' })).body.code).toBe('duplicate-id');
  });

  it('of a unit that somebody has changed meanwhile is refused with its version', async () => {
    const rename = (version: number, name: string) =>
      unitChange('rename', ON, { unit: seen('STC', version), content: { ...UNIT_CONTENT, name } });
    expect((await change(server, rename(1, 'Một'))).status).toBe(204);
    const { status, body } = await change(server, rename(1, 'Hai'));
    expect([status, body.current]).toEqual([412, { code: 'STC', version: 2 }]);
  });

  it('is refused with what, where and why, and writes nothing', async () => {
    const below = unitChange('move', ON, { unit: seen('SNV'), parent: 'SNV-CCVC' });
    const answer = await change(server, below);
    expect(answer.status).toBe(422);
    expect(answer.body.fields).toEqual([
      { path: 'parent', code: 'unit-below-itself', params: { name: 'Sở Nội vụ', day: '01/02/2024' } },
    ]);
    expect(refusalsOf(await change(server, create('STC', 'TINH')))).toEqual(['unit.code unit-code-taken']);
    expect((await unit('SNV')).versions).toHaveLength(1);
  });

  it('without a decision, or on a day that is none, is bad input', async () => {
    const good = create('X', 'SNV');
    expect(refusalsOf(await change(server, { ...good, decision: ' ' }))).toEqual(['decision missing']);
    expect(refusalsOf(await change(server, { ...good, on: '2024-02-30' }))).toEqual(['on bad-day']);
  });

  it('leaves its mark in the register and the trail', async () => {
    const made = create('SNV-MOI', 'SNV');
    await change(server, made, 'phuc.nv');
    const [row] = await server.db.selectFrom('unit_change').selectAll().execute();
    expect(row).toMatchObject({
      id: made.id,
      kind: 'create',
      happenedOn: ON,
      accountId: server.fixture.accountIds.phuc,
    });
    const events = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'unit.change')
      .execute();
    expect(events).toHaveLength(1);
  });
});

describe('the end of a unit', () => {
  const end = (code: string) => unitChange('end', ON, { unit: seen(code) });

  it('is refused while people hold posts in it', async () => {
    const answer = await change(server, end('STC'));
    expect(answer.body.fields).toEqual([
      { path: 'unit', code: 'unit-has-people', params: { name: 'Sở Tài chính', count: 2 } },
    ]);
  });

  it('is refused while submitted days wait for review, and while units stand below', async () => {
    await submittedDay('2024-01-10');
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-01-31' })
      .where('unitId', '=', server.fixture.unitIds.ccvc)
      .execute();
    expect(refusalsOf(await change(server, end('SNV-CCVC')))).toEqual(['unit unit-has-open-days']);
    expect(refusalsOf(await change(server, end('SNV')))).toContain('unit unit-has-children');
  });

  it('ends its heads too, and keeps by which decision', async () => {
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-01-31' })
      .where('unitId', '=', server.fixture.unitIds.stc)
      .execute();
    expect((await change(server, end('STC'))).status).toBe(204);
    const ended = await unit('STC');
    expect(ended).toMatchObject({ current: null, leaders: [{ toOn: '2024-01-31' }] });
    expect(ended.endDecision).toBe(end('STC').decision);
    expect((await unit('STC', '2024-01-31')).current).not.toBeNull();
  });
});

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
    await submittedDay('2024-01-10');
    server.setNow('2024-02-01T02:00:00.000Z');
    await change(server, merger(ON, ['SNV-CCVC'], 'STC', { keepsLeaders: false }));
    const queue = async (username: string) =>
      (await server.as(username).get<{ total: number }>('/api/day-reviews')).body.total;
    expect(await queue('huy.tq')).toBe(1);
    expect((await server.as('an.nth').get('/api/day-reviews')).status).toBe(403);
  });

  it('that is entered late takes the days written since along, with their sums', async () => {
    await submittedDay('2024-01-03');
    await submittedDay('2024-01-09');
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

describe('a split', () => {
  it('gives the new unit the people and units chosen', async () => {
    const { phuc, hanh } = server.fixture.cadreIds;
    const part = {
      code: 'SLD',
      content: { ...UNIT_CONTENT, name: 'Sở Lao động' },
      children: ['SNV-CCVC'],
      cadreIds: [phuc, hanh],
    };
    const split = unitChange('split', ON, { unit: seen('SNV'), parts: [part], endsUnit: false });
    expect((await change(server, split)).status).toBe(204);
    expect(await unit('SLD')).toMatchObject({
      people: 8,
      children: 1,
      successions: [{ kind: 'split', isFrom: true }],
    });
    expect(await unit('SNV')).toMatchObject({ people: 1, children: 0 });
  });

  it('that ends the unit is refused while somebody would be left behind', async () => {
    const part = { code: 'SLD', content: UNIT_CONTENT, children: ['SNV-CCVC'], cadreIds: [] };
    const split = unitChange('split', ON, { unit: seen('SNV'), parts: [part], endsUnit: true });
    expect(refusalsOf(await change(server, split))).toEqual(['parts unit-has-people']);
  });
});
