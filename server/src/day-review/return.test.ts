import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { reviewer } from '../testing/reviewing.ts';
import {
  degreesOf,
  reviewedSumsOf,
  stepKindsOf,
  submitAgain,
  submitDay,
  twoProducts,
} from '../testing/submitted-day.ts';

let server: TestServer;
const REASON = 'Thiếu số ký hiệu của báo cáo';

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('returning a day', () => {
  it('tells the person why and takes its hours out of the figures', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const { status, body } = await reviewer(server, 'an.nth').giveBack({ day, reason: ` ${REASON} ` });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      day: { state: 'returned', version: day.version + 1 },
      step: { kind: 'return' },
    });
    expect(await reviewedSumsOf(server, 'ha')).toMatchObject({
      minutes: 0,
      minutesWaiting: 210,
      outputsDelivered: 0,
    });
    const seen = await server
      .as('ha.ttt')
      .get<{ days: { lastStep: unknown }[] }>('/api/work-days/2024-01-12');
    expect(seen.body.days[0]?.lastStep).toMatchObject({ kind: 'return', reason: REASON });
  });

  it.each(['', '   '])('needs a reason, and %j is none', async (reason) => {
    const day = await submitDay(server, 'ha.ttt');
    const { status, body } = await reviewer(server, 'an.nth').giveBack({ day, reason });
    expect([status, body.code]).toEqual([422, 'reason-missing']);
    expect(body.fields).toEqual([{ path: 'reason', code: 'reason-missing' }]);
    expect(await stepKindsOf(server, day)).toEqual(['submission']);
  });

  it('refuses a day that was submitted anew since it was seen, and shows it as it is', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'anh.vn').giveBack({ day, reason: REASON });
    await writeLine(server, 'ha.ttt', lineOf(server, { ordinal: 1, minutes: 30 }));
    const version = await submitAgain(server, 'ha.ttt', day.id);
    const { status, body } = await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    expect([status, body.code]).toEqual([412, 'stale-version']);
    expect(body.current).toMatchObject({ version, minutes: 180, flags: [{ kind: 'resubmitted' }] });
  });

  it('takes a retry as the same return, and the same id with another reason as another', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const id = newId();
    const an = reviewer(server, 'an.nth');
    const before = await an.giveBack({ id, day, reason: REASON });
    const again = await an.giveBack({ id, day, reason: REASON });
    expect([again.status, again.body]).toEqual([200, before.body]);
    const other = await an.giveBack({ id, day, reason: 'Thiếu sản phẩm' });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
    expect(await stepKindsOf(server, day)).toEqual(['submission', 'return']);
  });

  it('lets the person mend and submit again, and the head accept with exact figures', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    await writeLine(server, 'ha.ttt', lineOf(server, { ordinal: 1, minutes: 30 }));
    const version = await submitAgain(server, 'ha.ttt', day.id);
    const { first } = await reviewer(server, 'an.nth').accept({ day: { ...day, version } });
    expect(first?.outcome).toBe('done');
    expect(await reviewedSumsOf(server, 'ha')).toEqual({
      minutes: 180,
      minutesAccepted: 180,
      minutesWaiting: 0,
      outputsDelivered: 2,
      outputsAccepted: 2,
    });
  });
});

describe('reopening an accepted day', () => {
  it('gives it back to its person with a reason and unchecks its products', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    await reviewer(server, 'an.nth').accept({ day });
    const accepted = { ...day, version: day.version + 1 };
    const { status, body } = await reviewer(server, 'an.nth').reopen({ day: accepted, reason: REASON });
    expect([status, body.day.state]).toEqual([200, 'returned']);
    expect(await degreesOf(server, day)).toEqual([null, null]);
    expect(await reviewedSumsOf(server, 'ha')).toMatchObject({
      minutes: 0,
      minutesAccepted: 0,
      outputsAccepted: 0,
    });
    const { status: mended } = await writeLine(server, 'ha.ttt', lineOf(server, { ordinal: 2, minutes: 30 }));
    expect(mended).toBe(200);
  });

  it('needs a reason and an accepted day', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const early = await reviewer(server, 'an.nth').reopen({ day, reason: REASON });
    expect([early.status, early.body.code]).toEqual([422, 'day-not-reviewed']);
    await reviewer(server, 'an.nth').accept({ day });
    const bare = await reviewer(server, 'an.nth').reopen({
      day: { ...day, version: day.version + 1 },
      reason: '',
    });
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-missing']);
  });
});
