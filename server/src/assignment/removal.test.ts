import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const remove = (id: string, version = 1, as = 'vinh.dq') =>
  server.as(as).post<Refusal>(`/api/assignments/${id}/removal`, { version });
const postsOf = async (who: 'ha' | 'an') =>
  server.db
    .selectFrom('assignment')
    .select(['id', 'version'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .execute();

async function mistaken(): Promise<string> {
  const { unitIds, positionIds } = server.fixture;
  const id = newId();
  const answer = await server.as('vinh.dq').put(`/api/cadres/CB-HA/assignments/${id}`, {
    ...{ unitId: unitIds.stc, positionId: positionIds.finance, title: '', kind: 'concurrent' },
    ...{ fromOn: '2024-01-02', toOn: null, dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true },
    ...{ decision: '', decidedOn: null },
  });
  expect(answer.status).toBe(200);
  return id;
}

describe('a post that was entered by mistake', () => {
  it('is taken out, and the trail keeps what it was', async () => {
    const before = await postsOf('ha');
    const id = await mistaken();
    expect((await remove(id)).status).toBe(204);
    expect(await postsOf('ha')).toEqual(before);
    const event = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'assignment.remove')
      .where('objectId', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.detail).before).toMatchObject({ id, kind: 'concurrent', fromOn: '2024-01-02' });
    const { body } = await server.as('ha.ttt').get<{ events: object[] }>('/api/me/trail/2024-01');
    expect(body.events).toMatchObject([{ act: 'assignment.remove', of: '2024-01-02' }]);
  });

  it('by a move lets the post before go on as if there had been none', async () => {
    const { unitIds, positionIds, assignmentIds } = server.fixture;
    const read = () =>
      server.db
        .selectFrom('assignment')
        .select(['id', 'unitId', 'fromOn', 'toOn'])
        .where('cadreId', '=', server.fixture.cadreIds.ha)
        .execute();
    const before = await read();
    const id = newId();
    await server.as('vinh.dq').post(`/api/assignments/${assignmentIds.ha}/succession`, {
      ...{
        unitId: unitIds.stc,
        positionId: positionIds.finance,
        title: '',
        fromOn: '2024-02-01',
        version: 1,
      },
      ...{ dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, id },
    });
    expect(await read()).toHaveLength(2);
    expect((await remove(id, 1, 'phuc.nv')).status).toBe(403);
    expect((await remove(id)).status).toBe(204);
    expect(await read()).toEqual(before);
  });

  it('by one of several moves ahead lets the others follow what it followed', async () => {
    const { positionIds, assignmentIds, unitIds } = server.fixture;
    const read = () =>
      server.db
        .selectFrom('assignment')
        .select(['id', 'unitId', 'fromOn', 'toOn'])
        .where('cadreId', '=', server.fixture.cadreIds.an)
        .execute();
    const before = await read();
    const [first, second] = [newId(), newId()];
    const hours = (id: string, of: string, fromOn: string, version: number) =>
      server.as('vinh.dq').post(`/api/assignments/${of}/succession`, {
        ...{ unitId: unitIds.ccvc, positionId: positionIds.head, title: 'Trưởng phòng', fromOn, version },
        ...{ dailyMinutes: 240, weeklyPattern: null, hasDutyToLog: true, id },
      });
    expect((await hours(first, assignmentIds.an, '2024-02-01', 1)).status).toBe(200);
    expect((await hours(second, first, '2024-03-01', 1)).status).toBe(200);
    const version = 2;
    expect((await remove(first, version)).status).toBe(204);
    expect((await remove(second)).status).toBe(204);
    expect(await read()).toEqual(before);
  });

  it('stays when somebody has changed it since it was seen, and for who may not change it', async () => {
    const id = await mistaken();
    expect((await remove(id, 2)).status).toBe(412);
    expect((await remove(id, 1, 'ha.ttt')).status).toBe(403);
    expect((await remove(newId())).status).toBe(404);
  });

  it('stays once a day is written in it', async () => {
    expect((await writeLine(server, 'ha.ttt', lineOf(server))).status).toBe(200);
    const [post] = await postsOf('ha');
    const { status, body } = await remove(post?.id ?? '', post?.version);
    expect([status, body]).toMatchObject([422, { code: 'post-has-work', params: { count: 1 } }]);
  });

  it('stays while its person heads the unit by it', async () => {
    const [post] = await postsOf('an');
    expect((await remove(post?.id ?? '', post?.version)).body.code).toBe('post-has-office');
  });
});
