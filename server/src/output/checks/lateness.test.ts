import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addTask, checker, maker, NOW_BY_DECREE, queueOf, storyOf } from '../../testing/products.ts';
import { REVIEW_NOW, reviewing } from '../../testing/reviewed-month.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

/** Handed in on 20/11/2026. */
async function handedIn(dueOn: string, quantity = 1): Promise<{ taskId: string; id: string }> {
  const taskId = await addTask(server, 'ha', { dueOn, quantity });
  const { body } = await maker(server, 'ha.ttt').deliverTask(taskId, { quantity });
  return { taskId, id: body.outputId };
}
const an = () => checker(server, 'an.nth');
const late = (id: string, delays: number, reason = '') => an().check(id, { kind: 'delay', delays, reason });
async function moveDay(taskId: string, dueOn: string, reason = 'Họp lại'): Promise<void> {
  const { body } = await server.as('an.nth').get<{ task: { version: number } }>(`/api/tasks/${taskId}`);
  const move = { id: newId(), version: body.task.version, dueOn, reason };
  expect((await server.as('an.nth').post(`/api/tasks/${taskId}/due-day`, move)).status).toBe(200);
}

describe('a delay', () => {
  it('of what came in time is said with its reason, also with the acceptance', async () => {
    const { id } = await handedIn('2026-11-25', 4);
    for (const said of [{ kind: 'delay' as const, delays: 1 }, { delays: 1 }]) {
      const { problem } = await an().check(id, said);
      expect(problem).toMatchObject({ code: 'delay-reason-missing', fields: [{ path: 'reason' }] });
    }
    expect(await an().check(id, { delays: 1, reason: 'Hẹn trước 17/11' })).toMatchObject({ outcome: 'done' });
    const { findings } = await storyOf(server, 'ha.ttt', id);
    expect(findings).toMatchObject([{ kind: 'delay', quantity: 1, reason: 'Hẹn trước 17/11' }]);
  });

  it('past the due day needs none', async () => {
    const { id } = await handedIn('2026-11-10');
    expect(await late(id, 1)).toMatchObject({ outcome: 'done' });
  });

  it('is said of each item once for one handing in, and again for the next', async () => {
    const { id } = await handedIn('2026-11-10', 4);
    expect(await late(id, 3)).toMatchObject({ outcome: 'done' });
    const more = await late(id, 2, 'Lần nữa');
    expect(more.problem.fields).toMatchObject([{ path: 'delays', code: 'over-quantity' }]);
    expect(await late(id, 1)).toMatchObject({ outcome: 'done' });
    await an().fault(id);
    server.setNow('2026-11-21T02:00:00.000Z');
    expect((await maker(server, 'ha.ttt').deliverAgain(id)).status).toBe(200);
    expect(await late(id, 4)).toMatchObject({ outcome: 'done' });
  });

  it('is proposed for a line written long after its day and the due day: it came when it was written', async () => {
    const dates = { workedOn: '2026-11-05' };
    const taskId = await addTask(server, 'ha', { dueOn: '2026-11-09' });
    const inTime = await addTask(server, 'ha', { dueOn: '2026-11-25' });
    const lines = [
      { ...dates, taskId },
      { ...dates, taskId: inTime },
    ];
    const day = await submitDay(server, 'ha.ttt', lines, { lateReason: 'Đi công tác' });
    const [late = '', other = ''] = day.outputIds;
    const queued = (await queueOf(server, 'an.nth')).products;
    expect(queued.find(({ id }) => id === late)).toMatchObject({
      deliveredOn: '2026-11-20',
      isPastDue: true,
    });
    expect(queued.find(({ id }) => id === other)).toMatchObject({
      deliveredOn: '2026-11-05',
      isPastDue: false,
    });
    const told = { deliveredOn: '2026-11-05', toldOn: '2026-11-20', isPastDue: true };
    expect(await storyOf(server, 'an.nth', late)).toMatchObject(told);
    expect((await an().check(late)).problem.code).toBe('delay-drop-reason-missing');
  });

  it('after the approval of its month has its reason and waits for a replacement', async () => {
    const { id } = await handedIn('2026-11-10', 2);
    await an().check(id, { delays: 1, reason: 'Một bản nộp đúng hẹn' });
    server.setNow(REVIEW_NOW);
    await reviewing(server, 'ha.ttt', 'CB-HA').submit();
    await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
    const head = reviewing(server, 'tuan.lm', 'CB-HA');
    expect((await head.take('approval')).body.state).toBe('approved');
    const before = (await head.view()).sheet.totalHundredths;
    expect((await late(id, 1)).problem.code).toBe('delay-reason-missing');
    expect(await late(id, 1, 'Ghi sót lần chậm')).toMatchObject({ outcome: 'done' });
    const { sheet, now } = await head.view();
    expect(sheet.totalHundredths).toBe(before);
    expect(now?.totalHundredths).toBeLessThan(before ?? 0);
  });
});

