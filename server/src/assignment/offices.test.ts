import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

type Who = keyof TestServer['fixture']['cadreIds'];
const OFFICER = 'vinh.dq';
const idOf = (who: Who) => server.fixture.cadreIds[who];
const terms = (unit: 'ccvc' | 'stc' | 'snv') => ({
  ...{ unitId: server.fixture.unitIds[unit], positionId: server.fixture.positionIds.staff },
  ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true },
});

async function giveConcurrent(code: string, unit: 'ccvc' | 'stc'): Promise<string> {
  const id = newId();
  const post = { ...terms(unit), kind: 'concurrent', fromOn: '2024-01-02', toOn: null };
  await server.as(OFFICER).put(`/api/cadres/${code}/assignments/${id}`, post);
  return id;
}
const end = (id: string, lastOn = '2024-01-31') =>
  server.as(OFFICER).post(`/api/assignments/${id}/end`, { version: 1, lastOn });
const move = (id: string, unit: 'stc' | 'snv', fromOn: string) =>
  server.as(OFFICER).post(`/api/assignments/${id}/succession`, {
    ...terms(unit),
    ...{ id: newId(), version: 1, fromOn, decision: '1/QĐ' },
  });
const depart = (who: Who, lastOn = '2024-01-11', version = 1) =>
  server.as(OFFICER).post(`/api/cadres/CB-${who.toUpperCase()}/departure`, { version, lastOn });
const lead = (unit: string, who: Who, more: object = {}) =>
  server.as(OFFICER).post(`/api/units/${unit}/headships`, {
    ...{ id: newId(), cadreId: idOf(who), kind: 'deputy', fromOn: '2024-03-01', toOn: null },
    ...{ charge: '', decision: '1/QĐ', endsOther: false, ...more },
  });
const delegate = (from: Who, to: Who) =>
  server.as('an.nth').post('/api/units/SNV-CCVC/delegations', {
    ...{ id: newId(), fromCadreId: idOf(from), toCadreId: idOf(to), charge: '', decision: '' },
    ...{ fromOn: '2024-01-08', toOn: '2024-12-31' },
  });

const held = (who: Who) =>
  server.db
    .selectFrom('headship')
    .innerJoin('unit', 'unit.id', 'headship.unitId')
    .select(['code', 'fromOn', 'toOn'])
    .where('cadreId', '=', idOf(who))
    .orderBy('fromOn')
    .execute();
const delegations = () => server.db.selectFrom('delegation').select(['fromOn', 'toOn']).execute();

describe('an office', () => {
  it('stays while another post in the unit carries it', async () => {
    const id = await giveConcurrent('CB-AN', 'ccvc');
    expect((await end(id)).body).toMatchObject({ endedUnitIds: [] });
    expect(await held('an')).toEqual([{ code: 'SNV-CCVC', fromOn: '2023-01-01', toOn: null }]);
  });

  it('ends with the concurrent post that carries it, when that ends and when it moves', async () => {
    const id = await giveConcurrent('CB-HA', 'stc');
    await lead('STC', 'ha', { fromOn: '2024-01-03' });
    const { body } = await move(id, 'snv', '2024-01-15');
    expect(body).toMatchObject({ endedUnitIds: [server.fixture.unitIds.stc] });
    expect(await held('ha')).toEqual([{ code: 'STC', fromOn: '2024-01-03', toOn: '2024-01-14' }]);
  });

  it('in another unit outlives a post, as long as any post is held', async () => {
    await lead('SNV', 'an');
    await move(server.fixture.assignmentIds.an, 'stc', '2024-01-15');
    expect(await held('an')).toEqual([
      { code: 'SNV-CCVC', fromOn: '2023-01-01', toOn: '2024-01-14' },
      { code: 'SNV', fromOn: '2024-03-01', toOn: null },
    ]);
  });

  it('never was where a post is corrected to have been elsewhere from its first day', async () => {
    await move(server.fixture.assignmentIds.an, 'stc', '2023-01-01');
    expect(await held('an')).toEqual([]);
  });
});

describe('who leaves', () => {
  it('heads nothing later, and nobody stands in for them or they for anybody', async () => {
    await lead('SNV', 'phuc');
    await delegate('an', 'phuc');
    expect((await depart('phuc')).status).toBe(200);
    expect(await held('phuc')).toEqual([]);
    expect(await delegations()).toEqual([{ fromOn: '2024-01-08', toOn: '2024-01-11' }]);
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
  });

  it('as a head takes along what they handed over', async () => {
    await delegate('an', 'phuc');
    await depart('an');
    expect(await delegations()).toEqual([{ fromOn: '2024-01-08', toOn: '2024-01-11' }]);
    expect((await server.as('phuc.nv').get('/api/day-reviews')).status).toBe(403);
  });

  it('has no role any more, and says how many ended', async () => {
    const { body } = await depart('phuc');
    expect(body).toMatchObject({ endedRoles: 1 });
    expect((await server.as('phuc.nv').get('/api/cadres/CB-HA')).status).toBe(404);
  });

  it('by the end of the only post is gone in the same way', async () => {
    await lead('STC', 'phuc');
    const { body } = await end(server.fixture.assignmentIds.phuc, '2024-01-11');
    expect(body).toMatchObject({ endedRoles: 1 });
    expect(await held('phuc')).toEqual([]);
  });

  it('cannot be the last administrator', async () => {
    await giveRole(server, 'ha.ttt', 'admin', null);
    await server.db
      .deleteFrom('role_grant')
      .where('accountId', '=', server.fixture.accountIds.vinh)
      .execute();
    const { body } = await server
      .as('phuc.nv')
      .post('/api/cadres/CB-HA/departure', { version: 1, lastOn: '2024-01-11' });
    expect(body.code).toBe('last-administrator');
  });

  it('leaves once, however often it is said; somebody who saw less is told', async () => {
    expect((await depart('ha')).status).toBe(200);
    expect((await depart('ha')).status).toBe(200);
    const acts = await server.db.selectFrom('audit_event').select('act').where('act', '=', 'cadre.depart');
    expect(await acts.execute()).toHaveLength(1);
    expect((await depart('ha', '2024-01-10')).body.code).toBe('stale-version');
  });
});
