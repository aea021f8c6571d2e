import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

interface Shown {
  handle: string;
  isThis: boolean;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
}

// One server for all: each test has a person of its own.
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z' });
});
afterAll(() => server.close());

async function signedIn(username: string, machine: string): Promise<TestClient> {
  const browser = server.stranger();
  browser.headers['User-Agent'] = machine;
  await browser.signIn(username);
  return browser;
}

const shownTo = async (browser: TestClient) =>
  (await browser.get<{ sessions: Shown[] }>('/api/me/sessions')).body.sessions;
const machinesOf = async (browser: TestClient) => (await shownTo(browser)).map((one) => one.userAgent).sort();
const end = (browser: TestClient, handle: string | undefined) =>
  browser.post(`/api/me/sessions/${handle}/ending`);
/** When `browser`'s session was last seen is written after the answer went out: this waits until it stands. */
const seenAt = (browser: TestClient, at: Date) =>
  expect
    .poll(async () => (await shownTo(browser)).find(({ isThis }) => isThis)?.lastSeenAt)
    .toBe(at.toISOString());
const isOpen = async (browser: TestClient) => (await browser.get('/api/me')).status === 200;

describe('one’s own sessions', () => {
  it('name the machine, since when and when last seen, and mark this one', async () => {
    const [here] = [await signedIn('ha.ttt', 'May bàn'), await signedIn('ha.ttt', 'Dien thoai')];
    await signedIn('bao.pq', 'May cua Bao');
    const at = server.now().toISOString();
    const shown = await shownTo(here);
    expect(shown.map(({ userAgent, isThis }) => [userAgent, isThis]).sort()).toEqual([
      ['Dien thoai', false],
      ['May bàn', true],
    ]);
    expect(shown[0]).toMatchObject({ createdAt: at, lastSeenAt: at });
  });

  it('are called by what opens nothing', async () => {
    const browser = await signedIn('duyen.ltm', 'May ban');
    const [mine] = await shownTo(browser);
    const row = await server.db
      .selectFrom('session')
      .select('id')
      .where('accountId', '=', server.fixture.accountIds.duyen)
      .executeTakeFirstOrThrow();
    const held = [row.id, browser.cookies.get('sv_session'), browser.cookies.get('sv_browser')];
    for (const one of held) expect(one).not.toContain(mine?.handle);
  });

  it('end one by one, each with a trace, and never somebody else’s', async () => {
    const [here, there] = [await signedIn('an.nth', 'A'), await signedIn('an.nth', 'B')];
    const other = (await shownTo(here)).find(({ isThis }) => !isThis)?.handle;
    expect((await end(await signedIn('anh.vn', 'C'), other)).status).toBe(404);
    expect(await isOpen(there)).toBe(true);
    expect((await end(here, other)).status).toBe(204);
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false]);
    expect((await end(here, other)).status).toBe(404);
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('accountId', '=', server.fixture.accountIds.an)
      .where('act', 'like', 'session.end%')
      .execute();
    expect(acts).toHaveLength(1);
  });

  it('end all at once but the one that asks', async () => {
    const browsers = [];
    for (const machine of ['A', 'B', 'C']) browsers.push(await signedIn('phuc.nv', machine));
    const [here] = browsers;
    expect((await here?.post('/api/me/sessions/ending', { which: 'others' }))?.status).toBe(204);
    expect(await Promise.all(browsers.map(isOpen))).toEqual([true, false, false]);
    expect(here && (await machinesOf(here))).toEqual(['A']);
  });

  it('are no longer shown once they are over', async () => {
    const here = await signedIn('loi.hv', 'A');
    server.setNow('2024-01-12T01:10:00.000Z', { keepSessions: true });
    await seenAt(here, server.now());
    await signedIn('loi.hv', 'B');
    expect(await machinesOf(here)).toEqual(['A', 'B']);
    server.setNow('2024-01-12T01:24:00.000Z', { keepSessions: true });
    await seenAt(here, server.now());
    server.setNow('2024-01-12T01:26:00.000Z', { keepSessions: true });
    expect(await machinesOf(here)).toEqual(['A']);
  });

  it('are ended soon after a sign-in only, and nothing ends before', async () => {
    const other = await signedIn('hanh.dt', 'B');
    const here = await signedIn('hanh.dt', 'A');
    for (const minutes of [10, 16]) {
      const at = new Date(server.now().getTime() + (minutes === 10 ? 10 : 6) * 60_000);
      server.setNow(at.toISOString(), { keepSessions: true });
      expect([await isOpen(here), await isOpen(other)]).toEqual([true, true]);
      await expect
        .poll(async () => (await shownTo(here)).map(({ lastSeenAt }) => lastSeenAt))
        .toEqual([at, at].map((one) => one.toISOString()));
    }
    const handle = (await shownTo(here)).find(({ isThis }) => !isThis)?.handle;
    const all = (browser: TestClient) => browser.post('/api/me/sessions/ending', { which: 'others' });
    expect([await end(here, handle), await all(here)].map(({ body }) => body.code)).toEqual([
      'sign-in-again',
      'sign-in-again',
    ]);
    expect(await isOpen(other)).toBe(true);
    await here.signIn('hanh.dt');
    expect((await all(here)).status).toBe(204);
    expect([await isOpen(here), await isOpen(other)]).toEqual([true, false]);
  });
});
