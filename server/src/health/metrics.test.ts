import { afterEach, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

const TOKEN = 'kq7Zr0vXw2LmN8aTbYdEfGhJ';
let server: TestServer;
afterEach(() => server.close());

const ask = (authorization = '') =>
  server.app.request('/metrics', { headers: { Authorization: authorization } });

it('are there for whoever brings the token, by action and without what addresses hold', async () => {
  server = await openTestServer({ config: { metricsToken: TOKEN } });
  await server.as('ha.ttt').get('/api/work-days/2024-01-12');
  await server.as('ha.ttt').get('/api/cadres/CB-HA/page?month=2024-01');
  const answer = await ask(`Bearer ${TOKEN}`);
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toMatch(/sv_answer_seconds_count\{action="day\.own",status="2xx"\} 1/);
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(text).not.toContain('CB-HA');
});

it('are nobody’s without it', async () => {
  server = await openTestServer({ config: { metricsToken: TOKEN } });
  for (const wrong of ['', 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
    const answer = await ask(wrong);
    expect([answer.status, await answer.text()], wrong).toEqual([401, '']);
  }
});

it('are not there where no token is set', async () => {
  server = await openTestServer();
  expect(await (await ask(`Bearer ${TOKEN}`)).text()).not.toContain('sv_answer_seconds');
});
