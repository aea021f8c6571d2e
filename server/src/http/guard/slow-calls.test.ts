import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { FILE_COUNTS, MINUTES_SAVED } from './slow-calls.ts';

const CALLS = 60;
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ config: { callsPerMinute: CALLS } });
});
afterAll(() => server.close());

const SHEET = '/api/summary/2024-01/export?format=csv&view=units';

/** Asks until it is refused; how often it was not, and the refusal. */
async function askUntilRefused(username: string, path: string) {
  const browser = server.as(username);
  for (let taken = 0; taken <= CALLS * MINUTES_SAVED + 20; taken += 1) {
    const answer = await browser.raw(path);
    if (answer.status === 429) return { taken, answer };
    expect(answer.status).toBe(200);
  }
  throw new Error('never refused');
}

describe('an account that is signed in', () => {
  it('is slowed down when it calls faster than people do, and told when to go on', async () => {
    const { taken, answer } = await askUntilRefused('ha.ttt', '/api/me');
    expect(taken).toBeGreaterThanOrEqual(CALLS * MINUTES_SAVED);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    expect(await answer.json()).toMatchObject({ code: 'too-many-calls', params: { waitSeconds: 1 } });
  });

  it('does not slow down anybody else', async () => {
    await askUntilRefused('bao.pq', '/api/me');
    expect((await server.as('an.nth').get('/api/me')).status).toBe(200);
  });

  it('may make files one after the other, and not without end', async () => {
    const { taken, answer } = await askUntilRefused('phuc.nv', SHEET);
    expect(taken).toBeLessThanOrEqual((CALLS * MINUTES_SAVED) / FILE_COUNTS);
    expect(taken).toBeGreaterThan(1);
    expect(Number(answer.headers.get('Retry-After'))).toBeLessThanOrEqual(FILE_COUNTS);
  });

  it('writes nothing that was refused, and writes it when it asks again', async () => {
    await askUntilRefused('duyen.ltm', '/api/me');
    const write = () => server.as('duyen.ltm').put('/api/me/notice', { edition: '1999-01' });
    expect((await write()).status).toBe(429);
    const later = performance.now() + 1100;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    expect((await write()).status).toBe(400);
    expect((await write()).status).toBe(429);
    clock.mockRestore();
  });
});
