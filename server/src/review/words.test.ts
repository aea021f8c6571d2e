import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { allPoints, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
});
afterAll(() => server.close());

describe('what is said of the general criteria', () => {
  it('is said of each once in one request, by the person and by the head', async () => {
    const person = reviewing(server, 'ha.ttt', 'CB-HA');
    const code = 'ethics';
    const twice = [100, 200].map((value) => ({ code, value, reason: 'Vì' }));
    for (const [who, side] of [
      [person, 'own'],
      [reviewing(server, 'an.nth', 'CB-HA'), 'authority'],
    ] as const) {
      const { status, body } = await who.write(side, { criteria: twice });
      expect([status, body.fields?.[0]]).toMatchObject([400, { path: 'criteria', code: 'twice' }]);
    }
  });
});

describe('words that were typed', () => {
  const duyen = () => reviewing(server, 'duyen.ltm', 'CB-DUYEN');

  it('in two windows at once: the second is told where the first is', async () => {
    const { version } = await duyen().view();
    const put = (merits: string) => duyen().write('own', { version, merits });
    expect((await put('một')).status).toBe(200);
    const second = await put('hai');
    expect([second.status, second.body.code]).toEqual([412, 'stale-version']);
    expect(second.body.current).toMatchObject({ merits: 'một', version: 1 });
  });

  it.each([
    ['more than a criterion gives', { criteria: [{ code: 'ethics', value: 501 }] }, 'points-out-of-range'],
    ['less than nothing', { criteria: [{ code: 'ethics', value: -1 }] }, 'points-out-of-range'],
    ['a mark that is none', { criteria: [{ code: 'dd', value: 75 }] }, 'points-out-of-range'],
  ])('are refused where they say %s', async (_, words, code) => {
    const { status, body } = await duyen().write('own', words);
    expect([status, body.fields?.[0]?.code]).toEqual([400, code]);
  });

  it('are refused where staff mark themselves by what only leaders are marked by', async () => {
    const { status, body } = await duyen().write('own', { criteria: [{ code: 'd', value: 50 }] });
    expect([status, body.fields]).toMatchObject([400, [{ path: 'criteria.d', code: 'leaders-only' }]]);
  });

  it('of a month to come are refused', async () => {
    const next = await reviewing(server, 'duyen.ltm', 'CB-DUYEN', '2027-01').get();
    expect([next.status, next.body.code]).toEqual([422, 'future-period']);
  });

  it('of nobody are hidden', async () => {
    expect((await reviewing(server, 'duyen.ltm', 'CB-HA').get()).status).toBe(404);
    expect((await reviewing(server, 'yen.pt', 'CB-DUYEN').get()).status).toBe(404);
    expect((await reviewing(server, 'vinh.dq', 'CB-DUYEN').get()).status).toBe(403);
    const others = await server
      .as('an.nth')
      .put('/api/reviews/CB-DUYEN/2026-11/own', { version: 1, criteria: allPoints() });
    expect(others.status).toBe(403);
  });
});
