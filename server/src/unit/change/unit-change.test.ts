import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { change, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
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
  unitChange('create', ON, { unit: { code, parent, content: { ...UNIT_CONTENT, level: 'division' } } });

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
