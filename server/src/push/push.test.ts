import { findPushKeys } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailNew } from '../notice/mail/mail-notices.ts';
import { remindAtHour } from '../reminder/remind.ts';
import { FIXTURE_PASSWORD, openTestServer, type TestClient, type TestServer } from '../testing/index.ts';
import { unreadOf } from '../testing/notices.ts';
import { letPush, openPushService, pushBrowser, senderOf, sendPushesTo } from '../testing/pushes.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';
import { sendPushes } from './push-out.ts';
import { openPush, PushUnreached } from './push-transport.ts';

let server: TestServer;
let service: Awaited<ReturnType<typeof openPushService>>;
beforeEach(async () => {
  server = await openTestServer();
  service = await openPushService();
});
afterEach(async () => {
  await service.close();
  await server.close();
});

const LATER = new Date('2024-01-12T10:10:00.000Z');
const minutesOn = (minutes: number) => new Date(LATER.getTime() + minutes * 60_000);
const ENDPOINT = 'https://push.example/send/ha';

const tick = (at = LATER) => sendPushesTo(service, server, at);
async function tell(as: TestClient | string, endpoint = ENDPOINT) {
  const browser = pushBrowser(endpoint);
  const id = newId();
  const client = typeof as === 'string' ? server.as(as) : as;
  const { status } = await client.post('/api/push-subscriptions', { id, ...browser.given });
  return { id, status, read: () => service.taken.map(({ body }) => browser.read(body)) };
}
const give = (title = 'Báo cáo quý') => giveTask(server, 'an.nth', taskFor(server, { title }));
const here = async (client: TestClient, id: string) =>
  (await client.raw(`/api/pushed-here/${id}`, { method: 'GET' })).status;

describe('notices to browsers', () => {
  it('are off until an administrator switches them on', async () => {
    expect((await tell('ha.ttt')).status).toBe(422);
    const refused = await server.as('phuc.nv').put('/api/push-setting', { isOn: true, contact: 'a@b.vn' });
    expect(refused.status).toBe(403);
    const bad = await server.as('vinh.dq').put('/api/push-setting', { isOn: true, contact: 'a' });
    expect(bad.body.fields).toMatchObject([{ path: 'contact', code: 'bad-email' }]);
    await letPush(server);
    expect((await tell('ha.ttt')).status).toBe(204);
    await letPush(server, false);
    await give();
    expect(await tick()).toEqual({ sent: 0, failed: 0, gone: 0 });
    expect(service.taken).toEqual([]);
  });

  it('have the words of the page, are read by that browser alone, signed, and go once', async () => {
    await letPush(server);
    const browser = await tell('ha.ttt');
    await give();
    expect(await tick(server.now())).toMatchObject({ sent: 0 });
    expect(await tick()).toEqual({ sent: 1, failed: 0, gone: 0 });
    expect(await tick(minutesOn(5))).toMatchObject({ sent: 0 });
    const [words] = browser.read();
    expect([`${words?.title} | ${words?.detail} | ${words?.path}`]).toEqual(await unreadOf(server, 'ha.ttt'));
    expect(words?.to).toBe(browser.id);
    const [taken] = service.taken;
    expect(taken?.body.includes('Báo cáo')).toBe(false);
    const own = await server.as('ha.ttt').get<{ publicKey: string }>('/api/push-subscriptions');
    expect(taken && senderOf(taken)).toMatchObject({
      ...{ aud: 'https://push.example', sub: 'mailto:quan.tri@tinh.vn', key: own.body.publicKey },
    });
    expect(() => pushBrowser(ENDPOINT).read(taken?.body ?? Buffer.alloc(0))).toThrow();
    const rows = await server.db.selectFrom('push_message').select(['words', 'sentAt']).execute();
    expect(rows).toEqual([{ words: '', sentAt: LATER.toISOString() }]);
  });

  it('keep the keys when they are switched off and on', async () => {
    const key = async () =>
      (await server.as('ha.ttt').get<{ publicKey: string | null }>('/api/push-subscriptions')).body.publicKey;
    await letPush(server);
    const first = await key();
    await letPush(server, false);
    expect(await key()).toBeNull();
    await letPush(server);
    expect(await key()).toBe(first);
  });

  it('say nothing of confidential lines, and nothing of what was read or taken back', async () => {
    await letPush(server);
    const browser = await tell('ha.ttt');
    const day = await submitDay(server, 'ha.ttt');
    await server.db.updateTable('work_entry').set({ isConfidential: 1 }).execute();
    await reviewer(server, 'an.nth').giveBack({ day, reason: 'Lộ nội dung' });
    await give('Việc đọc rồi');
    await mailNew(server.db, LATER, '');
    const { unread } = (
      await server.as('ha.ttt').get<{ unread: { id: string; kind: string }[] }>('/api/notices')
    ).body;
    const read = unread.find(({ kind }) => kind === 'task-assigned');
    await server.as('ha.ttt').post('/api/notices/readings', { id: read?.id });
    expect(await tick()).toMatchObject({ sent: 1 });
    expect(browser.read().map(({ title, detail }) => [title, detail])).toEqual([
      ['Ngày 12/01/2024 bị trả lại', ''],
    ]);
  });

  it('go within what the person chose and the body lets', async () => {
    await letPush(server);
    await tell('ha.ttt');
    const choose = (push: boolean) =>
      server.as('ha.ttt').put('/api/notice-choices/assigned', { onPage: true, mail: 'none', push });
    expect((await choose(false)).status).toBe(204);
    await give();
    expect(await tick()).toMatchObject({ sent: 0 });
    await choose(true);
    const rule = { unit: 'SNV', topics: ['assigned'], push: false };
    await server.as('phuc.nv').put(`/api/notice-rules/${newId()}`, rule);
    await give('Việc hai');
    expect(await tick(minutesOn(1))).toMatchObject({ sent: 0 });
    expect((await choose(true)).body.code).toBe('notice-not-pushed');
    await server.as('phuc.nv').put(`/api/notice-rules/${newId()}`, { ...rule, push: true });
    await give('Việc ba');
    expect(await tick(minutesOn(2))).toMatchObject({ sent: 1 });
  });

  it('remind of a day without a log, with or without an address for letters, once', async () => {
    await letPush(server);
    const browser = await tell('ha.ttt');
    const due = { at: new Date('2024-01-12T09:30:00.000Z'), subject: '2024-01-12 16:30' };
    await remindAtHour(server.db, due, '');
    await remindAtHour(server.db, due, '');
    expect(await tick()).toMatchObject({ sent: 1 });
    expect(browser.read()).toMatchObject([
      { title: 'Ngày 12/01/2024 chưa có nhật ký', detail: '', path: '/hom-nay/2024-01-12' },
    ]);
  });
});

