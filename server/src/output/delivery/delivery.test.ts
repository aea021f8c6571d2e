import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import {
  addTask,
  checker,
  DAY_BY_DECREE,
  maker,
  NOW_BY_DECREE,
  queueOf,
  storyOf,
} from '../../testing/products.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { type SubmittedDay, submitAgain, submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const on = { workedOn: DAY_BY_DECREE };
const submit = (username = 'ha.ttt', more: object = {}) => submitDay(server, username, [{ ...on, ...more }]);
const withdraw = (day: SubmittedDay) =>
  server.as('ha.ttt').post(`/api/work-days/${day.id}/withdrawal`, {
    ...{ id: newId(), version: day.version, reason: '' },
  });
const deliveriesOf = async (id: string) =>
  (await storyOf(server, 'ha.ttt', id)).deliveries.map(({ withdrawnAt }) => withdrawnAt !== null);
const first = (day: SubmittedDay): string => day.outputIds[0] ?? '';

describe('a day that is submitted', () => {
  it('hands its products in, which then wait for the head', async () => {
    const { body } = await writeLine(server, 'ha.ttt', lineOf(server, on));
    const id = body.entry.outputs[0]?.id ?? '';
    expect((await storyOf(server, 'ha.ttt', id)).deliveries).toEqual([]);
    expect((await queueOf(server, 'an.nth')).total).toBe(0);
    await submitAgain(server, 'ha.ttt', body.entry.workDayId, DAY_BY_DECREE);
    const [delivery] = (await storyOf(server, 'ha.ttt', id)).deliveries;
    expect(delivery).toMatchObject({ sequence: 1, deliveredOn: DAY_BY_DECREE, quantity: 1, isOfDay: true });
    expect((await queueOf(server, 'an.nth')).products.map((product) => product.id)).toEqual([id]);
  });

  it('and taken back takes its unchecked products back; submitted anew hands them in once more', async () => {
    const day = await submit();
    expect((await withdraw(day)).status).toBe(200);
    expect(await deliveriesOf(first(day))).toEqual([true]);
    expect((await queueOf(server, 'an.nth')).total).toBe(0);
    await submitAgain(server, 'ha.ttt', day.id, DAY_BY_DECREE);
    expect(await deliveriesOf(first(day))).toEqual([true, false]);
  });

  it('and taken back keeps what was decided; its accepted product is neither changed nor removed', async () => {
    const day = await submit();
    await checker(server, 'an.nth').check(first(day));
    await withdraw(day);
    const story = await storyOf(server, 'ha.ttt', first(day));
    expect([story.standing, await deliveriesOf(first(day))]).toEqual(['accepted', [false]]);
    const entryId = day.entryIds[0] ?? '';
    const output = { id: first(day), name: 'Tên khác', quantity: 1, documentNumber: '' };
    const line = lineOf(server, { ...on, output, version: 1 });
    expect((await writeLine(server, 'ha.ttt', line, entryId)).body.code).toBe('output-accepted');
    const removal = await server.as('ha.ttt').post(`/api/work-entries/${entryId}/removal`, { version: 1 });
    expect(removal.body.code).toBe('output-accepted');
  });

  it('and returned is handed in again; a return taken back leaves the first delivery standing', async () => {
    const day = await submit();
    const an = reviewer(server, 'an.nth');
    await an.giveBack({ day, reason: 'Ghi rõ hơn' });
    expect(await deliveriesOf(first(day))).toEqual([true]);
    await an.undo({ day: { id: day.id, version: day.version + 1 } });
    expect(await deliveriesOf(first(day))).toEqual([false]);
  });
});

