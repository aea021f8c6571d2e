import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_NOW, openTestServer, type TestServer } from '../testing/index.ts';
import { reviewer } from '../testing/reviewing.ts';
import { degreesOf, reviewedSumsOf, stepKindsOf, submitDay, twoProducts } from '../testing/submitted-day.ts';

let server: TestServer;

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('accepting a day', () => {
  it('accepts its unchecked products at 100 % and moves the figures by exactly that', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    expect(await reviewedSumsOf(server, 'ha')).toEqual({
      minutes: 210,
      minutesAccepted: 0,
      minutesWaiting: 0,
      outputsDelivered: 4,
      outputsAccepted: 0,
    });
    const { first } = await reviewer(server, 'an.nth').accept({ day });
    expect(first).toMatchObject({ outcome: 'done', day: { state: 'accepted', version: day.version + 1 } });
    expect(await degreesOf(server, day)).toEqual([100, 100]);
    expect(await reviewedSumsOf(server, 'ha')).toEqual({
      minutes: 210,
      minutesAccepted: 210,
      minutesWaiting: 0,
      outputsDelivered: 4,
      outputsAccepted: 4,
    });
  });

  it('keeps the degree and the reason of each product, and 0 % counts as not accepted', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const [half, none] = day.outputIds;
    await reviewer(server, 'an.nth').accept({
      day,
      checks: [
        { outputId: half, degree: 50, reason: '' },
        { outputId: none, degree: 0, reason: 'Chưa có chữ ký' },
      ],
    });
    expect(await degreesOf(server, day)).toEqual([50, 0]);
    expect((await reviewedSumsOf(server, 'ha'))?.outputsAccepted).toBe(1);
    const checks = await server.db
      .selectFrom('output_check')
      .selectAll()
      .where('outputId', '=', none!)
      .execute();
    expect(checks).toMatchObject([
      { kind: 'accepted', degree: 0, quantity: 3, reason: 'Chưa có chữ ký', at: FIXTURE_NOW },
    ]);
  });

  it('refuses 0 % without a reason and leaves the day as it was', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const [outputId] = day.outputIds;
    const { status, first } = await reviewer(server, 'an.nth').accept({
      day,
      checks: [{ outputId, degree: 0, reason: '  ' }],
    });
    expect(status).toBe(200);
    expect(first).toMatchObject({
      outcome: 'refused',
      problem: {
        code: 'reason-missing',
        status: 422,
        fields: [{ path: 'checks.0.reason' }],
        params: { outputId },
      },
    });
    expect(await degreesOf(server, day)).toEqual([null, null]);
    expect(await stepKindsOf(server, day)).toEqual(['submission']);
  });

  it('refuses a product of another day', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const other = await submitDay(server, 'bao.pq');
    const checks = [{ outputId: other.outputIds[0], degree: 100, reason: '' }];
    const { first } = await reviewer(server, 'an.nth').accept({ day, checks });
    expect(first).toMatchObject({ outcome: 'refused', problem: { code: 'output-not-of-day', status: 422 } });
  });

  it.each([
    ['a degree that does not exist', { degree: 60, reason: '' }, 'checks.0.degree', 'bad-degree'],
    [
      'a reason with a control character',
      { degree: 0, reason: 'a\u0000b' },
      'checks.0.reason',
      'bad-character',
    ],
    ['a reason over the limit', { degree: 0, reason: 'x'.repeat(1001) }, 'checks.0.reason', 'too-long'],
  ])('refuses %s by its field', async (_name, check, path, code) => {
    const day = await submitDay(server, 'ha.ttt');
    const { status, body } = await reviewer(server, 'an.nth').accept({
      day,
      checks: [{ outputId: day.outputIds[0], ...check }],
    });
    expect(status).toBe(400);
    expect(body.fields?.[0]).toMatchObject({ path: `days.0.${path}`, code });
  });

  it('leaves work under way unchecked', async () => {
    const planned = { id: newId(), name: 'Tờ trình lần 1', quantity: 1, documentNumber: '' };
    const day = await submitDay(server, 'ha.ttt', [{ state: 'under-way', taskId: newId(), output: planned }]);
    await reviewer(server, 'an.nth').accept({ day });
    const row = await server.db
      .selectFrom('output')
      .select('degree')
      .where('id', '=', planned.id)
      .executeTakeFirst();
    expect(row?.degree).toBeNull();
    expect((await reviewedSumsOf(server, 'ha'))?.outputsAccepted).toBe(0);
  });

  it('takes a retry with the same id as the same acceptance', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const id = newId();
    const checks = [{ outputId: day.outputIds[0], degree: 75, reason: '' }];
    const before = await reviewer(server, 'an.nth').accept({ id, day, checks });
    const again = await reviewer(server, 'an.nth').accept({ id, day, checks });
    expect(again.first).toEqual(before.first);
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'acceptance']);
    expect((await reviewedSumsOf(server, 'ha'))?.outputsAccepted).toBe(4);
  });

  it('refuses the same id with other content', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const other = await submitDay(server, 'bao.pq');
    const id = newId();
    await reviewer(server, 'an.nth').accept({ id, day });
    const degree = await reviewer(server, 'an.nth').accept({
      id,
      day,
      checks: [{ outputId: day.outputIds[0], degree: 50, reason: '' }],
    });
    expect(degree.first).toMatchObject({
      outcome: 'refused',
      problem: { code: 'duplicate-id', status: 409 },
    });
    expect((await reviewer(server, 'an.nth').accept({ id, day: other })).first).toMatchObject({
      problem: { code: 'duplicate-id' },
    });
    expect((await reviewer(server, 'anh.vn').accept({ id, day })).first).toMatchObject({
      problem: { code: 'duplicate-id' },
    });
  });

  it('says that a day was withdrawn meanwhile and shows it as it is', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await server
      .as('ha.ttt')
      .post(`/api/work-days/${day.id}/withdrawal`, { id: newId(), version: day.version, reason: '' });
    const { first } = await reviewer(server, 'an.nth').accept({ day });
    expect(first?.problem).toMatchObject({
      code: 'day-not-submitted',
      status: 422,
      current: { state: 'draft' },
    });
  });
});