describe('a push service', () => {
  beforeEach(() => letPush(server));

  it('that is in trouble is asked again later, and given up after some hours', async () => {
    await tell('ha.ttt');
    await give();
    service.answer = 503;
    expect(await tick()).toMatchObject({ failed: 1 });
    expect(await tick()).toMatchObject({ failed: 0 });
    const jobs = await server.as('vinh.dq').get<{ push: object }>('/api/job-runs');
    expect(jobs.body.push).toMatchObject({
      ...{ isOn: true, browsers: 1, failing: 1, lost: 0, error: 'push service answered 503' },
    });
    for (const minutes of [1, 6, 21, 81, 261, 621])
      expect(await tick(minutesOn(minutes))).toMatchObject({ failed: 1 });
    expect(await tick(minutesOn(5000))).toMatchObject({ failed: 0, sent: 0 });
    const after = await server.as('vinh.dq').get<{ push: object }>('/api/job-runs');
    expect(after.body.push).toMatchObject({ failing: 0, lost: 1 });
    expect(service.taken).toHaveLength(7);
  });

  it('that is away is asked once in a minute, however much waits for it', async () => {
    const [one, two] = [await tell('ha.ttt'), await tell('ha.ttt', 'https://push.example/send/hai')];
    expect([one.status, two.status]).toEqual([204, 204]);
    await give();
    await mailNew(server.db, LATER, '');
    let asked = 0;
    const away = async () => {
      asked += 1;
      throw new PushUnreached('connect ECONNREFUSED');
    };
    expect(await sendPushes(server.db, away, () => LATER)).toEqual({ sent: 0, failed: 2, gone: 0 });
    expect(asked).toBe(1);
    expect(await tick(minutesOn(4))).toMatchObject({ sent: 0, failed: 0 });
    expect(await tick(minutesOn(6))).toMatchObject({ sent: 2 });
  });

  it('that sends the server on elsewhere is not followed', async () => {
    await tell('ha.ttt');
    await give();
    service.answer = 307;
    expect(await tick()).toMatchObject({ sent: 0, failed: 1 });
    service.answer = 201;
    expect(service.taken.filter(({ path }) => path === '/noi-khac')).toEqual([]);
    expect(service.taken).toHaveLength(1);
  });

  it.each([404, 410])('that says %s ends the browser, and all that waits for it', async (answer) => {
    await tell('ha.ttt');
    await give();
    await give('Việc hai');
    service.answer = answer;
    expect(await tick()).toEqual({ sent: 0, failed: 0, gone: 1 });
    service.answer = 201;
    expect(await tick(minutesOn(600))).toEqual({ sent: 0, failed: 0, gone: 0 });
    const own = await server.as('ha.ttt').get<{ browsers: object[] }>('/api/push-subscriptions');
    expect(own.body.browsers).toEqual([]);
    expect(service.taken).toHaveLength(1);
  });

  it('is of the open network: nothing is sent to addresses within', async () => {
    for (const endpoint of ['http://push.example/x', 'https://127.0.0.1/x', 'https://push.example:22/x']) {
      expect((await tell('ha.ttt', endpoint)).status).toBe(400);
    }
    const to = { ...pushBrowser(ENDPOINT).given };
    const keys = await findPushKeys(server.db);
    const by = { contact: 'a@b.vn', ...JSON.parse(keys ?? '{}') };
    await expect(openPush()({ ...to, endpoint: 'https://127.0.0.1/x' }, '{}', by)).rejects.toThrow(
      /not the address/,
    );
  });
});

