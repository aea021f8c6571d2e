import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_PASSWORD } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ config: { publicOrigin: 'https://so-viec.tinh.vn' } });
});
afterAll(() => server.close());

const wrong = async (browser: ReturnType<TestServer['stranger']>, username: string) =>
  (await browser.signIn(username, 'sai-mat-khau-nay')).status;

describe('cookies of an https address', () => {
  it('belong to this host alone, all of it and by their names', async () => {
    const body = JSON.stringify({ username: 'ha.ttt', password: FIXTURE_PASSWORD });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await server.stranger().raw('/api/session', { method: 'POST', headers, body });
    const set = answer.headers.getSetCookie();
    expect(set.map((one) => one.split('=')[0])).toEqual([
      '__Host-sv_session',
      '__Host-sv_browser',
      '__Host-sv_wait',
    ]);
    for (const one of set) {
      expect(one).toMatch(/^__Host-sv_\w+=[^;]*; (?:Max-Age=\d+; )?Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
  });

  it('are written in one place, so that none has another name', () => {
    const root = join(import.meta.dirname, '..');
    const writing = globSync('**/*.ts', { cwd: root }).filter((path) =>
      /hono\/cookie|set-cookie/i.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(writing.filter((path) => !/\.test\.ts$|^testing\//.test(path))).toEqual(['http/cookie.ts']);
  });

  it('are the only ones that open something: a plain one may come from another host', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const token = browser.cookies.get('__Host-sv_session') ?? '';
    expect((await browser.get('/api/me')).status).toBe(200);
    const planted = server.stranger();
    planted.cookies.set('sv_session', token);
    expect((await planted.get('/api/me')).status).toBe(401);
  });

  it('leave a browser known that was known before they had these names', async () => {
    const before = server.stranger();
    await before.signIn('duyen.ltm');
    for (let i = 0; i < 5; i += 1) await wrong(server.stranger(), 'duyen.ltm');
    expect(await wrong(server.stranger(), 'duyen.ltm')).toBe(429);
    const now = server.stranger();
    now.cookies.set('sv_browser', before.cookies.get('__Host-sv_browser') ?? '');
    expect((await now.signIn('duyen.ltm')).status).toBe(200);
  });
});

describe('a cookie with U+0000', () => {
  it.each([
    ['POST', 'sv_browser', 200],
    ['POST', '__Host-sv_browser', 200],
    ['DELETE', 'sv_push', 204],
    ['DELETE', '__Host-sv_push', 204],
  ])('is none, as PostgreSQL breaks on it while it looks: %s, %s', async (method, name, status) => {
    const browser = server.stranger();
    browser.cookies.set(name, 'a%00b');
    const typed = { username: 'ha.ttt', password: FIXTURE_PASSWORD };
    expect((await browser.request(method, '/api/session', typed)).status).toBe(status);
  });
});
