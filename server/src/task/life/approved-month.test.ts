import { inTransaction, lockCadre } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { monthOf, REVIEW_MONTH, REVIEW_NOW, reviewing } from '../../testing/reviewed-month.ts';
import { giveTask, partFor, stepTask, taskFor } from '../../testing/tasks.ts';
import { repeatWork } from '../repeat/repeat-work.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  await monthOf(server).deliver('ha', 'ccvc');
  await reviewing(server, 'ha.ttt', 'CB-HA').submit();
  await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
  const decided = await reviewing(server, 'tuan.lm', 'CB-HA').take('approval');
  expect(decided.body.state).toBe('approved');
});
afterEach(() => server.close());

const work = (changes: object) =>
  taskFor(server, { openedOn: '2026-11-02', dueOn: '2026-12-20', quantity: 2, ...changes });
const approved = {
  code: 'task-period-approved',
  fields: [{ path: 'reason', params: { month: '11/2026', who: 'Trần Thị Thu Hà' } }],
};

describe('a month whose review is approved', () => {
  it('takes work that is given, moved or split into it with a reason alone', async () => {
    expect((await giveTask(server, 'an.nth', work({ dueOn: '2026-11-25' }))).body).toMatchObject(approved);
    const reason = 'Việc đã làm, giao bổ sung';
    const given = await giveTask(server, 'an.nth', work({ dueOn: '2026-11-25', reason }));
    expect(given.status).toBe(200);
    const { body } = await giveTask(server, 'an.nth', work({}));
    const due = { version: 1, dueOn: '2026-11-30' };
    expect((await stepTask(server, 'an.nth', [body.id, 'due-day'], { ...due })).body.fields).toMatchObject([
      { path: 'reason' },
    ]);
    expect((await stepTask(server, 'an.nth', [body.id, 'due-day'], { ...due, reason })).status).toBe(200);
    const more = { version: 2, dueOn: '2026-11-30', quantity: 5 };
    expect((await giveTask(server, 'an.nth', work(more), body.id)).body).toMatchObject(approved);
    const bao = await giveTask(
      server,
      'an.nth',
      taskFor(server, { ...work({ dueOn: '2026-11-30' }), cadreId: server.fixture.cadreIds.bao }),
    );
    const parts = ['ha', 'bao'].map((who) => partFor(server, who as 'ha', 1, { dueOn: '2026-11-30' }));
    const split = { version: bao.body.version, parts };
    expect((await stepTask(server, 'an.nth', [bao.body.id, 'parts'], split)).body).toMatchObject(approved);
  });

  it('lets work out of it with a reason alone: by another day, or to another person', async () => {
    const [may, november] = [{ reason: 'Giao bổ sung' }, { dueOn: '2026-11-25' }];
    const { body } = await giveTask(server, 'an.nth', work({ ...november, ...may }));
    const later = { version: 1, dueOn: '2026-12-20' };
    expect((await stepTask(server, 'an.nth', [body.id, 'due-day'], later)).body).toMatchObject(approved);
    const handed = work({ ...november, version: 1, cadreId: server.fixture.cadreIds.bao });
    expect((await giveTask(server, 'an.nth', handed, body.id)).body).toMatchObject(approved);
    expect((await giveTask(server, 'an.nth', { ...handed, ...may }, body.id)).status).toBe(200);
  });

  it('lets work be handed over out of it, or taken up again in it, with a reason alone', async () => {
    const may = { reason: 'Giao bổ sung' };
    const { body } = await giveTask(server, 'an.nth', work({ dueOn: '2026-11-25', ...may }));
    const an = server.as('an.nth');
    const handOver = (reason: string) =>
      an.put<object>(`/api/handovers/${newId()}`, {
        ...{ fromTaskId: body.id, cadreId: server.fixture.cadreIds.bao, quantity: 1 },
        ...{ staysAssigned: false, reason },
      });
    expect((await handOver('')).body).toMatchObject(approved);
    expect((await handOver('Ốm dài ngày')).status).toBe(200);
    const again = await giveTask(server, 'an.nth', work({ dueOn: '2026-11-25', ...may }));
    const ending = { version: 1, kind: 'cancelled', ...may };
    expect((await stepTask(server, 'an.nth', [again.body.id, 'ending'], ending)).status).toBe(200);
    const reopen = (reason: string) =>
      stepTask(server, 'an.nth', [again.body.id, 'reopening'], { version: 2, reason });
    expect((await reopen('')).body).toMatchObject(approved);
    expect((await reopen('Hủy nhầm')).status).toBe(200);
  });

  it('takes no work while it is being approved: whoever gives it waits', async () => {
    const ofHa = (state: string) =>
      server.db.updateTable('review').set({ state }).where('cadreId', '=', server.fixture.cadreIds.ha);
    await ofHa('scored').execute();
    const held = Promise.withResolvers<void>();
    const approving = inTransaction(server.db, async (trx) => {
      await lockCadre(trx, server.fixture.cadreIds.ha);
      await trx.executeQuery(ofHa('approved').compile());
      held.resolve();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await held.promise;
    const given = giveTask(server, 'an.nth', work({ dueOn: '2026-11-25' }));
    await approving;
    expect((await given).body).toMatchObject(approved);
  });

  it('takes rows of its plan when they are given, with a reason alone', async () => {
    const { cadreIds, unitIds, productIds } = server.fixture;
    const an = server.as('an.nth');
    const planId = newId();
    await an.put(`/api/task-plans/${planId}`, { unitId: unitIds.ccvc, period: REVIEW_MONTH, title: 'KH 11' });
    const row = { id: newId(), version: 0, cadreId: cadreIds.ha, unitId: unitIds.ccvc, title: 'Báo cáo' };
    const of = { productId: productIds.staff[0], proposedName: '', coefficientMilli: null, quantity: 1 };
    const rows = [{ ...row, ...of, quality: '', dueOn: null }];
    expect((await an.post(`/api/task-plans/${planId}/rows`, { rows })).status).toBe(200);
    const give = (reason?: string) =>
      an.post(`/api/task-plans/${planId}/giving`, { taskIds: [row.id], ...(reason && { reason }) });
    expect((await give()).body).toMatchObject(approved);
    expect((await give('Giao bổ sung')).body).toEqual({ given: 1 });
  });

  it('gets no recurring work, nor is any made that is late at once or begins years ahead', async () => {
    const { cadreIds, unitIds, productIds } = server.fixture;
    const put = (changes: object) =>
      server.as('an.nth').put<{ fields: object[] }>(`/api/task-recurrences/${newId()}`, {
        ...{ cadreId: cadreIds.ha, unitId: unitIds.ccvc, productId: productIds.staff[3] },
        ...{ proposedName: '', coefficientMilli: null, title: 'Báo cáo', quantity: 1, quality: '' },
        ...{ basisKind: 'plan', basis: '', every: 'month', dueDay: 25, fromOn: '2026-10-01', toOn: null },
        ...{ version: 0, ...changes },
      });
    expect((await put({ fromOn: '2030-01-01' })).body.fields).toMatchObject([
      { path: 'fromOn', code: 'day-too-far' },
    ]);
    await put({});
    await put({ dueDay: 3, cadreId: cadreIds.bao });
    const run = (iso: string) => repeatWork(server.db, new Date(iso));
    expect(await run('2026-11-20T01:00:00Z')).toEqual({ made: 0, without: 0, past: 1, approved: 1 });
  });
});
