import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';

function termsOf(unit: 'ccvc' | 'stc' | 'snv', more: object = {}) {
  const { unitIds, positionIds } = server.fixture;
  return {
    ...{ unitId: unitIds[unit], positionId: positionIds[unit === 'stc' ? 'finance' : 'staff'] },
    ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, ...more },
  };
}
const postOf = (unit: 'ccvc' | 'stc', more: object = {}) => ({
  ...termsOf(unit),
  ...{ kind: 'primary', fromOn: '2024-02-01', toOn: null, ...more },
});

const begin = (code: string, input: object, { as = OFFICER, id = newId() } = {}) =>
  server.as(as).put(`/api/cadres/${code}/assignments/${id}`, input);

async function postsOf(who: 'ha' | 'an' | 'yen') {
  const rows = await server.db
    .selectFrom('assignment')
    .select(['unitId', 'kind', 'fromOn', 'toOn', 'dailyMinutes', 'weeklyPattern'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .orderBy('fromOn')
    .execute();
  const { unitIds } = server.fixture;
  const nameOf = (id: string) => Object.entries(unitIds).find(([, known]) => known === id)?.[0];
  return rows.map(({ unitId, fromOn, toOn, dailyMinutes }) => [nameOf(unitId), fromOn, toOn, dailyMinutes]);
}

describe('leaving', () => {
  const leave = (code: string, lastOn: string, version = 1) =>
    server.as(OFFICER).post(`/api/cadres/${code}/departure`, { version, lastOn });

  it('ends every post and office; coming back is a post anew', async () => {
    const { unitIds } = server.fixture;
    const { body } = await leave('CB-AN', '2024-01-31');
    expect(body).toMatchObject({ endedUnitIds: [unitIds.ccvc] });
    expect(await postsOf('an')).toEqual([['ccvc', '2023-01-01', '2024-01-31', 480]]);
    expect((await begin('CB-AN', postOf('ccvc', { fromOn: '2024-05-01' }))).status).toBe(200);
    expect(await postsOf('an')).toHaveLength(2);
    const early = await begin('CB-AN', postOf('ccvc', { fromOn: '2024-01-31', toOn: '2024-02-01' }));
    expect(early.body.code).toBe('assignment-overlap');
  });

  it('before a post that begins later is refused, naming it', async () => {
    await begin('CB-HA', postOf('stc', { kind: 'secondment', fromOn: '2024-03-01', toOn: '2024-06-30' }));
    const { body } = await leave('CB-HA', '2024-01-31');
    expect([body.code, body.params]).toEqual([
      'post-begins-later',
      { unit: 'Sở Tài chính', from: '01/03/2024' },
    ]);
  });

  it('of one post ends it, and no earlier than it began', async () => {
    const id = server.fixture.assignmentIds.yen;
    const end = (lastOn: string, version: number) =>
      server.as(OFFICER).post(`/api/assignments/${id}/end`, { version, lastOn });
    expect((await end('2022-12-01', 1)).body.code).toBe('outside-post');
    expect((await end('2024-01-31', 1)).status).toBe(200);
    expect((await end('2024-01-31', 1)).status).toBe(200);
    expect((await end('2024-02-29', 1)).body.code).toBe('stale-version');
    expect(await postsOf('yen')).toEqual([['stc', '2023-01-01', '2024-01-31', 480]]);
  });
});
