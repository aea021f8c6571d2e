import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { namedRoutes } from '../../http/action.ts';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';
import { askFor, codeOf, setUpDevice } from '../../testing/second-factor.ts';

// One server for all: each test has a person of its own.
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-12T01:00:00.000Z' });
});
afterAll(() => server.close());
beforeEach(async () => {
  await askFor(server, {});
  pass(600);
});

function pass(seconds: number): void {
  server.setNow(new Date(server.now().getTime() + seconds * 1000).toISOString(), { keepSessions: true });
}

async function signedIn(username: string, password?: string): Promise<TestClient> {
  const browser = server.stranger();
  expect((await browser.signIn(username, password)).status).toBe(200);
  return browser;
}

const codeAt = async (browser: TestClient, path: string, method = 'GET') => {
  const { status, body } = await browser.request(method, path, method === 'GET' ? undefined : {});
  return body?.code ?? status;
};

describe('who is asked for a second factor', () => {
  it.each([
    ['vinh.dq', 'an administrator'],
    ['an.nth', 'a head'],
    ['anh.vn', 'a deputy'],
    ['phuc.nv', 'a personnel officer'],
    ['thu.dt', 'a committee member'],
    ['son.lv', 'an auditor'],
  ])('is %s, %s, where nothing was chosen', async (username) => {
    await askFor(server, 'default');
    const browser = await signedIn(username);
    expect((await browser.get('/api/me')).body).toMatchObject({ secondFactor: 'required' });
    expect(await codeAt(browser, '/api/notices')).toBe('second-factor-missing');
  });

  it('is no cadre', async () => {
    await askFor(server, 'default');
    expect(await codeAt(await signedIn('ha.ttt'), '/api/notices')).toBe(200);
  });

  it('opens nothing but who they are, their password, the notice and the set-up before', async () => {
    await askFor(server, { head: 'required' });
    const browser = await signedIn('tuan.lm');
    const open = new Set<string>();
    for (const { method, path, action } of namedRoutes(server.app)) {
      if (action === 'public') continue;
      const address = path.replace(/:\w+(\{[^}]*\})?\??/g, () => newId());
      if ((await codeAt(browser, address, method)) !== 'second-factor-missing') open.add(action);
    }
    expect([...open].sort()).toEqual(['me.notice', 'me.password', 'me.read', 'me.second-factor']);
    await setUpDevice(server, browser);
    expect(await codeAt(browser, '/api/notices')).toBe(200);
  });

  it('is asked with the next request after a role or the choice, and only told of it where that is enough', async () => {
    await askFor(server, { auditor: 'required' });
    const browser = await signedIn('yen.pt');
    expect(await codeAt(browser, '/api/notices')).toBe(200);
    await giveRole(server, 'yen.pt', 'auditor', server.fixture.unitIds.stc);
    expect(await codeAt(browser, '/api/notices')).toBe('second-factor-missing');
    await askFor(server, { auditor: 'asked' });
    expect(await codeAt(browser, '/api/notices')).toBe(200);
    expect((await browser.get('/api/me')).body).toMatchObject({ secondFactor: 'asked' });
  });
});

describe('the choice', () => {
  const rule = { admin: 'off', head: 'off', personnel: 'off', committee: 'asked', auditor: 'off' };
  const actsOf = async (act: string) =>
    server.db.selectFrom('audit_event').select('accountId').where('act', '=', act).execute();

  it('is an administrator’s, with one trace of a change', async () => {
    const admin = await signedIn('vinh.dq');
    const put = (browser: TestClient, body: object) => browser.put('/api/second-factor-rule', body);
    expect((await put(await signedIn('phuc.nv'), rule)).status).toBe(403);
    expect((await put(admin, { ...rule, admin: 'never' })).status).toBe(400);
    for (let n = 0; n < 2; n++) expect((await put(admin, rule)).body).toEqual(rule);
    expect((await admin.get('/api/second-factor-rule')).body).toEqual(rule);
    expect(await actsOf('second-factor.rule')).toEqual([{ accountId: server.fixture.accountIds.vinh }]);
  });

  it('does not switch off the code of who has set one up', async () => {
    await setUpDevice(server, await signedIn('loi.hv'));
    expect((await server.stranger().signIn('loi.hv')).body).toEqual({ secondFactor: true });
  });
});

