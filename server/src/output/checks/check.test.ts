import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import {
  addTask,
  checker,
  DAY_BY_DECREE,
  maker,
  NOW_BY_DECREE,
  queueOf,
  storyOf,
} from '../../testing/products.ts';
import { reviewedSumsOf, submitDay, twoProducts } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const on = { workedOn: DAY_BY_DECREE };
const sums = () => reviewedSumsOf(server, 'ha', '2026-11');
async function twoOfHa(): Promise<[string, string]> {
  const lines = twoProducts().map((line) => ({ ...on, ...line }));
  const { outputIds } = await submitDay(server, 'ha.ttt', lines);
  return [outputIds[0] ?? '', outputIds[1] ?? ''];
}

describe('a product that is checked', () => {
  it('is accepted by its head, and the figures know at once', async () => {
    const [one, three] = await twoOfHa();
    const an = checker(server, 'an.nth');
    expect(await an.check(one)).toMatchObject({ outcome: 'done', output: { standing: 'accepted' } });
    expect(await sums()).toMatchObject({ outputsDelivered: 4, outputsAccepted: 1 });
    expect(await an.check(three)).toMatchObject({ outcome: 'done' });
    expect(await sums()).toMatchObject({ outputsAccepted: 4 });
    expect((await queueOf(server, 'an.nth')).total).toBe(0);
  });

  it('at fault says how many and why, and is not accepted', async () => {
    const [, three] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const bare = await an.fault(three, { reason: '' });
    expect(bare.problem).toMatchObject({ status: 422, code: 'reason-missing' });
    const tooMany = await an.fault(three, { quantity: 4 });
    expect(tooMany.problem.fields?.[0]).toMatchObject({ path: 'quantity', code: 'over-quantity' });
    expect(await an.fault(three, { quantity: 2 })).toMatchObject({ output: { standing: 'fault' } });
    expect(await sums()).toMatchObject({ outputsAccepted: 0 });
    const story = await storyOf(server, 'ha.ttt', three);
    expect(story.findings).toMatchObject([{ kind: 'fault', quantity: 2, reason: 'Thiếu phụ lục' }]);
    expect(story.may).toMatchObject({ deliverAgain: true, check: false });
  });

  it('delivered again after a fault is one story: two deliveries, a fault, an acceptance with a delay', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    await an.fault(one);
    expect((await maker(server, 'ha.ttt').deliverAgain(one)).status).toBe(200);
    await an.check(one, { delays: 1, reason: 'Hẹn trước đó' });
    const story = await storyOf(server, 'ha.ttt', one);
    expect(story.deliveries.map(({ sequence, isOfDay, note }) => [sequence, isOfDay, note])).toEqual([
      [1, true, ''],
      [2, false, 'Đã bổ sung'],
    ]);
    expect(story.checks.map(({ kind }) => kind)).toEqual(['fault', 'accepted', 'delay']);
    expect([story.standing, story.findings.length]).toEqual(['accepted', 2]);
  });

  it('is returned to be completed without a fault', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    await an.check(one, { kind: 'returned', reason: 'Đính kèm bản ký' });
    const story = await storyOf(server, 'ha.ttt', one);
    expect([story.standing, story.findings]).toEqual(['fault', []]);
  });

  it('may be found at fault after it was accepted', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    await an.check(one);
    expect(await an.fault(one)).toMatchObject({ outcome: 'done', output: { standing: 'fault' } });
    expect(await sums()).toMatchObject({ outputsAccepted: 0 });
  });

  it('takes only the controls of the pack of its day', async () => {
    const [one] = await twoOfHa();
    const half = await checker(server, 'an.nth').check(one, { degree: 50 });
    expect(half.problem.code).toBe('check-not-of-pack');
    server.setNow('2024-01-12T09:42:11.123Z');
    const { outputIds } = await submitDay(server, 'ha.ttt');
    const old = outputIds[0] ?? '';
    const an = checker(server, 'an.nth');
    expect((await an.fault(old)).problem.code).toBe('check-not-of-pack');
    expect((await an.check(old, { degree: 75 })).output).toMatchObject({ standing: 'accepted', degree: 75 });
  });
});

