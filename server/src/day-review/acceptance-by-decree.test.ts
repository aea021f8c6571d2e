import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addTask, checker, DAY_BY_DECREE, NOW_BY_DECREE, storyOf } from '../testing/products.ts';
import { reviewer } from '../testing/reviewing.ts';
import { reviewedSumsOf, type SubmittedDay, submitDay, twoProducts } from '../testing/submitted-day.ts';
import type { ReviewedDayView } from './reviewed-day.ts';

let server: TestServer;
let day: SubmittedDay;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  const lines = twoProducts().map((line) => ({ workedOn: DAY_BY_DECREE, ...line }));
  day = await submitDay(server, 'ha.ttt', lines);
});
afterEach(() => server.close());

const [one, three] = [() => day.outputIds[0] ?? '', () => day.outputIds[1] ?? ''];
const sums = () => reviewedSumsOf(server, 'ha', '2026-11');
const said = (outputId: string, more: object) => ({ outputId, degree: 100, reason: '', ...more });
const standings = async () =>
  Promise.all([one(), three()].map(async (id) => (await storyOf(server, 'ha.ttt', id)).standing));

describe('accepting a day by the decree', () => {
  it('takes faults and delays in place of degrees', async () => {
    const checks = [
      said(one(), { delays: 1, reason: 'Hẹn trước' }),
      said(three(), { faults: 2, reason: 'Sai số liệu' }),
    ];
    const { first } = await reviewer(server, 'an.nth').accept({ day, checks });
    expect(first?.outcome).toBe('done');
    expect(await standings()).toEqual(['accepted', 'fault']);
    expect((await storyOf(server, 'ha.ttt', one())).findings).toMatchObject([{ kind: 'delay', quantity: 1 }]);
    expect(await sums()).toMatchObject({ outputsDelivered: 4, outputsAccepted: 1, minutesWaiting: 0 });
  });

  it('refuses degrees, a fault without a reason and more items than there are', async () => {
    const an = reviewer(server, 'an.nth');
    const refusals = [
      [said(one(), { degree: 75 }), 'check-not-of-pack'],
      [said(one(), { faults: 1 }), 'reason-missing'],
      [said(one(), { faults: 2, reason: 'x' }), 'bad-input'],
    ] as const;
    for (const [check, code] of refusals) {
      const { first } = await an.accept({ day, checks: [check] });
      expect(first?.problem?.code).toBe(code);
    }
    expect(await standings()).toEqual(['waiting', 'waiting']);
  });

  it('leaves what was decided before, and never takes what is at fault', async () => {
    const an = checker(server, 'an.nth');
    await an.check(one());
    await an.fault(three());
    await reviewer(server, 'an.nth').accept({ day });
    expect(await standings()).toEqual(['accepted', 'fault']);
    expect((await storyOf(server, 'ha.ttt', one())).checks).toHaveLength(1);
    expect(await sums()).toMatchObject({ outputsAccepted: 1 });
  });

  it('tells a head who decides what another has decided since', async () => {
    await checker(server, 'an.nth').fault(three());
    const checks = [said(three(), { faults: 1, reason: 'Thiếu' })];
    const { first } = await reviewer(server, 'an.nth').accept({ day, checks });
    expect(first?.problem).toMatchObject({ code: 'output-checked', current: { id: day.id } });
  });

  it('sent twice is one, with other faults it is another', async () => {
    const an = reviewer(server, 'an.nth');
    const id = newId();
    const checks = [said(three(), { faults: 2, delays: 1, reason: 'Sai' })];
    const twice = [await an.accept({ id, day, checks }), await an.accept({ id, day, checks })];
    expect(twice.map(({ first }) => first?.outcome)).toEqual(['done', 'done']);
    const other = await an.accept({ id, day, checks: [said(three(), { faults: 1, reason: 'Sai' })] });
    expect(other.first?.problem?.code).toBe('duplicate-id');
  });

  it('taken back takes its faults and delays back, and nothing that was decided apart', async () => {
    await checker(server, 'an.nth').check(one());
    const an = reviewer(server, 'an.nth');
    await an.accept({ day, checks: [said(three(), { faults: 2, delays: 3, reason: 'Sai' })] });
    await an.undo({ day: { ...day, version: day.version + 1 } });
    expect(await standings()).toEqual(['accepted', 'waiting']);
    expect((await storyOf(server, 'ha.ttt', three())).findings).toEqual([]);
  });

  it('reopened lets its products be unchecked, and keeps the fault of one', async () => {
    const an = reviewer(server, 'an.nth');
    await an.accept({ day, checks: [said(three(), { faults: 1, reason: 'Sai' })] });
    await an.reopen({ day: { ...day, version: day.version + 1 }, reason: 'Ghi nhầm giờ' });
    expect(await standings()).toEqual(['waiting', 'fault']);
    expect((await storyOf(server, 'ha.ttt', three())).findings).toHaveLength(1);
    expect(await sums()).toMatchObject({ outputsAccepted: 0, minutes: 0 });
  });

  it('leaves a product whose work waits as a proposal', async () => {
    const { ha } = server.fixture.cadreIds;
    const task = { id: newId(), cadreId: ha, unitId: server.fixture.unitIds.ccvc, productId: null };
    const more = { origin: 'ad-hoc', title: 'Đón đoàn', openedOn: DAY_BY_DECREE, deliveredOn: DAY_BY_DECREE };
    await server.db
      .insertInto('task')
      .values({ ...task, ...more, state: 'proposed', version: 1 })
      .execute();
    await server.db.updateTable('output').set({ taskId: task.id }).where('id', '=', one()).execute();
    await reviewer(server, 'an.nth').accept({ day });
    expect(await standings()).toEqual(['waiting', 'accepted']);
    expect(await sums()).toMatchObject({ minutesAccepted: 210, outputsAccepted: 3 });
  });

  it('takes what is past its due day as late unless the reviewer says otherwise, and shows that before', async () => {
    const taskId = await addTask(server, 'ha', { dueOn: '2026-11-18' });
    await server.db.updateTable('output').set({ taskId }).where('workDayId', '=', day.id).execute();
    await server.db.updateTable('output_delivery').set({ dueOn: '2026-11-18' }).execute();
    const { body } = await server.as('an.nth').get<ReviewedDayView>(`/api/day-reviews/${day.id}`);
    expect(body.controls).toBe('faults-and-delays');
    expect(body.lines.flatMap(({ outputs }) => outputs.map((output) => output.isPastDue))).toEqual([
      true,
      true,
    ]);
    const id = newId();
    const an = reviewer(server, 'an.nth');
    const bare = (await an.accept({ day, checks: [said(one(), { delays: 0 })] })).first;
    expect(bare?.problem).toMatchObject({
      code: 'delay-drop-reason-missing',
      fields: [{ path: 'checks.0.reason' }],
    });
    const checks = [said(one(), { delays: 0, reason: 'Chờ số liệu của Sở' })];
    const twice = [await an.accept({ id, day, checks }), await an.accept({ id, day, checks })];
    expect(twice.map(({ first }) => first?.outcome)).toEqual(['done', 'done']);
    const left = await storyOf(server, 'ha.ttt', one());
    expect(left.findings).toEqual([]);
    expect(left.checks).toContainEqual(
      expect.objectContaining({ kind: 'delay-dropped', quantity: 1, reason: 'Chờ số liệu của Sở' }),
    );
    expect((await storyOf(server, 'ha.ttt', three())).findings).toMatchObject([
      { kind: 'delay', quantity: 3 },
    ]);
  });

  it('shows what was decided before, and what waits as a proposal, as not to be decided', async () => {
    await checker(server, 'an.nth').fault(one());
    const { body } = await server.as('an.nth').get<ReviewedDayView>(`/api/day-reviews/${day.id}`);
    const outputs = body.lines.flatMap((line) => line.outputs);
    expect(outputs.map(({ standing, isOpen, reason }) => [standing, isOpen, reason])).toEqual([
      ['fault', false, 'Thiếu phụ lục'],
      ['waiting', true, ''],
    ]);
  });
});