describe('a task’s product without a line', () => {
  it('is handed in, waits, and is one however often it is sent', async () => {
    const taskId = await addTask(server, 'ha', { dueOn: '2026-11-20' });
    const [id, outputId] = [newId(), newId()];
    const ha = maker(server, 'ha.ttt');
    const twice = [
      await ha.deliverTask(taskId, { id, outputId }),
      await ha.deliverTask(taskId, { id, outputId }),
    ];
    expect(twice.map(({ status, body }) => [status, body.outputId])).toEqual([
      [200, outputId],
      [200, outputId],
    ]);
    const story = await storyOf(server, 'an.nth', outputId);
    expect(story).toMatchObject({ standing: 'waiting', isPastDue: false, day: null, coefficientMilli: 3000 });
    expect(story.task?.title).toBe('Rà soát biên chế');
    expect((await queueOf(server, 'an.nth')).total).toBe(1);
  });

  it('is taken though it is more than was wanted, and is not somebody else’s to hand in', async () => {
    const taskId = await addTask(server, 'ha', { quantity: 1 });
    const many = await maker(server, 'ha.ttt').deliverTask(taskId, { quantity: 5 });
    expect(many.status).toBe(200);
    expect((await maker(server, 'bao.pq').deliverTask(taskId)).status).toBe(404);
    expect((await maker(server, 'an.nth').deliverTask(taskId)).status).toBe(403);
    await server.db.updateTable('task').set({ state: 'closed' }).where('id', '=', taskId).execute();
    expect((await maker(server, 'ha.ttt').deliverTask(taskId)).body.code).toBe('task-not-open');
  });

  it('of several leaves the work open for lines until the last of them', async () => {
    const taskId = await addTask(server, 'ha', { quantity: 3 });
    const deliveredOn = async () =>
      (await server.db.selectFrom('task').select('deliveredOn').where('id', '=', taskId).executeTakeFirst())
        ?.deliveredOn;
    await maker(server, 'ha.ttt').deliverTask(taskId, { quantity: 2 });
    expect(await deliveredOn()).toBeNull();
    const line = lineOf(server, { ...on, taskId, output: null, state: 'under-way' });
    expect((await writeLine(server, 'ha.ttt', line)).status).toBe(200);
    await maker(server, 'ha.ttt').deliverTask(taskId, { quantity: 1 });
    expect(await deliveredOn()).toBe(DAY_BY_DECREE);
  });

  it('of joint work has the shares that were said when it was given', async () => {
    const taskId = await addTask(server, 'ha');
    const { bao, ha } = server.fixture.cadreIds;
    await server.db
      .insertInto('task_collaborator')
      .values({ taskId, cadreId: bao, shareMilli: 300 })
      .execute();
    const { outputId } = (await maker(server, 'ha.ttt').deliverTask(taskId)).body;
    const { shares } = await storyOf(server, 'bao.pq', outputId);
    expect(shares.map(({ cadreId, shareMilli }) => [cadreId, shareMilli]).toSorted()).toEqual(
      [
        [bao, 300],
        [ha, 700],
      ].toSorted(),
    );
  });
});

describe('a delivery again', () => {
  it('is only of what is at fault, of no more items than there are, at the version seen', async () => {
    const day = await submit();
    const ha = maker(server, 'ha.ttt');
    expect((await ha.deliverAgain(first(day))).body.code).toBe('output-not-at-fault');
    await checker(server, 'an.nth').fault(first(day));
    expect((await ha.deliverAgain(first(day), { quantity: 2 })).body.fields?.[0]?.code).toBe('over-quantity');
    const stale = await ha.deliverAgain(first(day), { version: 0 });
    expect([stale.status, (stale.body.current as { standing: string }).standing]).toEqual([412, 'fault']);
    const id = newId();
    expect((await ha.deliverAgain(first(day), { id })).status).toBe(200);
    expect((await ha.deliverAgain(first(day), { id })).status).toBe(200);
    expect((await storyOf(server, 'ha.ttt', first(day))).deliveries).toHaveLength(2);
  });
});