describe('two heads at once', () => {
  it('one wins, the other sees the decision', async () => {
    const [one] = await twoOfHa();
    const { version } = await storyOf(server, 'an.nth', one);
    const an = checker(server, 'an.nth');
    const [first, second] = await Promise.all([
      an.check(one, { version }),
      an.fault(one, { version, reason: 'Sai số liệu' }),
    ]);
    const [done, refused] = first.outcome === 'done' ? [first, second] : [second, first];
    expect([done.outcome, refused.problem.status]).toEqual(['done', 412]);
    expect(refused.problem.current?.checks).toHaveLength(1);
  });

  it('the same decision sent twice is one', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const { version } = await storyOf(server, 'an.nth', one);
    const id = newId();
    const twice = [await an.check(one, { id, version }), await an.check(one, { id, version })];
    expect(twice.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect((await storyOf(server, 'an.nth', one)).checks).toHaveLength(1);
    expect((await an.fault(one, { id })).problem.code).toBe('duplicate-id');
    expect((await an.check(one, { id, version, delays: 1 })).problem.code).toBe('duplicate-id');
  });

  it('several are decided in one request, each for itself', async () => {
    const [one, three] = await twoOfHa();
    const of = { kind: 'accepted', degree: null, quantity: 0, delays: 0, reason: '' };
    const { version } = await storyOf(server, 'an.nth', one);
    const outcomes = await checker(server, 'an.nth').checkAll([
      { id: newId(), outputId: one, version, ...of },
      { id: newId(), outputId: three, version: version + 7, ...of },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  });
});

describe('taking a decision back', () => {
  it('brings the product, its delay and the figures to what they were', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const { id } = await an.check(one, { delays: 1, reason: 'Hẹn trước đó' });
    expect(await an.undo(one, id)).toMatchObject({ outcome: 'done', output: { standing: 'waiting' } });
    expect(await sums()).toMatchObject({ outputsAccepted: 0 });
    expect((await storyOf(server, 'an.nth', one)).findings).toEqual([]);
    expect(await an.check(one)).toMatchObject({ outcome: 'done' });
  });

  it('is for a quarter of an hour, for one’s own and the last', async () => {
    const [one, three] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const { id } = await an.fault(one);
    await maker(server, 'ha.ttt').deliverAgain(one);
    expect((await an.undo(one, id)).problem.status).toBe(412);
    const { id: other } = await an.check(three);
    server.setNow('2026-11-20T09:16:00.000Z');
    expect((await an.undo(three, other)).problem.code).toBe('undo-too-late');
  });
});

describe('rights', () => {
  it('nobody checks their own, a stranger sees nothing, a colleague neither', async () => {
    const lines = [
      {
        ...on,
        unitId: server.fixture.unitIds.ccvc,
        positionId: server.fixture.positionIds.head,
        productId: null,
        adHocBy: 'Giám đốc',
      },
    ];
    const own = (await submitDay(server, 'an.nth', lines)).outputIds[0] ?? '';
    expect((await checker(server, 'an.nth').check(own)).problem).toMatchObject({
      status: 403,
      code: 'own-product',
    });
    expect((await checker(server, 'tuan.lm').check(own)).outcome).toBe('done');
    expect((await server.as('bao.pq').get(`/api/outputs/${own}`)).status).toBe(404);
    expect((await server.as('huy.tq').get(`/api/outputs/${own}`)).status).toBe(404);
    expect((await server.stranger().get(`/api/outputs/${own}`)).status).toBe(401);
  });

  it('who has a share in a product does not check it', async () => {
    const [one] = await twoOfHa();
    const { ha, an } = server.fixture.cadreIds;
    const shares = [
      { cadreId: ha, shareMilli: 600 },
      { cadreId: an, shareMilli: 400 },
    ];
    expect((await maker(server, 'ha.ttt').share(one, shares)).status).toBe(200);
    expect((await checker(server, 'an.nth').check(one)).problem.code).toBe('own-product');
    expect((await queueOf(server, 'an.nth')).products.map(({ id }) => id)).not.toContain(one);
  });
});

describe('the task of a product', () => {
  it('is closed once as many are accepted as were wanted, and open again when that is taken back', async () => {
    const taskId = await addTask(server, 'ha', { quantity: 3, dueOn: '2026-11-19' });
    const ha = maker(server, 'ha.ttt');
    const an = checker(server, 'an.nth');
    const stateOf = async () =>
      (await server.db.selectFrom('task').select('state').where('id', '=', taskId).executeTakeFirst())?.state;
    const first = (await ha.deliverTask(taskId, { quantity: 2 })).body.outputId;
    await an.check(first, { reason: 'Chờ số liệu của Sở' });
    expect(await stateOf()).toBe('open');
    const rest = (await ha.deliverTask(taskId)).body.outputId;
    expect((await storyOf(server, 'an.nth', rest)).isPastDue).toBe(true);
    const { id } = await an.check(rest, { delays: 1, reason: 'Hẹn trước đó' });
    expect(await stateOf()).toBe('closed');
    await an.undo(rest, id);
    expect(await stateOf()).toBe('open');
    const steps = await server.db.selectFrom('task_step').select('kind').orderBy('sequence').execute();
    expect(steps.map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
  });

  it('that waits as a proposal lets its product wait', async () => {
    const taskId = await addTask(server, 'ha', { state: 'open', origin: 'ad-hoc' });
    const { outputId } = (await maker(server, 'ha.ttt').deliverTask(taskId)).body;
    await server.db.updateTable('task').set({ state: 'proposed' }).where('id', '=', taskId).execute();
    expect((await checker(server, 'an.nth').check(outputId)).problem.code).toBe('output-proposed');
    expect((await queueOf(server, 'an.nth')).total).toBe(0);
  });
});

describe('an objective cause', () => {
  it('is asked for by the maker and confirmed by the head', async () => {
    const [, three] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const ha = maker(server, 'ha.ttt');
    const { id } = await an.fault(three, { quantity: 3 });
    expect((await ha.askCause(three, id, { quantity: 4 })).body.fields?.[0]?.code).toBe('over-quantity');
    expect((await ha.askCause(three, id, { quantity: 2 })).status).toBe(200);
    expect((await ha.askCause(three, id)).body.code).toBe('cause-not-open');
    expect((await queueOf(server, 'an.nth')).products[0]).toMatchObject({ id: three, causesAsked: 1 });
    expect((await an.answer(three, id, false)).body.code).toBe('reason-missing');
    expect((await an.answer(three, id, true)).body.findings).toMatchObject([
      { cause: 'confirmed', excused: 2, causeReason: 'Mất điện cả ngày' },
    ]);
    expect((await an.answer(three, id, true)).body.code).toBe('cause-not-open');
  });

  it('that was refused may be asked for again with another reason', async () => {
    const [one] = await twoOfHa();
    const an = checker(server, 'an.nth');
    const ha = maker(server, 'ha.ttt');
    const { id } = await an.fault(one);
    await ha.askCause(one, id);
    await an.answer(one, id, false, 'Lịch cắt điện đã báo trước');
    expect((await ha.askCause(one, id, { reason: 'Bão số 13' })).status).toBe(200);
    expect((await storyOf(server, 'ha.ttt', one)).findings[0]).toMatchObject({ cause: 'asked' });
  });
});
