import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, sumUp, type TestServer } from '../../testing/index.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { submitDay } from '../../testing/submitted-day.ts';
import { change, merger, refusalsOf, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
import type { ChangeSummary } from './change-summary.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const split = (code: string, cadreIds: string[]) => {
  const content = { ...UNIT_CONTENT, name: 'Phòng Một', level: 'division' as const };
  return unitChange('split', '2024-01-13', {
    unit: { code, version: 1 },
    parts: [{ code: 'P1', content, children: [], cadreIds }],
    endsUnit: true,
  });
};
const everybodyIn = async (unit: 'ccvc' | 'stc') => {
  const { unitIds } = server.fixture;
  const rows = server.db.selectFrom('assignment').select('cadreId').where('unitId', '=', unitIds[unit]);
  return (await rows.execute()).map(({ cadreId }) => cadreId);
};

describe('days that wait in a unit that ends', () => {
  it('are no hindrance of a split, as of a merger: the head above reviews them', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const asked = split('SNV-CCVC', await everybodyIn('ccvc'));
    const { body } = await server.as('vinh.dq').post<ChangeSummary>('/api/unit-changes/preview', asked);
    expect([body.refusals, body.openDays]).toEqual([[], 1]);
    expect((await change(server, asked)).status).toBe(204);
    server.setNow('2024-01-15T03:00:00.000Z');
    const { outcomes } = await reviewer(server, 'tuan.lm').accept({ day });
    expect(outcomes).toMatchObject([{ day: { state: 'accepted' } }]);
  });

  it('keep a split away of a unit with nobody above', async () => {
    await submitDay(server, 'ha.ttt');
    const { ccvc } = server.fixture.unitIds;
    await server.db.updateTable('unit_version').set({ parentId: null }).where('unitId', '=', ccvc).execute();
    await sumUp(server.db, '2024-01');
    const answer = await change(server, split('SNV-CCVC', await everybodyIn('ccvc')));
    expect(refusalsOf(answer)).toEqual(['parts unit-has-open-days']);
  });
});

describe('a head chosen for a merged unit', () => {
  it('who is to leave leads until the day they leave', async () => {
    const { assignmentIds, cadreIds, unitIds } = server.fixture;
    const end = { version: 1, lastOn: '2024-06-30' };
    await server.as('vinh.dq').post(`/api/assignments/${assignmentIds.an}/end`, end);
    const asked = merger('2024-02-01', ['SNV-CCVC'], 'SNV', { headCadreId: cadreIds.an });
    expect((await change(server, asked)).status).toBe(204);
    const heads = server.db.selectFrom('headship').select(['fromOn', 'toOn', 'kind']);
    expect(
      await heads.where('unitId', '=', unitIds.snv).where('cadreId', '=', cadreIds.an).execute(),
    ).toEqual([{ kind: 'head', fromOn: '2024-02-01', toOn: '2024-06-30' }]);
  });
});
