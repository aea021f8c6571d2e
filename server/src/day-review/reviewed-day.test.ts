import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitAgain, submitDay, twoProducts } from '../testing/submitted-day.ts';
import type { MonthBesideView } from './month-beside.ts';
import type { ReviewedDayView } from './reviewed-day.ts';

let server: TestServer;

const dayOf = async (id: string) =>
  (await server.as('an.nth').get<ReviewedDayView>(`/api/day-reviews/${id}`)).body;
const monthOf = async (id: string) =>
  (await server.as('an.nth').get<MonthBesideView>(`/api/day-reviews/${id}/month`)).body;

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('a day under review', () => {
  it('shows its lines, products, reasons and earlier returns', async () => {
    const day = await submitDay(server, 'ha.ttt', [...twoProducts(), { minutes: 300, output: null }], {
      basis: 'Giám đốc yêu cầu',
    });
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Dòng 3: thiếu sản phẩm' });
    await submitAgain(server, 'ha.ttt', day.id, '2024-01-12', { basis: 'Giám đốc yêu cầu' });
    const view = await dayOf(day.id);
    expect(view).toMatchObject({
      cadre: { fullName: 'Trần Thị Thu Hà' },
      state: 'submitted',
      basis: 'Giám đốc yêu cầu',
      minutes: 510,
      standardMinutes: 480,
      outputsDelivered: 4,
      minutesWithoutOutput: 300,
    });
    expect(view.lines.map((line) => [line.minutes, line.outputs.length])).toEqual([
      [150, 1],
      [60, 1],
      [300, 0],
    ]);
    expect(view.lines[1]?.outputs[0]).toMatchObject({
      name: 'Tờ trình',
      quantity: 3,
      isOfDay: true,
      degree: null,
    });
    expect(view.steps).toMatchObject([
      { kind: 'submission', by: 'Trần Thị Thu Hà', isMine: false },
      { kind: 'return', by: 'Nguyễn Thị Hồng Ân', reason: 'Dòng 3: thiếu sản phẩm', isMine: true },
      { kind: 'submission' },
    ]);
  });

  it('tells how much has gone into work of many days, and checks its product on the day it is done', async () => {
    const taskId = newId();
    const output = { id: newId(), name: 'Tờ trình biên chế', quantity: 1, documentNumber: '' };
    const first = await submitDay(server, 'ha.ttt', [
      { workedOn: '2024-01-10', minutes: 240, state: 'under-way', taskId, output },
    ]);
    const second = await submitDay(server, 'ha.ttt', [
      { workedOn: '2024-01-11', minutes: 135, state: 'under-way', taskId, output },
      { workedOn: '2024-01-11', minutes: 210, state: 'done', taskId, output },
    ]);
    const begun = await dayOf(first.id);
    expect(begun.lines[0]).toMatchObject({ task: { minutes: 240, days: 1 }, outputs: [{ isOfDay: false }] });
    const done = await dayOf(second.id);
    expect(done.lines.map((line) => line.outputs.map((o) => o.isOfDay))).toEqual([[], [true]]);
    expect(done.lines[1]?.task).toEqual({ minutes: 585, days: 2 });
    expect(done.outputsDelivered).toBe(1);
  });

  it('keeps the degrees and reasons it was accepted with', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const checks = [{ outputId: day.outputIds[1], degree: 0, reason: 'Chưa ký' }];
    await reviewer(server, 'an.nth').accept({ day, checks });
    const view = await dayOf(day.id);
    expect(view.state).toBe('accepted');
    expect(view.lines.flatMap((line) => line.outputs.map((o) => [o.degree, o.reason]))).toEqual([
      [100, ''],
      [0, 'Chưa ký'],
    ]);
  });
});

describe('the month beside a day', () => {
  it('counts hours over the person-days up to yesterday and names missing days', async () => {
    await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-10', minutes: 420 }]);
    const day = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11', minutes: 480 }]);
    const month = await monthOf(day.id);
    expect(month).toMatchObject({
      month: '2024-01',
      throughOn: '2024-01-11',
      minutes: 900,
      personDays: 8,
      hoursPerPersonDay: '1.88',
      outputsDelivered: 2,
      outputsAccepted: 0,
      minutesWithoutOutput: 0,
      daysMissing: 6,
    });
    expect(month.cells).toHaveLength(31);
    expect(month.cells[0]).toMatchObject({ on: '2024-01-01', isWorking: false, isMissing: false });
    expect(month.cells[0]?.name).toBeTruthy();
    expect(month.cells[1]).toMatchObject({ isWorking: true, isMissing: true, days: [] });
    expect(month.cells[9]?.days).toMatchObject([{ state: 'submitted', minutes: 420 }]);
    expect(month.cells[11]).toMatchObject({ on: '2024-01-12', isMissing: false });
  });

  it('shows leave and does not ask for a log on it', async () => {
    const day = await submitDay(server, 'bao.pq', [{ workedOn: '2024-01-11' }]);
    const { cells, daysMissing } = await monthOf(day.id);
    expect(cells[9]).toMatchObject({ leave: { kind: 'annual', isHalf: false }, isMissing: false });
    expect(daysMissing).toBe(6);
  });

  it('shows returned hours as waiting, outside the average', async () => {
    const day = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11', minutes: 480 }]);
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Thiếu sản phẩm' });
    const month = await monthOf(day.id);
    expect(month).toMatchObject({ minutes: 0, hoursPerPersonDay: '0.00', daysMissing: 8 });
    expect(month.cells[10]).toMatchObject({ isMissing: true, days: [{ state: 'returned', minutes: 480 }] });
  });
});
