import { afterEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { checker } from '../testing/products.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
afterEach(() => server.close());

/** Hà’s month, with one product checked and one not, scored by the head of the unit. */
async function scored(now: string): Promise<string> {
  server = await openTestServer({ now });
  await monthOf(server).deliver('ha', 'ccvc');
  const waiting = await monthOf(server).deliver('ha', 'ccvc', { standing: 'waiting' });
  await reviewing(server, 'ha.ttt', 'CB-HA').submit();
  expect((await reviewing(server, 'an.nth', 'CB-HA').take('scoring')).status).toBe(200);
  return waiting;
}

const approve = (reason = '') => reviewing(server, 'tuan.lm', 'CB-HA').take('approval', { reason });
const rowOf = async () =>
  (await reviewing(server, 'tuan.lm', '').list()).body.rows.find(({ code }) => code === 'CB-HA');

describe('a decision before everything is judged', () => {
  it('asks for a reason while products wait, and names them', async () => {
    await scored(REVIEW_NOW);
    const { status, body } = await approve();
    expect([status, body.code, body.params?.count]).toEqual([422, 'review-products-wait', 1]);
    expect(String(body.params?.names)).not.toBe('');
    expect(body.fields).toMatchObject([{ path: 'reason' }]);
    expect((await approve('.')).body.code).toBe('review-products-wait');
    expect((await approve('Người kiểm tra nghỉ ốm')).status).toBe(200);
  });

  it('asks for a reason while the month runs', async () => {
    await scored('2026-11-20T02:00:00.000Z');
    expect((await approve()).body.code).toBe('review-month-runs');
    expect((await approve('Chuyển công tác từ 21/11')).status).toBe(200);
  });

  it('is marked in the list once what it rests on has moved', async () => {
    const waiting = await scored(REVIEW_NOW);
    await approve('Người kiểm tra nghỉ ốm');
    expect(await rowOf()).toMatchObject({ state: 'approved', hasMoved: false });
    expect(await checker(server, 'an.nth').check(waiting)).toMatchObject({ outcome: 'done' });
    expect(await rowOf()).toMatchObject({ state: 'approved', hasMoved: true });
    const seenTotal = (await reviewing(server, 'tuan.lm', 'CB-HA').view()).now?.totalHundredths;
    const replaced = { reason: 'Sản phẩm kiểm tra sau', seenTotal };
    expect((await reviewing(server, 'tuan.lm', 'CB-HA').take('replacement', replaced)).status).toBe(200);
    expect(await rowOf()).toMatchObject({ hasMoved: false });
  });
});
