import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import type { Me } from './me.ts';
import { renewSetupToken } from './setup.commands.ts';

let server: TestServer;
let token: string;
const typed = { username: 'Quan.Tri', displayName: 'Đỗ Quang Vinh', password: 'bốn con trâu qua sông' };

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const isOpen = async (candidate: string) =>
  (await server.stranger().get(`/api/setup/${candidate}`)).status === 204;

describe('the first administrator', () => {
  it('is not made where there is one', async () => {
    expect(await renewSetupToken(server.db, server.now())).toBeUndefined();
    expect(await isOpen('A'.repeat(43))).toBe(false);
  });

  it('is not made in a demo', async () => {
    await server.db.deleteFrom('role_grant').where('role', '=', 'admin').execute();
    await server.db.insertInto('setting').values({ name: 'demo', value: '1' }).execute();
    expect(await renewSetupToken(server.db, server.now())).toBeUndefined();
    await server.db.deleteFrom('setting').where('name', '=', 'demo').execute();
  });

  it('has an address that each start replaces and the database does not hold', async () => {
    const before = (await renewSetupToken(server.db, server.now())) ?? '';
    token = (await renewSetupToken(server.db, server.now())) ?? '';
    expect([token.length, await isOpen(before), await isOpen(token)]).toEqual([43, false, true]);
    const settings = await server.db.selectFrom('setting').selectAll().execute();
    expect(JSON.stringify(settings)).not.toContain(token);
  });

  it.each([
    [{ password: 'ngắn' }, 422, [['password', 'password-too-short']]],
    [{ password: 'con mèo quan.tri kêu' }, 422, [['password', 'password-has-username']]],
    [{ username: 'Quản Trị' }, 400, [['username', 'bad-username']]],
    [{ username: 'ha.ttt' }, 422, [['username', 'username-taken']]],
    [{ displayName: ' ' }, 400, [['displayName', 'missing']]],
  ])('is refused with %j', async (change, status, fields) => {
    const answer = await server.stranger().post('/api/setup', { token, ...typed, ...change });
    const found = answer.body.fields?.map(({ path, code }) => [path, code]);
    expect([answer.status, found, await isOpen(token)]).toEqual([status, fields, true]);
  });

  it('is not made with a made-up token', async () => {
    const { status } = await server.stranger().post('/api/setup', { token: 'A'.repeat(43), ...typed });
    expect(status).toBe(404);
  });

  it('is made once, however many ask at the same time, and signs in', async () => {
    const answers = await Promise.all(
      ['', '2', '3'].map((n) =>
        server.stranger().post('/api/setup', { token, ...typed, username: `${typed.username}${n}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    expect(await isOpen(token)).toBe(false);
    expect(await renewSetupToken(server.db, server.now())).toBeUndefined();
    const made = answers.find(({ status }) => status === 201)?.body as unknown as { username: string };
    const browser = server.stranger();
    expect((await browser.signIn(made.username, typed.password)).status).toBe(200);
    const { body } = await browser.get<Me>('/api/me');
    expect([body.account.displayName, body.can.admin, body.account.noticeReadAt !== null]).toEqual([
      'Đỗ Quang Vinh',
      true,
      false,
    ]);
  });

  it('is in the trail', async () => {
    const events = await server.db
      .selectFrom('audit_event')
      .select(['outcome', 'objectVersion'])
      .where('act', '=', 'account.setup')
      .execute();
    expect(events).toEqual([{ outcome: 'done', objectVersion: 1 }]);
  });
});
