import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../../testing/index.ts';

const NOW = '2024-01-12T01:00:00.000Z';
const WRONG = 'không phải mật khẩu này';
// One server for all: each test tries on a name of its own.
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
});
afterAll(() => server.close());

function pass(seconds: number): void {
  server.setNow(new Date(server.now().getTime() + seconds * 1000).toISOString(), { keepSessions: true });
}

async function failTimes(browser: TestClient, username: string, times: number) {
  const answers: [number, unknown][] = [];
  for (let i = 0; i < times; i++) {
    const { body } = await browser.signIn(username, WRONG);
    answers.push([body.status, body.params]);
  }
  return answers;
}

describe('five wrong tries', () => {
  it('slow the account down: a minute, then twice as long, and the right password waits too', async () => {
    const browser = server.stranger();
    expect(await failTimes(browser, 'ha.ttt', 5)).toEqual([
      [401, { triesLeft: 4 }],
      [401, { triesLeft: 3 }],
      [401, { triesLeft: 2 }],
      [401, { triesLeft: 1 }],
      [429, { waitSeconds: 60 }],
    ]);
    pass(20);
    const early = await browser.signIn('ha.ttt');
    expect([early.status, early.body.code, early.body.params]).toEqual([
      429,
      'too-many-tries',
      { waitSeconds: 40 },
    ]);
    pass(41);
    expect(await failTimes(browser, 'ha.ttt', 1)).toEqual([[429, { waitSeconds: 120 }]]);
    pass(121);
    expect((await browser.signIn('ha.ttt')).status).toBe(200);
  });

  it('do not wait longer for tries made while waiting', async () => {
    const browser = server.stranger();
    await failTimes(browser, 'bao.pq', 15);
    pass(61);
    expect((await browser.signIn('bao.pq')).status).toBe(200);
  });

  it('slow down a name that nobody has in the same way', async () => {
    const answers = await failTimes(server.stranger(), 'khong.co', 6);
    expect(answers.at(-1)).toEqual([429, { waitSeconds: 60 }]);
  });

  it('on one name leave others behind the same address alone', async () => {
    await failTimes(server.stranger(), 'duyen.ltm', 6);
    expect((await server.stranger().signIn('loi.hv')).status).toBe(200);
  });

  it('by a stranger do not keep anybody out of the browser they always use', async () => {
    const own = server.stranger();
    await own.signIn('an.nth');
    await own.delete('/api/session');
    const stranger = server.stranger();
    for (let round = 0; round < 4; round++) {
      await failTimes(stranger, 'an.nth', 5);
      pass(15 * 60);
    }
    await failTimes(stranger, 'an.nth', 1);
    expect((await stranger.signIn('an.nth')).status).toBe(429);
    expect((await own.signIn('an.nth')).status).toBe(200);
  });

  it('in the browser one always uses count too', async () => {
    const own = server.stranger();
    await own.signIn('anh.vn');
    await own.delete('/api/session');
    expect((await failTimes(own, 'anh.vn', 5)).at(-1)).toEqual([429, { waitSeconds: 60 }]);
    expect((await own.signIn('anh.vn')).status).toBe(429);
  });

  it('gain nothing by a browser that is known to somebody else, or to nobody', async () => {
    const other = server.stranger();
    await other.signIn('loi.hv');
    await failTimes(server.stranger(), 'tuan.lm', 5);
    expect((await other.signIn('tuan.lm')).status).toBe(429);
    const made = server.stranger();
    made.cookies.set('sv_browser', 'A'.repeat(43));
    expect((await made.signIn('tuan.lm')).status).toBe(429);
  });

  it('gain nothing by being made all at once', async () => {
    const tries = Array.from({ length: 20 }, () => server.stranger().signIn('hanh.dt', WRONG));
    const codes = (await Promise.all(tries)).map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(4);
    const kept = await server.db
      .selectFrom('sign_in_attempt')
      .select('id')
      .where('username', '=', 'hanh.dt')
      .execute();
    expect(kept).toHaveLength(5);
    expect((await server.stranger().signIn('hanh.dt')).body.code).toBe('too-many-tries');
  });

  it('on the present password slow down its change', async () => {
    const phuc = server.as('phuc.nv');
    const change = { current: WRONG, next: 'bốn con trâu qua sông' };
    const codes: string[] = [];
    for (let i = 0; i < 6; i++) codes.push((await phuc.put('/api/me/password', change)).body.code);
    expect(codes).toEqual([...Array(4).fill('wrong-password'), 'too-many-tries', 'too-many-tries']);
  });
});

describe('tries', () => {
  it('are forgotten after a day', async () => {
    await failTimes(server.stranger(), 'yen.pt', 3);
    pass(25 * 3600);
    await server.stranger().signIn('loi.hv');
    const kept = await server.db.selectFrom('sign_in_attempt').select('username').execute();
    expect(kept).toEqual([{ username: 'loi.hv' }]);
  });
});
