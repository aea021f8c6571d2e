import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { type Proposals, proposalFor, propose, take } from '../../testing/proposals.ts';

let server: TestServer;
beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

const taskOf = async (id: string) => ({
  ...(await server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
  mark: '',
});

const coefficientOf = async (taskId: string) =>
  (
    await server.db
      .selectFrom('output')
      .select('coefficientMilli')
      .where('taskId', '=', taskId)
      .executeTakeFirstOrThrow()
  ).coefficientMilli;

describe('a proposal that was taken', () => {
  const back = async (username: string, id: string, changes: object = {}) => {
    const { version } = await taskOf(id);
    const input = { id: newId(), version, reason: '', ...changes };
    return server.as(username).post<{ state: string }>(`/api/proposals/${id}/taking-back`, input);
  };

  it('is taken back by who took it while it is fresh, and waits again as it was proposed', async () => {
    const id = newId();
    const said = { productId: null, adHocBy: 'Phó Giám đốc Sở', taskId: id, proposes: true };
    await writeLine(server, 'ha.ttt', lineOf(server, said));
    const before = await taskOf(id);
    await take(server, 'an.nth', id, { title: 'Khác', quantity: 2, dueOn: '2024-01-19' });
    expect(await coefficientOf(id)).toBeGreaterThan(0);
    const step = newId();
    const { version } = await taskOf(id);
    expect((await back('an.nth', id, { id: step })).body).toMatchObject({ state: 'proposed' });
    expect((await back('an.nth', id, { id: step, version })).status).toBe(200);
    const { version: _, stepCount: _steps, ...was } = before;
    expect(await taskOf(id)).toMatchObject(was);
    expect(await coefficientOf(id)).toBe(0);
    const { body } = await server.as('an.nth').get<Proposals>('/api/proposals');
    expect(body.proposals.map(({ title }) => title)).toEqual([before.title]);
    const steps = server.db.selectFrom('task_step').select('kind').where('taskId', '=', id);
    expect((await steps.orderBy('sequence').execute()).map(({ kind }) => kind)).toEqual([
      'proposed',
      'taken',
      'untaken',
    ]);
  });

  it('stays taken for anybody else, once something happened, and after its time', async () => {
    const id = newId();
    await propose(server, 'ha.ttt', id, proposalFor(server));
    expect((await back('an.nth', id)).status).toBe(422);
    await take(server, 'an.nth', id);
    expect((await back('anh.vn', id)).body).toMatchObject({ code: 'task-state' });
    expect((await back('ha.ttt', id)).status).toBe(403);
    server.setNow('2024-01-13T10:00:00.000Z');
    expect((await back('an.nth', id)).body).toMatchObject({ code: 'undo-too-late' });
  });
});