describe('a second factor cannot be skipped', () => {
  it('by a new first password, and is taken away by an administrator, with a trace', async () => {
    const { bao } = server.fixture.accountIds;
    const own = await signedIn('bao.pq');
    const { key } = await setUpDevice(server, own);
    const admin = await signedIn('vinh.dq');
    const { version } = (await admin.get<{ version: number }>(`/api/accounts/${bao}`)).body;
    const { slip } = (
      await admin.post<{ slip: { password: string } }>(`/api/accounts/${bao}/reset`, { version })
    ).body;
    const browser = server.stranger();
    expect((await browser.signIn('bao.pq', slip.password)).body).toEqual({ secondFactor: true });
    pass(60);
    const code = codeOf(key, server.now());
    expect(await browser.post('/api/session/second-factor', { code })).toMatchObject({ status: 200 });
    const reset = (by: TestClient, id: string) => by.post(`/api/accounts/${id}/second-factor/reset`);
    expect((await reset(await signedIn('phuc.nv'), bao)).status).toBe(403);
    expect((await reset(admin, server.fixture.accountIds.vinh)).body.code).toBe('about-oneself');
    for (let n = 0; n < 2; n++) expect((await reset(admin, bao)).status).toBe(204);
    expect(await codeAt(browser, '/api/me')).toBe('not-signed-in');
    const acts = await server.db.selectFrom('audit_event').select(['accountId', 'objectId']);
    expect(await acts.where('act', '=', 'second-factor.reset').execute()).toEqual([
      { accountId: server.fixture.accountIds.vinh, objectId: bao },
    ]);
  });

  it('by a PIN: that opens the own day alone, and sets nothing up', async () => {
    const key = 'k'.repeat(43);
    const browser = await signedIn('duyen.ltm');
    await setUpDevice(server, browser);
    await browser.post('/api/devices/pin', { id: newId(), key, pin: '258014' });
    pass(1200);
    const answer = await browser.post('/api/session/reopening', { kind: 'pin', key, pin: '258014' });
    expect(answer.status).toBe(200);
    expect(await codeAt(browser, '/api/work-days/2024-01-12')).toBe(200);
    for (const path of ['/api/notices', '/api/me/second-factor', '/api/me/sessions']) {
      expect(await codeAt(browser, path)).toBe('full-sign-in');
    }
  });

  it('by a session from before it', async () => {
    const browser = await signedIn('hanh.dt');
    const [session] = await server.db
      .selectFrom('session')
      .selectAll()
      .where('accountId', '=', server.fixture.accountIds.hanh)
      .execute();
    await setUpDevice(server, browser);
    // As if it had been opened at the same moment, by the password alone.
    await server.db
      .updateTable('session')
      .set({ secondFactor: 'none' })
      .where('id', '=', session?.id ?? '')
      .execute();
    expect(await codeAt(browser, '/api/me')).toBe('not-signed-in');
  });
});

describe('beside a second factor', () => {
  it('a password of eight characters is enough, and is changed when it is alone again', async () => {
    const browser = await signedIn('ha.ttt');
    const change = (current: string, next: string) => browser.put('/api/me/password', { current, next });
    expect((await change('mat-khau-thu-nghiem', 'cá kho tộ')).body.code).toBe('password-too-short');
    const { key } = await setUpDevice(server, browser);
    expect((await change('mat-khau-thu-nghiem', 'SoNoiVu@2024')).body.code).toBe('password-too-common');
    expect((await change('mat-khau-thu-nghiem', 'cá kho tộ')).status).toBe(204);
    pass(60);
    const code = codeOf(key, server.now());
    expect((await browser.post('/api/me/second-factor/removal', { code })).status).toBe(204);
    const again = await signedIn('ha.ttt', 'cá kho tộ');
    expect(await codeAt(again, '/api/notices')).toBe('password-must-change');
    const next = { current: 'cá kho tộ', next: 'bốn con trâu qua sông' };
    expect((await again.put('/api/me/password', next)).status).toBe(204);
    expect(await codeAt(again, '/api/notices')).toBe(200);
  });
});
