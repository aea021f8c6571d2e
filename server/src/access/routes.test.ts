import { isOfOwnDay, POLICY, type Relation } from '@so-viec/shared/access/policy';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { type NamedRoute, namedRoutes } from '../http/action.ts';
import { openTestServer, type TestClient, type TestServer } from '../testing/index.ts';

/** How each kind of account could stand to some row at all. */
const KINDS: Record<string, { username: string; holds: Relation[] }> = {
  'a cadre without the duty to log': { username: 'loi.hv', holds: ['self'] },
  'a cadre': { username: 'ha.ttt', holds: ['self'] },
  'a head': { username: 'an.nth', holds: ['self', 'reviewer', 'body-head', 'head-above'] },
  'a deputy': { username: 'anh.vn', holds: ['self', 'reviewer', 'body-head', 'head-above'] },
  'a personnel officer': { username: 'phuc.nv', holds: ['self', 'personnel'] },
  'a committee member': { username: 'thu.dt', holds: ['committee'] },
  'an auditor': { username: 'son.lv', holds: ['auditor'] },
  'an administrator': { username: 'vinh.dq', holds: ['admin'] },
};

/** Something of the right shape for each parameter of an address: nobody's row. */
const PARAMS: Record<string, string> = {
  day: '2024-01-12',
  on: '2024-01-12',
  month: '2024-01',
  year: '2024',
};

function addressOf(path: string): string {
  return path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => PARAMS[name] ?? newId());
}

/** The routes stand before any database is there: the tests below have a name for each. */
function listRoutes(): NamedRoute[] {
  return namedRoutes(createApp({ config: { clientFolder: '' } } as Parameters<typeof createApp>[0]));
}

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const routes = listRoutes();
const guarded = routes.flatMap(({ method, path, action }) =>
  action === 'public' ? [] : [{ method, path, action }],
);

describe('without a session', () => {
  it.each(guarded)('$method $path answers 401', async ({ method, path }) => {
    const { status, body } = await server.stranger().request(method, addressOf(path), bodyFor(method));
    expect([status, body.code]).toEqual([401, 'not-signed-in']);
  });

  it('only these are open', () => {
    const open = routes
      .filter(({ action }) => action === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'DELETE /api/session',
      'DELETE /api/session/second-factor',
      'GET /api/pushed-here/:id',
      'GET /api/session/oidc/callback',
      'GET /api/session/second-factor',
      'GET /api/session/ways',
      'GET /api/setup/:token',
      'POST /api/session',
      'POST /api/session/challenge',
      'POST /api/session/oidc',
      'POST /api/session/reopening',
      'POST /api/session/second-factor',
      'POST /api/setup',
    ]);
  });
});

describe('the table of rights', () => {
  it('holds no action that no route names', () => {
    const named = new Set<string>(routes.map(({ action }) => action));
    expect(Object.keys(POLICY).filter((action) => !named.has(action))).toEqual([]);
  });
});

describe.each(Object.entries(KINDS))('%s', (_kind, { username, holds }) => {
  const relations: Relation[] = [...holds, 'anyone-signed-in'];

  it.each(guarded)('meets the gate of $method $path as the table of rights says', async (route) => {
    const { method, path, action } = route;
    const mayEver = POLICY[action].relations.some((relation) => relations.includes(relation));
    const { status, body } = await server.as(username).request(method, addressOf(path), bodyFor(method));
    if (mayEver) expect([status, body?.code]).not.toEqual([403, 'not-allowed']);
    else expect([status, body.code]).toEqual([403, 'not-allowed']);
    expect(status).not.toBe(401);
    expect(status).toBeLessThan(500);
    // A write to nobody's row changes nothing.
    if (method !== 'GET') expect(status).toBeGreaterThanOrEqual(400);
  });
});

describe('an account whose password is to be changed', () => {
  it.each(guarded.filter(({ action }) => !action.startsWith('me.')))(
    'is kept from $method $path',
    async (route) => {
      const { status, body } = await server
        .as('moi.ct')
        .request(route.method, addressOf(route.path), bodyFor(route.method));
      expect([status, body.code]).toEqual([403, 'password-must-change']);
    },
  );
});

describe('a session that a PIN opened again', () => {
  const key = 'k'.repeat(43);
  let browser: TestClient;
  beforeAll(async () => {
    browser = server.stranger();
    await browser.signIn('an.nth');
    await browser.post('/api/devices/pin', { id: newId(), key, pin: '258014' });
    expect((await browser.post('/api/session/reopening', { kind: 'pin', key, pin: '258014' })).status).toBe(
      200,
    );
  });

  it.each(guarded)('meets the gate of $method $path', async ({ method, path, action }) => {
    const { status, body } = await browser.request(method, addressOf(path), bodyFor(method));
    if (isOfOwnDay(action)) expect([401, 403]).not.toContain(status);
    else expect([status, body.code]).toEqual([401, 'full-sign-in']);
  });

  it('reaches these and no more', () => {
    const open = guarded.filter(({ action }) => isOfOwnDay(action));
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /api/me',
      'GET /api/reminders/mine',
      'GET /api/work-days/:day',
      'GET /api/work-days/:day/overtime',
      'GET /api/work-days/:day/suggestions',
      'GET /api/work-months/:month',
      'GET /api/work-months/:month/sheet',
      'GET /api/work-weeks/:day',
      'POST /api/work-days/:id/submission',
      'POST /api/work-days/:id/withdrawal',
      'POST /api/work-entries/:id/removal',
      'PUT /api/me/first-day',
      'PUT /api/me/reading',
      'PUT /api/work-days/:day/reasons',
      'PUT /api/work-entries/:id',
    ]);
  });
});

function bodyFor(method: string): object | undefined {
  return method === 'GET' ? undefined : {};
}
