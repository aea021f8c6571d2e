import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../log.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { action, namedRoutes } from './action.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './env.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** An app whose one route fails, with what it logs. */
function failing(error: unknown) {
  const lines: string[] = [];
  const log = openLog({ logLevel: 'warn' }, { write: (line: string) => void lines.push(line) });
  const app = new Hono<AppEnv>().get('/api/cadres/:id', () => {
    throw error;
  });
  app.onError((cause, c) => {
    c.set('log', log);
    return answerProblem(cause, c);
  });
  return { app, lines };
}

describe('a surprise', () => {
  it('is answered as internal and logged without the values of people', async () => {
    const error = Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505',
      detail: 'Key (username)=(ha.ttt) already exists.',
      parameters: ['Trần Thị Thu Hà'],
    });
    const { app, lines } = failing(error);
    const response = await app.request('/api/cadres/CB-HA');
    expect([response.status, await response.json()]).toEqual([
      500,
      { type: 'about:blank', title: 'internal', status: 500, code: 'internal' },
    ]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/api/cadres/:id', err: { code: '23505' } });
    expect(lines[0]).not.toMatch(/ha\.ttt|Hà|CB-HA/);
  });
});

describe('a route without an action', () => {
  it('keeps the server from starting', () => {
    const app = new Hono<AppEnv>()
      .get('/api/known', action('me.read'), (c) => c.body(null, 204))
      .get('/api/nameless', (c) => c.body(null, 204));
    expect(() => namedRoutes(app)).toThrow('The route GET /api/nameless names no action');
  });
});

describe('the real server', () => {
  it('answers a broken database as internal', async () => {
    const broken = await openTestServer();
    const ha = broken.as('ha.ttt');
    await ha.get('/api/me');
    await broken.close();
    const { status, body } = await ha.get('/api/me');
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(body)).not.toMatch(/driver|sql|destroy/i);
  });
});