describe('a delay that is proposed', () => {
  it('is dropped with a reason alone, which stays as a row of its own', async () => {
    const { id } = await handedIn('2026-11-10', 4);
    for (const reason of ['', '.', ' - ']) {
      const { problem } = await an().check(id, { delays: 1, reason });
      expect(problem).toMatchObject({ code: 'delay-drop-reason-missing', fields: [{ path: 'reason' }] });
    }
    const { id: checkId, outcome } = await an().check(id, { delays: 1, reason: 'Sở gửi số liệu chậm' });
    expect(outcome).toBe('done');
    const { checks, findings } = await storyOf(server, 'ha.ttt', id);
    expect(findings).toMatchObject([{ kind: 'delay', quantity: 1 }]);
    expect(checks).toContainEqual(
      expect.objectContaining({ kind: 'delay-dropped', quantity: 3, reason: 'Sở gửi số liệu chậm' }),
    );
    expect(await an().undo(id, checkId)).toMatchObject({ outcome: 'done' });
    const after = await storyOf(server, 'an.nth', id);
    expect(after.checks.filter(({ isStanding, kind }) => isStanding && kind !== 'revoked')).toEqual([]);
  });

  it('asks with a fault as well, and not with a return, which decides nothing', async () => {
    const { id } = await handedIn('2026-11-10');
    await an().fault(id, { delays: 0, reason: 'Thiếu phụ lục, chậm do Sở' });
    expect((await storyOf(server, 'ha.ttt', id)).checks.map(({ kind }) => kind)).toContain('delay-dropped');
    const other = (await handedIn('2026-11-10')).id;
    expect(await an().check(other, { kind: 'returned', reason: 'Ký lại' })).toMatchObject({
      outcome: 'done',
    });
    expect((await storyOf(server, 'ha.ttt', other)).checks.map(({ kind }) => kind)).toEqual(['returned']);
  });
});

describe('a due day that moves after the handing in', () => {
  it('makes nothing late that was in time, nor in time what was late', async () => {
    for (const [dueOn, movedTo] of [
      ['2026-11-25', '2026-11-10'],
      ['2026-11-10', '2026-11-25'],
    ] as const) {
      const { taskId, id } = await handedIn(dueOn);
      await moveDay(taskId, movedTo);
      const isPastDue = dueOn === '2026-11-10';
      expect((await storyOf(server, 'ha.ttt', id)).isPastDue).toBe(isPastDue);
      const { products } = await queueOf(server, 'an.nth');
      expect(products.find((product) => product.id === id)?.isPastDue).toBe(isPastDue);
    }
  });

  it('and one given where there was none leaves it in time', async () => {
    const taskId = await addTask(server, 'ha');
    const { body } = await maker(server, 'ha.ttt').deliverTask(taskId);
    await moveDay(taskId, '2026-11-10');
    expect((await storyOf(server, 'ha.ttt', body.outputId)).isPastDue).toBe(false);
  });
});