describe('a browser that is told', () => {
  beforeEach(() => letPush(server));

  it('belongs to its account, and to whoever switched it on last', async () => {
    const mine = await tell('ha.ttt');
    expect((await server.as('bao.pq').post(`/api/push-subscriptions/${mine.id}/removal`)).status).toBe(404);
    await tell('bao.pq');
    await give();
    expect(await tick()).toMatchObject({ sent: 0 });
    expect(await here(server.as('ha.ttt'), mine.id)).toBe(404);
  });

  it.each([
    ['p256dh', 'A'.repeat(87)],
    ['p256dh', `B${'A'.repeat(86)}`],
    ['auth', 'a'.repeat(21)],
  ])('gives a %s that something can be encrypted with: not %s', async (path, value) => {
    const given = { ...pushBrowser(ENDPOINT).given, [path]: value };
    const { status, body } = await server
      .as('ha.ttt')
      .post('/api/push-subscriptions', { id: newId(), ...given });
    expect([status, body.fields]).toEqual([400, [expect.objectContaining({ path, code: 'bad-value' })]]);
    expect(await server.db.selectFrom('push_subscription').select('id').execute()).toEqual([]);
  });

  it('and for which nothing can be encrypted ends alone; the others of its service are told', async () => {
    const broken = await tell('ha.ttt');
    const sound = await tell('bao.pq', 'https://push.example/send/bao');
    await server.db
      .updateTable('push_subscription')
      .set({ p256dh: 'A'.repeat(87) })
      .where('id', '=', broken.id)
      .execute();
    await give();
    const { bao } = server.fixture.cadreIds;
    await giveTask(server, 'an.nth', { ...taskFor(server, { title: 'Việc của Bảo' }), cadreId: bao });
    expect(await tick()).toEqual({ sent: 1, failed: 0, gone: 1 });
    expect(sound.read()).toHaveLength(1);
    const open = server.db.selectFrom('push_subscription').select('id').where('endedAt', 'is', null);
    expect(await open.execute()).toEqual([{ id: sound.id }]);
  });

  it('is told nothing more after signing out there, on this browser alone', async () => {
    const elsewhere = server.stranger();
    await elsewhere.signIn('ha.ttt');
    const [mine, other] = [await tell('ha.ttt'), await tell(elsewhere, 'https://push.example/send/hai')];
    expect(await here(server.as('ha.ttt'), mine.id)).toBe(204);
    await give();
    await mailNew(server.db, LATER, '');
    await server.as('ha.ttt').delete('/api/session');
    expect(await here(server.as('ha.ttt'), mine.id)).toBe(404);
    expect(await here(elsewhere, other.id)).toBe(204);
    expect(await tick()).toMatchObject({ sent: 1 });
    expect(service.taken.map(({ path }) => path)).toEqual(['/send/hai']);
  });

  it('goes on over a new sign-in of the same person, and ends with that of another', async () => {
    const browser = server.stranger();
    await browser.signIn('ha.ttt');
    const mine = await tell(browser);
    await browser.signIn('ha.ttt');
    expect(await here(browser, mine.id)).toBe(204);
    await browser.signIn('bao.pq');
    expect(await here(browser, mine.id)).toBe(404);
    await give();
    expect(await tick()).toMatchObject({ sent: 0 });
  });

  it('ends when the account is closed, or has another password', async () => {
    await tell('ha.ttt');
    const ended = () =>
      server.db.selectFrom('push_subscription').select('endedAt').where('endedAt', 'is not', null).execute();
    const { ha } = server.fixture.accountIds;
    const account = await server.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', ha)
      .executeTakeFirstOrThrow();
    const closed = await server
      .as('vinh.dq')
      .post(`/api/accounts/${ha}/closing`, { version: account.version });
    expect([closed.status, await ended()]).toMatchObject([200, [{}]]);
    await tell('bao.pq', 'https://push.example/send/bao');
    const change = { current: FIXTURE_PASSWORD, next: 'mot mat khau that dai' };
    expect((await server.as('bao.pq').put('/api/me/password', change)).status).toBe(204);
    expect(await ended()).toHaveLength(2);
  });
});
