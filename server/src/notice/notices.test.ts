import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { noticesOf, unreadOf } from '../testing/notices.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitAgain, submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const REASON = 'Thiếu số ký hiệu của báo cáo';
const RETURNED = `Ngày 12/01/2024 bị trả lại | ${REASON} | /hom-nay/2024-01-12`;
const count = async (as: string) =>
  (await server.as(as).get<{ unread: number }>('/api/notices/count')).body.unread;
const setSecret = () => server.db.updateTable('work_entry').set({ isConfidential: 1 }).execute();

describe('a returned day', () => {
  it('is told to its person once, with why and by whom, however often the request is sent', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const id = newId();
    await reviewer(server, 'an.nth').giveBack({ id, day, reason: REASON });
    await reviewer(server, 'an.nth').giveBack({ id, day, reason: REASON });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([RETURNED]);
    expect((await noticesOf(server, 'ha.ttt')).unread[0]?.by).toBe('Nguyễn Thị Hồng Ân');
    for (const other of ['an.nth', 'bao.pq', 'vinh.dq', 'thu.dt']) {
      expect(await noticesOf(server, other)).toEqual({ unread: [], read: [], next: null });
    }
  });

  it('a second time is told a second time', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    const version = await submitAgain(server, 'ha.ttt', day.id);
    await reviewer(server, 'an.nth').giveBack({ day: { ...day, version }, reason: REASON });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([RETURNED, RETURNED]);
  });

  it('that the head takes back is told no more', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const { body } = await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    await reviewer(server, 'an.nth').undo({ day: body.day });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
  });

  it('with a confidential line is told without what was said', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await setSecret();
    await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    expect(await unreadOf(server, 'ha.ttt')).toEqual(['Ngày 12/01/2024 bị trả lại |  | /hom-nay/2024-01-12']);
  });
});

describe('accepted days', () => {
  const twoDays = async () => [
    await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }]),
    await submitDay(server, 'ha.ttt'),
  ];

  it('of one person stand in one notice, until it is read', async () => {
    const [first, second] = await twoDays();
    await reviewer(server, 'an.nth').accept({ day: first! }, { day: second! });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      'Đã duyệt 2 ngày | 11/01, 12/01 | /hom-nay/2024-01-11',
    ]);
  });

  it('after it was read are another notice', async () => {
    const [first, second] = await twoDays();
    await reviewer(server, 'an.nth').accept({ day: first! });
    const [{ id } = { id: '' }] = (await noticesOf(server, 'ha.ttt')).unread;
    await server.as('ha.ttt').post('/api/notices/readings', { id });
    await reviewer(server, 'an.nth').accept({ day: second! });
    expect(await unreadOf(server, 'ha.ttt')).toEqual(['Đã duyệt ngày 12/01/2024 |  | /hom-nay/2024-01-12']);
    expect((await noticesOf(server, 'ha.ttt')).read.map(({ title }) => title)).toEqual([
      'Đã duyệt ngày 11/01/2024',
    ]);
  });

  it('that are taken back leave it one by one', async () => {
    const [first, second] = await twoDays();
    const { outcomes } = await reviewer(server, 'an.nth').accept({ day: first! }, { day: second! });
    const [one, two] = outcomes as unknown as { day: { id: string; version: number } }[];
    await reviewer(server, 'an.nth').undo({ day: one!.day });
    expect(await unreadOf(server, 'ha.ttt')).toEqual(['Đã duyệt ngày 12/01/2024 |  | /hom-nay/2024-01-12']);
    await reviewer(server, 'an.nth').undo({ day: two!.day });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
  });
});

describe('reading', () => {
  it('is of one, or of all up to a moment, and of one’s own alone', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').giveBack({ day, reason: REASON });
    const version = await submitAgain(server, 'ha.ttt', day.id);
    server.setNow('2024-01-12T10:00:00.000Z');
    await reviewer(server, 'an.nth').giveBack({ day: { ...day, version }, reason: REASON });
    const [last, first] = (await noticesOf(server, 'ha.ttt')).unread;
    await server.as('bao.pq').post('/api/notices/readings', { id: last?.id });
    await server.as('bao.pq').post('/api/notices/readings', { upTo: '2024-01-31T00:00:00.000Z' });
    expect(await count('ha.ttt')).toBe(2);
    const upTo = { upTo: '2024-01-12T09:59:59.000Z' };
    expect((await server.as('ha.ttt').post('/api/notices/readings', upTo)).body).toEqual({ read: 1 });
    expect((await noticesOf(server, 'ha.ttt')).read.map(({ id }) => id)).toEqual([first?.id]);
    expect(await count('ha.ttt')).toBe(1);
  });

  it('goes on page by page', async () => {
    const { ha } = server.fixture.cadreIds;
    const row = (minute: number) => ({
      ...{ id: newId(), cadreId: ha, kind: 'task-changed', key: `thử ${minute}`, byName: '' },
      content: JSON.stringify({ id: newId(), title: `Việc ${minute}` }),
      at: new Date(Date.UTC(2024, 0, 10, 0, minute)).toISOString(),
      ...{ readAt: '2024-01-12T00:00:00.000Z', mailedAt: null },
    });
    const rows = Array.from({ length: 60 }, (_, minute) => row(minute));
    await server.db.insertInto('notice').values(rows).execute();
    const first = await noticesOf(server, 'ha.ttt');
    expect(first.read).toHaveLength(50);
    const second = await noticesOf(server, 'ha.ttt', `?before=${encodeURIComponent(first.next ?? '')}`);
    expect([second.read.length, second.next]).toEqual([10, null]);
    expect(new Set([...first.read, ...second.read].map(({ id }) => id)).size).toBe(60);
  });
});
