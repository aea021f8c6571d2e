import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CadreView } from '../cadre/cadre-view.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';
const decided = (decision: string, decidedOn: string | null = null) => ({ decision, decidedOn });

function termsOf(unit: 'ccvc' | 'stc', more: object = {}) {
  const { unitIds, positionIds } = server.fixture;
  return {
    ...{ unitId: unitIds[unit], positionId: positionIds[unit === 'stc' ? 'finance' : 'staff'] },
    ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, ...more },
  };
}
const shown = async (code = 'CB-HA') => {
  const { body } = await server.as(OFFICER).get<CadreView>(`/api/cadres/${code}`);
  return body.posts.map((post) => [
    post.decision,
    post.decidedOn,
    post.endDecision,
    post.endDecidedOn,
    post.leaving,
  ]);
};
const move = (input: object, { id = newId(), version = 1 } = {}) =>
  server.as(OFFICER).post(`/api/assignments/${server.fixture.assignmentIds.ha}/succession`, {
    ...input,
    ...{ id, version },
  });

describe('the decision of a post', () => {
  it('is named when it is taken up, and when it goes on elsewhere', async () => {
    const id = newId();
    const { staff } = server.fixture.positionIds;
    const post = {
      ...termsOf('stc', { positionId: staff }),
      kind: 'concurrent',
      fromOn: '2024-02-01',
      toOn: null,
    };
    const take = (number: string) =>
      server.as(OFFICER).put(`/api/cadres/CB-HA/assignments/${id}`, { ...post, ...decided(number) });
    expect((await take('12/QĐ-STC')).status).toBe(200);
    expect((await take('12/QĐ-STC')).status).toBe(200);
    expect((await take('13/QĐ-STC')).body.code).toBe('duplicate-id');
    const next = { ...termsOf('stc'), fromOn: '2024-01-15', ...decided('7/QĐ-UBND', '2024-01-10') };
    expect((await move(next)).status).toBe(200);
    expect(await shown()).toEqual([
      ['12/QĐ-STC', null, '', null, ''],
      ['7/QĐ-UBND', '2024-01-10', '', null, ''],
      ['', null, '', null, ''],
    ]);
  });

  it('stays when the post is corrected from its first day without naming another', async () => {
    const { ha } = server.fixture.assignmentIds;
    await server.db
      .updateTable('assignment')
      .set(decided('1/QĐ', '2022-12-20'))
      .where('id', '=', ha)
      .execute();
    expect((await move({ ...termsOf('ccvc', { dailyMinutes: 420 }), fromOn: '2023-01-01' })).status).toBe(
      200,
    );
    expect(await shown()).toEqual([['1/QĐ', '2022-12-20', '', null, '']]);
    const other = { ...termsOf('ccvc'), fromOn: '2023-01-01', ...decided('2/QĐ') };
    expect((await move(other, { version: 2 })).status).toBe(200);
    expect(await shown()).toEqual([['2/QĐ', null, '', null, '']]);
  });

  it.each([
    [{ decidedOn: '2024-02-30' }, 'decidedOn'],
    [{ decision: 'Q'.repeat(101) }, 'decision'],
  ])('%j is refused beside its field', async (more, path) => {
    const { body } = await move({ ...termsOf('stc'), fromOn: '2024-01-15', ...more });
    expect([body.code, body.fields?.[0]?.path]).toEqual(['bad-input', path]);
  });
});

describe('the end of a post', () => {
  it('names its decision', async () => {
    const { ha } = server.fixture.assignmentIds;
    const end = { version: 1, lastOn: '2024-01-31', ...decided('9/QĐ-SNV', '2024-01-12') };
    expect((await server.as(OFFICER).post(`/api/assignments/${ha}/end`, end)).status).toBe(200);
    expect(await shown()).toEqual([['', null, '9/QĐ-SNV', '2024-01-12', '']]);
  });

  it('says how a person left', async () => {
    const leave = (leaving: string) =>
      server.as(OFFICER).post('/api/cadres/CB-HA/departure', {
        ...{ version: 1, lastOn: '2024-01-31', leaving },
        ...decided('30/QĐ-SNV', '2024-01-02'),
      });
    expect((await leave('fled')).body.fields?.[0]?.path).toBe('leaving');
    expect((await leave('retired')).status).toBe(200);
    expect(await shown()).toEqual([['', null, '30/QĐ-SNV', '2024-01-02', 'retired']]);
  });
});
