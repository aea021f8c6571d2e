import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addSubmittedDay } from '../../testing/submitted-day.ts';
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

describe('the end of a unit', () => {
  const end = (code: string) => unitChange('end', ON, { unit: seen(code) });

  it('is refused while people hold posts in it', async () => {
    const answer = await change(server, end('STC'));
    expect(answer.body.fields).toEqual([
      { path: 'unit', code: 'unit-has-people', params: { name: 'Sở Tài chính', count: 2 } },
    ]);
  });

  it('is refused while submitted days wait for review, and while units stand below', async () => {
    await addSubmittedDay(server, '2024-01-10');
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
