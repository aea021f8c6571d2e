import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, queueOf, storyOf } from '../../testing/products.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { type SubmittedDay, submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
let day: SubmittedDay;
let id: string;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  day = await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE }]);
  id = day.outputIds[0] ?? '';
  const { ha, an } = server.fixture.cadreIds;
  const shares = [ha, an].map((cadreId) => ({ cadreId, shareMilli: 500 }));
  expect((await maker(server, 'ha.ttt').share(id, shares)).status).toBe(200);
});
afterEach(() => server.close());

const waitsFor = async (who: string) => (await queueOf(server, who)).products.map((product) => product.id);

describe('a product of which a head has a share', () => {
  it('is checked by who stands above the head, not by a deputy', async () => {
    expect((await checker(server, 'an.nth').check(id)).problem.code).toBe('own-product');
    expect((await checker(server, 'anh.vn').check(id)).problem.code).toBe('output-of-superior');
    expect((await storyOf(server, 'anh.vn', id)).may).toMatchObject({ check: false });
    expect([await waitsFor('an.nth'), await waitsFor('anh.vn')]).toEqual([[], []]);
    expect(await waitsFor('tuan.lm')).toEqual([id]);
    expect(await checker(server, 'tuan.lm').check(id)).toMatchObject({ outcome: 'done' });
    expect(await waitsFor('tuan.lm')).toEqual([]);
  });

  it('waits on when a deputy accepts its day', async () => {
    const accepted = await reviewer(server, 'anh.vn').accept({ day });
    expect(accepted.status).toBe(200);
    expect(await storyOf(server, 'ha.ttt', id)).toMatchObject({ standing: 'waiting' });
    expect(await waitsFor('tuan.lm')).toEqual([id]);
  });

  it('is given an objective cause at the word of anybody with a share, and of nobody else', async () => {
    await checker(server, 'tuan.lm').fault(id);
    const fault = (await storyOf(server, 'an.nth', id)).findings[0]?.id ?? '';
    expect((await storyOf(server, 'an.nth', id)).may).toMatchObject({ askCause: true, deliverAgain: false });
    expect((await maker(server, 'an.nth').askCause(id, fault)).status).toBe(200);
    expect((await maker(server, 'ha.ttt').askCause(id, fault)).body.code).toBe('cause-not-open');
    expect((await maker(server, 'anh.vn').askCause(id, fault)).status).toBe(403);
  });

  it('waits for no head of another body', async () => {
    expect(await waitsFor('huy.tq')).toEqual([]);
  });
});
