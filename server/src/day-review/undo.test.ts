import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { reviewer } from '../testing/reviewing.ts';
import {
  degreesOf,
  reviewedSumsOf,
  type SubmittedDay,
  stepKindsOf,
  submitDay,
  twoProducts,
} from '../testing/submitted-day.ts';

let server: TestServer;
const since = (day: SubmittedDay) => ({ ...day, version: day.version + 1 });

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('taking back an acceptance', () => {
  it('restores the figures and the products exactly, and the day waits again', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const before = await reviewedSumsOf(server, 'ha');
    await reviewer(server, 'an.nth').accept({ day });
    const { first } = await reviewer(server, 'an.nth').undo({ day: since(day) });
    expect(first).toMatchObject({ outcome: 'done', day: { state: 'submitted', version: day.version + 2 } });
    expect(await reviewedSumsOf(server, 'ha')).toEqual(before);
    expect(await degreesOf(server, day)).toEqual([null, null]);
    const checks = await server.db
      .selectFrom('output_check')
      .select('kind')
      .orderBy('at')
      .orderBy('id')
      .execute();
    expect(checks.map((check) => check.kind)).toEqual(['accepted', 'accepted', 'revoked', 'revoked']);
  });

  it('can be followed by another acceptance', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const an = reviewer(server, 'an.nth');
    await an.accept({ day });
    await an.undo({ day: since(day) });
    const checks = [{ outputId: day.outputIds[0], degree: 75, reason: '' }];
    const { first } = await an.accept({ day: since(since(day)), checks });
    expect(first?.outcome).toBe('done');
    expect(await degreesOf(server, day)).toEqual([75]);
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'acceptance', 'undo', 'acceptance']);
  });

  it('works for fifteen minutes and not a second longer', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').accept({ day });
    server.setNow('2024-01-12T09:57:11.124Z');
    const late = await reviewer(server, 'an.nth').undo({ day: since(day) });
    expect(late.first).toMatchObject({
      problem: { code: 'undo-too-late', status: 422, params: { minutes: 15 } },
    });
    server.setNow('2024-01-12T09:57:11.123Z');
    expect((await reviewer(server, 'an.nth').undo({ day: since(day) })).first?.outcome).toBe('done');
  });

  it('is for whoever accepted, not for the other reviewer', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'anh.vn').accept({ day });
    const { first } = await reviewer(server, 'an.nth').undo({ day: since(day) });
    expect(first).toMatchObject({ outcome: 'refused', problem: { code: 'not-allowed', status: 403 } });
  });

  it('is one when it is sent twice', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').accept({ day });
    const id = newId();
    const first = await reviewer(server, 'an.nth').undo({ id, day: since(day) });
    const again = await reviewer(server, 'an.nth').undo({ id, day: since(day) });
    expect(again.first).toEqual(first.first);
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'acceptance', 'undo']);
  });

  it('takes back several days and says which it could not', async () => {
    const ha = await submitDay(server, 'ha.ttt');
    const bao = await submitDay(server, 'bao.pq');
    await reviewer(server, 'an.nth').accept({ day: ha });
    const { outcomes } = await reviewer(server, 'an.nth').undo({ day: since(ha) }, { day: bao });
    expect(outcomes.map((o) => o.outcome)).toEqual(['done', 'refused']);
    expect(outcomes[1]?.problem).toMatchObject({ code: 'day-not-reviewed', current: { state: 'submitted' } });
  });
});

describe('taking back a return', () => {
  it('makes the day wait again with its figures as before', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const before = await reviewedSumsOf(server, 'ha');
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Nhầm ngày' });
    const { first } = await reviewer(server, 'an.nth').undo({ day: since(day) });
    expect(first).toMatchObject({ outcome: 'done', day: { state: 'submitted' } });
    expect(await reviewedSumsOf(server, 'ha')).toEqual(before);
  });

  it('comes too late once the person has begun to mend', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Nhầm ngày' });
    server.setNow('2024-01-12T09:45:00.000Z');
    await writeLine(server, 'ha.ttt', lineOf(server, { ordinal: 1, minutes: 30 }));
    const { first } = await reviewer(server, 'an.nth').undo({ day: since(day) });
    expect(first).toMatchObject({
      problem: { code: 'stale-version', current: { state: 'returned', minutes: 180 } },
    });
  });

  it('is not for a day that was reopened', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').accept({ day });
    await reviewer(server, 'an.nth').reopen({ day: since(day), reason: 'Bổ sung sản phẩm' });
    const { first } = await reviewer(server, 'an.nth').undo({ day: since(since(day)) });
    expect(first).toMatchObject({ problem: { code: 'day-not-reviewed' } });
  });
});
