import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf } from '../testing/line.ts';

const NOW = '2024-01-12T01:00:00.000Z';
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
});
afterAll(() => server.close());

const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

function signInRequest(username: string, password: string): RequestInit {
  const headers = { 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify({ username, password }) };
}

async function isSignedIn(browser: ReturnType<TestServer['stranger']>): Promise<boolean> {
  return (await browser.get('/api/me')).status === 200;
}

describe('a page of somebody else', () => {
  const asPageOf = (accountId: string) => ({ headers: { 'Sv-Account': accountId } });

  it('is told that another is signed in now, and writes nothing', async () => {
    const { ha, bao } = server.fixture.accountIds;
    const browser = server.as('ha.ttt');
    const own = await browser.raw('/api/me', asPageOf(ha));
    expect([own.status, own.headers.get('Sv-Account')]).toEqual([200, ha]);
    const line = JSON.stringify(lineOf(server, { workedOn: '2024-01-12' }));
    const headers = { 'Content-Type': 'application/json', 'Sv-Account': bao };
    const write = await browser.raw(`/api/work-entries/${newId()}`, { method: 'PUT', headers, body: line });
    expect([write.status, await write.json()]).toMatchObject([401, { code: 'other-account' }]);
    const read = await browser.raw('/api/work-days/2024-01-12', asPageOf(bao));
    expect([read.status, await read.json()]).toMatchObject([401, { code: 'other-account' }]);
    expect(await server.db.selectFrom('work_entry').select('id').execute()).toEqual([]);
    expect(await isSignedIn(browser)).toBe(true);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, and who one is', async () => {
    const browser = server.stranger();
    const response = await browser.raw('/api/session', signInRequest(' HA.TTT ', 'mat-khau-thu-nghiem'));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ me: { account: { username: 'ha.ttt' } } });
    const cookie = response.headers.getSetCookie().find((set) => set.startsWith('sv_session='));
    expect(cookie).toMatch(/^sv_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps nothing in the database that opens a session', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const token = browser.cookies.get('sv_session') ?? '';
    const sessions = await server.db.selectFrom('session').selectAll().execute();
    expect(token).toHaveLength(43);
    expect(JSON.stringify(sessions)).not.toContain(token);
    for (const { id } of sessions) {
      const thief = server.stranger();
      thief.cookies.set('sv_session', id);
      expect(await isSignedIn(thief)).toBe(false);
    }
  });

  it('begins a new session and ends the one the browser had', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const before = browser.cookies.get('sv_session') ?? '';
    await browser.signIn('ha.ttt');
    expect(browser.cookies.get('sv_session')).not.toBe(before);
    const old = server.stranger();
    old.cookies.set('sv_session', before);
    expect(await isSignedIn(old)).toBe(false);
  });

  it('takes no session that somebody else planted', async () => {
    const browser = server.stranger();
    browser.cookies.set('sv_session', 'A'.repeat(43));
    await browser.signIn('ha.ttt');
    expect(browser.cookies.get('sv_session')).not.toBe('A'.repeat(43));
  });

  it('is refused alike for a wrong password, an unknown name and a closed account', async () => {
    await server.db
      .updateTable('account')
      .set({ disabledAt: NOW })
      .where('username', '=', 'yen.pt')
      .execute();
    const answers = [
      await server.stranger().signIn('bao.pq', 'mật khẩu của người khác'),
      await server.stranger().signIn('khong.co', 'mật khẩu của người khác'),
      await server.stranger().signIn('yen.pt', 'mat-khau-thu-nghiem'),
    ];
    const refusal = {
      type: 'about:blank',
      title: 'wrong-credentials',
      status: 401,
      code: 'wrong-credentials',
    };
    for (const { status, body } of answers) {
      expect([status, body]).toEqual([401, { ...refusal, params: { triesLeft: 4 } }]);
    }
  });

  it('says which field is missing', async () => {
    const { status, body } = await server.stranger().post('/api/session', { username: ' ', password: '' });
    expect([status, body.fields]).toEqual([
      400,
      [
        { path: 'username', code: 'missing' },
        { path: 'password', code: 'missing' },
      ],
    ]);
  });

  it('is written into the trail, and so is a try that failed, without what was typed', async () => {
    const events = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('act', '=', 'session.begin')
      .execute();
    const { accountIds } = server.fixture;
    expect(events).toContainEqual(
      expect.objectContaining({ accountId: accountIds.ha, objectId: accountIds.ha, outcome: 'done' }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ accountId: null, objectId: accountIds.bao, outcome: 'refused' }),
    );
    expect(JSON.stringify(events)).not.toContain('khong.co');
  });
});

describe('a session', () => {
  it('ends by signing out, and signing out twice is no fault', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const copy = server.stranger();
    copy.cookies.set('sv_session', browser.cookies.get('sv_session') ?? '');
    expect((await browser.delete('/api/session')).status).toBe(204);
    expect(browser.cookies.has('sv_session')).toBe(false);
    expect(await isSignedIn(copy)).toBe(false);
    expect((await copy.delete('/api/session')).status).toBe(204);
  });

  it.each([
    ['ha.ttt', 15],
    ['vinh.dq', 5],
  ])('of %s ends after %i quiet minutes, however often a page asks by itself', async (username, minutes) => {
    server.setNow(NOW);
    const [used, left, polled] = [server.stranger(), server.stranger(), server.stranger()];
    for (const browser of [used, left, polled]) await browser.signIn(username);
    polled.headers['Sv-Unattended'] = '1';
    for (let minute = 1; minute < minutes; minute++) {
      server.setNow(later(minute), { keepSessions: true });
      expect((await polled.get('/api/notices/count')).status).toBe(200);
    }
    // Its page knows when to look whether it still lives.
    const { body } = await used.get<{ account: { idleLimit: number } }>('/api/me');
    expect(body.account.idleLimit).toBe(minutes * 60_000);
    await untilSeen(later(minutes - 1));
    server.setNow(later(minutes + 1), { keepSessions: true });
    const answers = [await isSignedIn(used), await isSignedIn(left), await isSignedIn(polled)];
    expect(answers).toEqual([true, false, false]);
  });

  it('ends after twelve hours however busy', async () => {
    server.setNow(NOW);
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    for (let minutes = 10; minutes <= 12 * 60; minutes += 10) {
      server.setNow(later(minutes), { keepSessions: true });
      expect(await isSignedIn(browser)).toBe(true);
      await untilSeen(later(minutes));
    }
    server.setNow(later(12 * 60 + 1), { keepSessions: true });
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('is over at once when the account is closed', async () => {
    server.setNow(NOW);
    const browser = server.stranger();
    await browser.signIn('duyen.ltm');
    await server.db
      .updateTable('account')
      .set({ disabledAt: NOW })
      .where('username', '=', 'duyen.ltm')
      .execute();
    expect(await isSignedIn(browser)).toBe(false);
  });
});

/** The time a session was seen is written beside the answer, not before it. */
async function untilSeen(at: string): Promise<void> {
  await expect
    .poll(() => server.db.selectFrom('session').select('id').where('lastSeenAt', '=', at).executeTakeFirst())
    .toBeDefined();
}
