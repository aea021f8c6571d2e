import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepMonth } from '../finding/keep/keep-month.ts';
import { actOn, adHocOfHa, seeFebruary } from '../testing/findings.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { noticesOf, unreadOf } from '../testing/notices.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
afterEach(() => server.close());
const readAll = (who: string) =>
  server.as(who).post('/api/notices/readings', { upTo: '2099-12-31T00:00:00.000Z' });

describe('what the checks saw', () => {
  beforeEach(async () => {
    server = await openTestServer();
    await seeFebruary(server);
  });

  it('is told to who answers it, once for all of a run, and not again by the next', async () => {
    const rows = await server.db.selectFrom('finding').selectAll().execute();
    const own = rows.filter(({ cadreId }) => cadreId === server.fixture.cadreIds.ha);
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      expect.stringMatching(new RegExp(`^${own.length} dấu hiệu cần xem lại, tháng 02/2024 `)),
    ]);
    server.setNow('2024-03-06T02:00:00.000Z');
    await keepMonth(server.db, { month: '2024-02', unit: undefined }, server.now());
    expect(await unreadOf(server, 'ha.ttt')).toHaveLength(1);
    expect((await noticesOf(server, 'ha.ttt')).unread[0]?.by).toBe('');
  });

  it('is told again when a head sends it back, closes it or opens it', async () => {
    await readAll('ha.ttt');
    const { id } = await adHocOfHa(server);
    await actOn(server, 'ha.ttt', 'answer');
    await actOn(server, 'an.nth', 'mending', 'Ghi rõ văn bản giao');
    await actOn(server, 'an.nth', 'closing', 'Đúng là đột xuất');
    await actOn(server, 'an.nth', 'reopening', 'Xem lại');
    const path = `/tin-hieu?thang=2024-02&xem=mine&mo=${id}`;
    expect((await unreadOf(server, 'ha.ttt')).toSorted()).toEqual([
      `Dấu hiệu tháng 02/2024 cần sửa dòng | Ghi rõ văn bản giao | ${path}`,
      `Dấu hiệu tháng 02/2024 đã khép lại |  | ${path}&khep=true`,
      `Dấu hiệu tháng 02/2024 được mở lại |  | ${path}`,
    ]);
    const others = await Promise.all(['an.nth', 'bao.pq'].map((who) => unreadOf(server, who)));
    expect(others.flat().filter((words) => words.includes(id))).toEqual([]);
  });
});

describe('a review', () => {
  beforeEach(async () => {
    server = await openTestServer({ now: REVIEW_NOW });
    const work = monthOf(server);
    const taskId = await work.assign('ha', 'ccvc', { quantity: 1, title: 'Công văn' });
    await work.deliver('ha', 'ccvc', { taskId });
  });
  const as = (who: string) => reviewing(server, who, 'CB-HA');

  it('tells its person of a return, the decision and the answer, and the head of the body of an appeal', async () => {
    await as('ha.ttt').submit();
    await as('an.nth').take('return', { reason: 'Chưa ghi hạn chế' });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      'Phiếu tháng 11/2026 bị trả lại | Chưa ghi hạn chế | /phieu/2026-11',
    ]);
    await readAll('ha.ttt');
    await as('ha.ttt').take('submission');
    await as('an.nth').take('scoring');
    expect(await unreadOf(server, 'ha.ttt')).toEqual([]);
    await as('tuan.lm').take('approval');
    const appealId = newId();
    const appeal = { id: appealId, reason: 'Thiếu một sản phẩm' };
    expect((await as('ha.ttt').take('appeal', appeal)).status).toBe(200);
    await as('ha.ttt').take('appeal', appeal);
    expect(await unreadOf(server, 'tuan.lm')).toEqual([
      expect.stringMatching(/^Trần Thị Thu Hà kiến nghị về phiếu tháng 11\/2026 \| Trả lời trước \d/),
    ]);
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
    await as('tuan.lm').take('answer', { reason: 'Đã tính đủ' });
    expect((await unreadOf(server, 'ha.ttt')).toSorted()).toEqual([
      'Kiến nghị về phiếu tháng 11/2026 đã có trả lời | Đã tính đủ | /phieu/2026-11',
      'Phiếu tháng 11/2026 đã có kết quả | Thời hạn kiến nghị tính từ ngày mở xem. | /phieu/2026-11',
    ]);
  });
});
