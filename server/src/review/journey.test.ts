import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { monthSumsOf } from '../testing/line.ts';
import { checker, maker, storyOf } from '../testing/products.ts';
import { reviewing } from '../testing/reviewed-month.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
const taskId = newId();
const outputId = newId();
beforeAll(async () => {
  server = await openTestServer({ now: '2026-10-27T08:00:00.000Z' });
});
afterAll(() => server.close());

const today = (day: string) => server.setNow(`${day}T09:00:00.000Z`);
const review = (month: string, username = 'ha.ttt') => reviewing(server, username, 'CB-HA', month);
/** G, what was delivered of it, what faults left, the points of results and the total. */
async function figures(month: string) {
  const { sheet } = await review(month).view();
  const { sums, outcome } = sheet.score ?? {};
  return [
    ...[sums?.assigned.exact, sums?.delivered.exact, sums?.quality.exact],
    ...[outcome?.result.printed, outcome?.total.printed],
  ];
}
const logged = { minutes: 240, note: 'Rà soát biên chế', taskId };

it('is assigned in October, due in November: it stands in November’s G', async () => {
  const { fixture } = server;
  const work = { productId: fixture.productIds.staff[0] ?? null, quantity: 1, title: 'Rà soát biên chế' };
  const days = { openedOn: '2026-10-27', dueOn: '2026-11-13' };
  expect((await giveTask(server, 'an.nth', taskFor(server, { ...work, ...days }), taskId)).status).toBe(200);
  expect(await figures('2026-10')).toEqual(['0', '0', '0', undefined, undefined]);
  today('2026-11-02');
  expect(await figures('2026-11')).toEqual(['1', '0', '0', '0.00', '0.00']);
});

it('is logged over six days across two months, as under way until it is delivered', async () => {
  for (const day of ['2026-10-28', '2026-10-29', '2026-10-30', '2026-11-02', '2026-11-03']) {
    today(day);
    const line = { ...logged, workedOn: day, state: 'under-way' as const, output: null };
    await submitDay(server, 'ha.ttt', [line]);
  }
  expect(await monthSumsOf(server, 'ha', '2026-10')).toMatchObject({ minutes: 720, minutesUnderWay: 720 });
  today('2026-11-04');
  const output = { id: outputId, name: 'Báo cáo rà soát biên chế', quantity: 1, documentNumber: '61/BC-SNV' };
  await submitDay(server, 'ha.ttt', [{ ...logged, workedOn: '2026-11-04', output }]);
  expect((await storyOf(server, 'an.nth', outputId)).standing).toBe('waiting');
  expect(await figures('2026-11')).toEqual(['1', '0', '0', '0.00', '0.00']);
  expect((await review('2026-11').view()).sheet.waiting).toMatchObject([{ id: outputId, why: 'unchecked' }]);
});

it('fails once, is delivered again and accepted: b = 75 %', async () => {
  today('2026-11-05');
  expect((await checker(server, 'an.nth').fault(outputId)).outcome).toBe('done');
  expect((await review('2026-11').view()).sheet.waiting).toMatchObject([{ why: 'failed' }]);
  today('2026-11-09');
  expect((await maker(server, 'ha.ttt').deliverAgain(outputId)).status).toBe(200);
  today('2026-11-10');
  expect((await checker(server, 'an.nth').check(outputId)).output.standing).toBe('accepted');
  expect(await figures('2026-11')).toEqual(['1', '1', '0.75', '64.17', '64.17']);
  expect(await figures('2026-10')).toEqual(['0', '0', '0', undefined, undefined]);
});

it('is reviewed and approved: 64,17 + 29,50 = 93,67', async () => {
  today('2026-12-02');
  expect((await review('2026-11').submit({ initiative: 200 })).body.state).toBe('submitted');
  expect((await review('2026-11', 'an.nth').take('scoring')).body.state).toBe('scored');
  today('2026-12-04');
  const { body } = await review('2026-11', 'tuan.lm').take('approval');
  expect(body).toMatchObject({ state: 'approved', totalHundredths: 9367, level: 'excellent' });
});

it('is appealed, the cause is found to be objective, and a new decision gives 99,50', async () => {
  today('2026-12-08');
  const reason = 'Phụ lục của Sở Tài chính gửi muộn';
  expect((await review('2026-11').take('appeal', { reason })).body.answerDueOn).toBe('2026-12-17');
  const fault = (await storyOf(server, 'an.nth', outputId)).findings[0];
  await maker(server, 'ha.ttt').askCause(outputId, fault?.id ?? '', { reason });
  expect((await checker(server, 'an.nth').answer(outputId, fault?.id ?? '', true)).status).toBe(200);
  expect(await figures('2026-11')).toEqual(['1', '1', '0.75', '64.17', '93.67']);
  today('2026-12-10');
  const { body } = await review('2026-11', 'tuan.lm').take('replacement', { reason: '15/QĐ-SNV' });
  expect(body).toMatchObject({ state: 'approved', totalHundredths: 9950, answerDueOn: null });
  expect(await figures('2026-11')).toEqual(['1', '1', '1', '70.00', '99.50']);
  const { steps } = await review('2026-11').view();
  expect(steps.map(({ kind, totalHundredths }) => [kind, totalHundredths])).toEqual([
    ['submitted', null],
    ['scored', 9367],
    ['approved', 9367],
    ['appealed', null],
    ['replaced', 9950],
  ]);
});