describe('what is handed in again', () => {
  it('says what was mended, or comes with a new file, link or number', async () => {
    const day = await submit();
    const ha = maker(server, 'ha.ttt');
    const [an, one] = [checker(server, 'an.nth'), first(day)];
    await ha.link(one, 'https://snv.example.vn/cu');
    server.setNow('2026-11-20T09:30:00.000Z');
    await an.fault(one);
    server.setNow('2026-11-20T09:31:00.000Z');
    for (const note of ['', '.']) {
      const { status, body } = await ha.deliverAgain(one, { note });
      expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'delivery-unchanged', 'note']);
    }
    await ha.link(one, 'https://snv.example.vn/moi');
    expect((await ha.deliverAgain(one, { note: '' })).status).toBe(200);
    server.setNow('2026-11-20T09:32:00.000Z');
    await an.check(one, { kind: 'returned', reason: 'Ghi số' });
    expect((await ha.deliverAgain(one, { note: '', documentNumber: '45/BC-SNV' })).status).toBe(200);
  });
});

describe('a document’s number', () => {
  const numbered = (documentNumber: string) => ({
    output: { id: newId(), name: 'Tờ trình', quantity: 1, documentNumber },
  });

  it.each(['12/TTr-SNV', '012 / ttr-snv', '12–TTR–SNV'])(
    'claimed in the body already is refused as %s; whose, when and which it is only who may read it is told',
    async (number) => {
      await submit('ha.ttt', numbered('12/TTr-SNV'));
      const refused = await submit('bao.pq', numbered(number)).catch((error: Error) => error.message);
      expect(refused).toContain('"code":"document-claimed"');
      expect(refused).toContain('"claim":"unseen"');
      expect(refused).not.toMatch(/"other"|"person"|"day"/);
      const asHead = { positionId: server.fixture.positionIds.head, productId: null, adHocBy: 'Giám đốc' };
      const head = await submit('an.nth', { ...numbered(number), ...asHead }).catch(
        (error: Error) => error.message,
      );
      const told = `"person":"Trần Thị Thu Hà","day":"${DAY_BY_DECREE}"`;
      expect(head).toContain('"claim":"seen","other":"Tờ trình"');
      expect(head).toContain(told);
    },
  );

  it('may stand in two bodies, in two years, and on drafts', async () => {
    await submit('ha.ttt', numbered('12/TTr'));
    const { unitIds, positionIds } = server.fixture;
    const elsewhere = {
      unitId: unitIds.stc,
      positionId: positionIds.finance,
      productId: null,
      adHocBy: 'GĐ',
    };
    await expect(submit('yen.pt', { ...numbered('12/TTr'), ...elsewhere })).resolves.toBeDefined();
    const draft = await writeLine(server, 'bao.pq', lineOf(server, { ...on, ...numbered('12/TTr') }));
    expect(draft.status).toBe(200);
    server.setNow('2027-01-05T03:00:00.000Z');
    const later = { ...numbered('12/TTr'), workedOn: '2027-01-05' };
    await expect(submitDay(server, 'bao.pq', [later])).resolves.toBeDefined();
  });

  it('twice in one day is refused too, and so is a change to a number that is taken', async () => {
    const twice = [
      { ...on, ...numbered('9/BC') },
      { ...on, ...numbered('9/BC'), ordinal: 1 },
    ];
    const refused = await submitDay(server, 'ha.ttt', twice).catch((error: Error) => error.message);
    expect(refused).toContain('"claim":"twin"');
    const bao = await submit('bao.pq', numbered('10/BC'));
    const duyen = await submit('duyen.ltm', numbered('11/BC'));
    const change = maker(server, 'duyen.ltm').facts(first(duyen), { documentNumber: '10/bc' });
    expect((await change).body).toMatchObject({ code: 'document-claimed', params: { claim: 'unseen' } });
    const again = { ...numbered('10/BC'), ordinal: 1 };
    const own = await submit('bao.pq', { ...again, workedOn: '2026-11-19' }).catch((e: Error) => e.message);
    expect(own).toContain(`"claim":"own","other":"Tờ trình","otherId":"${first(bao)}"`);
  });

  it('claimed by two at once is given to one', async () => {
    const [one, other] = [numbered('77/KH'), numbered('77/KH')];
    const results = await Promise.allSettled([submit('ha.ttt', one), submit('bao.pq', other)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
