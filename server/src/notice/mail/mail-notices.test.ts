import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { noticesOf, unreadOf } from '../../testing/notices.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';
import { mailDaily, mailNew } from './mail-notices.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const { ha, bao } = server.fixture.cadreIds;
  await server.db.updateTable('cadre').set({ email: 'ha.ttt@snv.vn' }).where('id', 'in', [ha, bao]).execute();
});
afterEach(() => server.close());

const ADDRESS = 'https://so-viec.tinh.vn';
const LATER = new Date('2024-01-12T10:10:00.000Z');
const letters = () => server.db.selectFrom('mail').selectAll().orderBy('toAddress').execute();
const give = (title: string) => giveTask(server, 'an.nth', taskFor(server, { title }));
const choose = (topic: string, choice: object, as = 'ha.ttt') =>
  server
    .as(as)
    .put<{ code: string }>(`/api/notice-choices/${topic}`, { onPage: true, mail: 'none', ...choice });
const allow = (as: string, unit: string, topics: string[], { id = newId(), push = true } = {}) =>
  server.as(as).put<{ code: string }>(`/api/notice-rules/${id}`, { unit, topics, push });
interface Choices {
  topics: { topic: string; mail: string; mayMail: boolean; onPage: boolean; mayHide: boolean }[];
  email: string | null;
}
const choiceOf = async (topic: string, as = 'ha.ttt') =>
  (await server.as(as).get<Choices>('/api/notice-choices')).body.topics.find((one) => one.topic === topic);

describe('a notice by mail', () => {
  it('is one letter of the day with the words of the page, and goes once', async () => {
    await give('Việc một');
    await give('Việc hai');
    expect(await mailNew(server.db, LATER, ADDRESS)).toBe(0);
    expect(await mailDaily(server.db, LATER, ADDRESS)).toBe(1);
    expect(await mailDaily(server.db, LATER, ADDRESS)).toBe(0);
    const [letter] = await letters();
    expect(letter).toMatchObject({ toAddress: 'ha.ttt@snv.vn', subject: 'Sổ Việc: 2 thông báo' });
    for (const words of await unreadOf(server, 'ha.ttt')) {
      const [title, detail, path] = words.split(' | ');
      expect(letter?.body).toContain(`${title}\n${detail}\nNguyễn Thị Hồng Ân\n${ADDRESS}${path}\n`);
    }
    expect(letter?.body).toMatch(
      /Đổi cách nhận thông báo: https:\/\/so-viec\.tinh\.vn\/thong-bao\/cai-dat\n$/,
    );
  });

  it('goes at once where the person chose so, after a moment in which it may be taken back', async () => {
    await choose('assigned', { mail: 'at-once' });
    await give('Việc một');
    expect(await mailNew(server.db, new Date(server.now().getTime() + 60_000), ADDRESS)).toBe(0);
    expect(await mailNew(server.db, LATER, ADDRESS)).toBe(1);
    expect(await mailNew(server.db, LATER, ADDRESS)).toBe(0);
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Sổ Việc: Được giao việc “Việc một”']);
  });

  it('does not go to who has no address, read it before, or wants none', async () => {
    await give('Việc một');
    const given = await giveTask(server, 'an.nth', taskFor(server, {}, ['duyen', 'ccvc']));
    expect([given.status, await unreadOf(server, 'duyen.ltm')]).toMatchObject([200, { length: 1 }]);
    await server.as('ha.ttt').post('/api/notices/readings', { upTo: '2099-01-01T00:00:00.000Z' });
    await choose('assigned', { mail: 'none' }, 'bao.pq');
    await giveTask(server, 'an.nth', taskFor(server, {}, ['bao', 'ccvc']));
    await mailNew(server.db, LATER, ADDRESS);
    await mailDaily(server.db, LATER, ADDRESS);
    expect(await letters()).toEqual([]);
    expect(await unreadOf(server, 'bao.pq')).toHaveLength(1);
  });

  it('that was read before the letter of the day is left out of it', async () => {
    await give('Việc một');
    await give('Việc hai');
    await mailNew(server.db, LATER, ADDRESS);
    const [{ id } = { id: '' }] = (await noticesOf(server, 'ha.ttt')).unread;
    await server.as('ha.ttt').post('/api/notices/readings', { id });
    await mailDaily(server.db, LATER, ADDRESS);
    expect((await letters()).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Sổ Việc: Được giao việc “Việc (một|hai)”$/),
    ]);
  });
});

describe('the choice of a person', () => {
  it('hides what need not be acted on, in the list and in the count, and never the rest', async () => {
    expect((await choose('accepted', { onPage: false })).status).toBe(204);
    const { ha } = server.fixture.cadreIds;
    const row = {
      id: newId(),
      cadreId: ha,
      kind: 'days-accepted',
      key: 'thử',
      byName: '',
      at: '2024-01-12T01:00:00.000Z',
    };
    const content = JSON.stringify({ items: [{ step: newId(), day: '2024-01-11' }] });
    await server.db
      .insertInto('notice')
      .values({ ...row, content, readAt: null, mailedAt: null })
      .execute();
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
    const count = await server.as('ha.ttt').get('/api/notices/count');
    expect(count.body).toEqual({ unread: 0 });
    await choose('accepted', { onPage: true });
    expect(await unreadOf(server, 'ha.ttt')).toHaveLength(1);
    const refused = await choose('returned', { onPage: false });
    expect([refused.status, refused.body.code]).toEqual([422, 'notice-always']);
    expect(await choiceOf('accepted', 'bao.pq')).toMatchObject({ onPage: true, mail: 'none' });
  });

  it('stays within what the body lets be mailed, the province where it says nothing', async () => {
    expect((await allow('phuc.nv', 'SNV', ['returned'])).status).toBe(204);
    expect(await choiceOf('assigned')).toMatchObject({ mail: 'none', mayMail: false });
    expect(await choiceOf('returned')).toMatchObject({ mail: 'daily', mayMail: true });
    const refused = await choose('assigned', { mail: 'daily' });
    expect([refused.status, refused.body.code]).toEqual([422, 'notice-not-mailed']);
    await give('Việc một');
    await mailNew(server.db, LATER, ADDRESS);
    expect(await mailDaily(server.db, LATER, ADDRESS)).toBe(0);
    expect(await choiceOf('assigned', 'yen.pt')).toMatchObject({ mayMail: true });
    const rule = await server.as('ha.ttt').get('/api/units/SNV/notice-rule');
    expect(rule.body).toEqual({
      topics: ['returned'],
      push: true,
      hasPush: false,
      isOwn: true,
      mayChange: false,
    });
  });

  it('is set for a body by its personnel alone', async () => {
    expect((await allow('phuc.nv', 'STC', [])).body.code).toBe('not-allowed');
    expect((await allow('an.nth', 'SNV', [])).body.code).toBe('not-allowed');
    expect((await allow('phuc.nv', 'SNV-CCVC', [])).body.code).toBe('not-a-body');
    expect((await server.as('vinh.dq').get<{ code: string }>('/api/notice-choices')).body.code).toBe(
      'not-allowed',
    );
  });
});
