import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

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
