import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runRetention } from '../retention/retention-jobs.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { unreadOf } from '../testing/notices.ts';
import { checker, maker } from '../testing/products.ts';
import { proposalFor, propose, refuse, take } from '../testing/proposals.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { giveTask, stepTask, taskFor } from '../testing/tasks.ts';
import { tellOfDue } from './tell-due.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const TITLE = 'Việc “Tờ trình bổ nhiệm lãnh đạo cấp phòng”';
const titles = async (who: string) => (await unreadOf(server, who)).map((words) => words.split(' | ')[0]);
const give = (changes: object = {}, id = newId()) => giveTask(server, 'an.nth', taskFor(server, changes), id);

describe('work that is given', () => {
  it('is told to its person once, with its due day and a link to it', async () => {
    const id = newId();
    await give({}, id);
    await give({}, id);
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      `Được giao việc “Tờ trình bổ nhiệm lãnh đạo cấp phòng” | Hạn 25/01/2024 | /viec/${id}`,
    ]);
    expect(await unreadOf(server, 'an.nth')).toEqual([]);
  });

  it('and changed in several ways by one press is told once', async () => {
    const id = newId();
    await give({}, id);
    await server.as('ha.ttt').post('/api/notices/readings', { upTo: '2024-12-31T00:00:00.000Z' });
    server.setNow('2024-01-12T10:00:00.000Z');
    const input = taskFor(server, { version: 1, dueOn: '2024-01-31', quantity: 8, reason: 'Chờ số liệu' });
    expect((await giveTask(server, 'an.nth', input, id)).status).toBe(200);
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      `${TITLE} có hạn mới 31/01/2024 | Hạn trước 25/01/2024. Chờ số liệu | /viec/${id}`,
    ]);
  });

  it('is told to who works on it beside its lead: that they do, its due day, and that they no longer do', async () => {
    const id = newId();
    const { bao, duyen } = server.fixture.cadreIds;
    await give({ collaboratorIds: [bao] }, id);
    const given = `Được giao phối hợp việc “Tờ trình bổ nhiệm lãnh đạo cấp phòng” | Chủ trì Trần Thị Thu Hà.`;
    expect(await unreadOf(server, 'bao.pq')).toEqual([`${given} Hạn 25/01/2024 | /viec/${id}`]);
    server.setNow('2024-01-12T10:00:00.000Z');
    const change = { version: 1, dueOn: '2024-01-31', reason: 'Chờ số liệu', collaboratorIds: [bao, duyen] };
    expect((await giveTask(server, 'an.nth', taskFor(server, change), id)).status).toBe(200);
    expect((await titles('bao.pq'))[0]).toBe(`${TITLE} có hạn mới 31/01/2024`);
    expect(await unreadOf(server, 'duyen.ltm')).toContain(`${given} Hạn 31/01/2024 | /viec/${id}`);
    server.setNow('2024-01-12T11:00:00.000Z');
    const without = { ...change, version: 3, collaboratorIds: [duyen] };
    expect((await giveTask(server, 'an.nth', taskFor(server, without), id)).status).toBe(200);
    expect((await titles('bao.pq'))[0]).toBe(
      'Không còn phối hợp việc “Tờ trình bổ nhiệm lãnh đạo cấp phòng”',
    );
  });

  it('to another instead is told to both', async () => {
    const id = newId();
    await give({}, id);
    const { bao } = server.fixture.cadreIds;
    server.setNow('2024-01-12T10:00:00.000Z');
    const input = taskFor(server, { version: 1, cadreId: bao, reason: 'Hà đi học' });
    expect((await giveTask(server, 'an.nth', input, id)).status).toBe(200);
    expect((await titles('ha.ttt'))[0]).toBe(`${TITLE} đã chuyển cho người khác`);
    expect(await titles('bao.pq')).toEqual([`Được giao việc “Tờ trình bổ nhiệm lãnh đạo cấp phòng”`]);
  });

  it('and handed over by the head is told to both', async () => {
    const id = newId();
    await give({}, id);
    const { bao } = server.fixture.cadreIds;
    server.setNow('2024-01-12T10:00:00.000Z');
    const input = { fromTaskId: id, cadreId: bao, quantity: 4, reason: 'Nghỉ phép', staysAssigned: false };
    expect((await server.as('an.nth').put(`/api/handovers/${newId()}`, input)).status).toBe(200);
    expect((await titles('ha.ttt'))[0]).toBe(`${TITLE} đã chuyển cho người khác`);
    expect(await titles('bao.pq')).toHaveLength(1);
  });

  it('ends with why', async () => {
    const id = newId();
    await give({}, id);
    server.setNow('2024-01-12T10:00:00.000Z');
    await stepTask(server, 'an.nth', [id, 'ending'], {
      version: 1,
      kind: 'cancelled',
      reason: 'Kế hoạch bỏ',
    });
    expect((await unreadOf(server, 'ha.ttt'))[0]).toBe(`${TITLE} đã hủy | Kế hoạch bỏ | /viec/${id}`);
  });

  it('with a confidential line is told without its title', async () => {
    const id = newId();
    await give({}, id);
    const day = await submitDay(server, 'ha.ttt');
    await server.db
      .updateTable('work_entry')
      .set({ taskId: id, isConfidential: 1 })
      .where('workDayId', '=', day.id)
      .execute();
    server.setNow('2024-01-12T10:00:00.000Z');
    await stepTask(server, 'an.nth', [id, 'ending'], { version: 1, kind: 'cancelled', reason: 'Bỏ' });
    expect((await titles('ha.ttt'))[0]).toBe('Một việc đã hủy');
  });
});

describe('a proposal', () => {
  it('that is refused, or taken, is told to who made it; what is taken back is told no more', async () => {
    const [first, second] = [newId(), newId()];
    await propose(server, 'ha.ttt', first, proposalFor(server));
    await propose(server, 'ha.ttt', second, proposalFor(server, { title: 'Việc khác' }));
    await refuse(server, 'an.nth', first, 'Không thuộc phòng');
    expect(await titles('ha.ttt')).toEqual([expect.stringMatching(/^Đề xuất “.+” không được nhận$/)]);
    const { body } = await take(server, 'an.nth', second);
    expect((await titles('ha.ttt')).toSorted()[0]).toMatch(/đã được nhận$/);
    const undo = { id: newId(), version: body.version, reason: '' };
    expect((await server.as('an.nth').post(`/api/proposals/${second}/taking-back`, undo)).status).toBe(200);
    expect(await titles('ha.ttt')).toHaveLength(1);
  });
});

describe('a product', () => {
  it('that is accepted or at fault is told to its maker, and answers to causes too', async () => {
    const { outputIds } = await submitDay(server, 'ha.ttt', [{}, { minutes: 30 }]);
    const an = checker(server, 'an.nth');
    for (const id of outputIds) await an.check(id, { degree: 100 });
    expect(await titles('ha.ttt')).toEqual(['Đã duyệt 2 sản phẩm']);
    server.setNow('2024-01-12T09:05:00.000Z');
    expect(await titles('bao.pq')).toEqual([]);
  });

  it('found at fault by the decree says how many and why; a decision taken back is told no more', async () => {
    server.setNow('2026-11-20T09:00:00.000Z');
    const { outputIds } = await submitDay(server, 'ha.ttt', [{ workedOn: '2026-11-20' }]);
    const [id = ''] = outputIds;
    const an = checker(server, 'an.nth');
    const checkId = newId();
    await an.fault(id, { id: checkId });
    expect(await unreadOf(server, 'ha.ttt')).toEqual([
      expect.stringMatching(/^Sản phẩm “.+” chưa đạt \| Thiếu phụ lục \| \/san-pham\//),
    ]);
    await maker(server, 'ha.ttt').askCause(id, checkId);
    await an.answer(id, checkId, false, 'Không mất điện');
    expect((await titles('ha.ttt')).some((title) => title?.endsWith('không được xác nhận'))).toBe(true);
    const { outputIds: others } = await submitDay(server, 'bao.pq', [{ workedOn: '2026-11-20' }]);
    const other = newId();
    await an.fault(others[0] ?? '', { id: other });
    expect(await titles('bao.pq')).toHaveLength(1);
    await an.undo(others[0] ?? '', other);
    expect(await titles('bao.pq')).toEqual([]);
  });
});

describe('a product that several made', () => {
  it('tells a colleague of their share and of what is decided, and takes back what is taken back', async () => {
    server.setNow('2026-11-20T09:00:00.000Z');
    const { outputIds } = await submitDay(server, 'ha.ttt', [{ workedOn: '2026-11-20' }]);
    const [id = ''] = outputIds;
    const { ha, bao } = server.fixture.cadreIds;
    const shares = [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
    expect((await maker(server, 'ha.ttt').share(id, shares)).status).toBe(200);
    expect(await titles('bao.pq')).toEqual([expect.stringMatching(/^Sản phẩm “.+” có phần của bạn$/)]);
    expect(await titles('ha.ttt')).toEqual([]);
    const an = checker(server, 'an.nth');
    const checkId = newId();
    expect(await an.check(id, { id: checkId })).toMatchObject({ outcome: 'done' });
    expect((await titles('bao.pq')).some((title) => title?.endsWith('đã được duyệt'))).toBe(true);
    expect(await titles('ha.ttt')).toHaveLength(1);
    await an.undo(id, checkId);
    expect([await titles('bao.pq'), await titles('ha.ttt')]).toMatchObject([{ length: 1 }, { length: 0 }]);
  });
});

describe('leave that was asked for', () => {
  const ask = async (day: string) => {
    const id = newId();
    const input = { fromOn: day, toOn: day, kind: 'annual', isHalf: false, reason: '' };
    await server.as('ha.ttt').put(`/api/leave-requests/${id}`, input);
    return id;
  };
  const answer = (id: string, what: string, reason = '') =>
    server.as('an.nth').post(`/api/leave-requests/${id}/${what}`, { id: newId(), version: 2, reason });

  it('is told when it is granted, and with why when it is not', async () => {
    await answer(await ask('2024-01-15'), 'granting');
    await answer(await ask('2024-01-16'), 'refusal', 'Họp giao ban');
    expect((await unreadOf(server, 'ha.ttt')).toSorted()).toEqual([
      'Không đồng ý cho nghỉ ngày 16/01/2024 | Họp giao ban | /can-bo/CB-HA',
      'Đã đồng ý cho nghỉ ngày 15/01/2024 |  | /can-bo/CB-HA',
    ]);
  });
});

describe('work that is due', () => {
  const tellOn = (day: string) => tellOfDue(server.db, { at: new Date(`${day}T01:00:00.000Z`) });

  it('is told by the working day before, on its day and once when it is late', async () => {
    await give({ dueOn: '2024-01-15' });
    expect(await tellOn('2024-01-11')).toEqual({ soon: 0, today: 0, late: 0 });
    expect(await tellOn('2024-01-12')).toEqual({ soon: 1, today: 0, late: 0 });
    expect(await tellOn('2024-01-12')).toEqual({ soon: 0, today: 0, late: 0 });
    expect(await tellOn('2024-01-13')).toEqual({ soon: 0, today: 0, late: 0 });
    expect(await tellOn('2024-01-15')).toEqual({ soon: 0, today: 1, late: 0 });
    expect(await tellOn('2024-01-16')).toEqual({ soon: 0, today: 0, late: 1 });
    expect(await tellOn('2024-01-17')).toEqual({ soon: 0, today: 0, late: 0 });
    const told = (await titles('ha.ttt')).filter((title) => title?.startsWith(TITLE));
    expect(told).toEqual([`${TITLE} đã quá hạn`, `${TITLE} đến hạn hôm nay`, `${TITLE} sắp đến hạn`]);
  });

  it('that ended, was handed in or is only planned is not told', async () => {
    const id = newId();
    await give({ dueOn: '2024-01-15' }, id);
    await stepTask(server, 'an.nth', [id, 'ending'], { version: 1, kind: 'closed', reason: '' });
    await give({ dueOn: '2024-01-15' });
    const planned = server.db.updateTable('task').set({ state: 'planned' }).where('state', '=', 'open');
    await planned.execute();
    expect(await tellOn('2024-01-12')).toEqual({ soon: 0, today: 0, late: 0 });
  });

  it('and other notices that were read are cleared away after three months', async () => {
    await give();
    await server.as('ha.ttt').post('/api/notices/readings', { upTo: '2024-12-31T00:00:00.000Z' });
    expect(await runRetention(server.db, new Date('2024-04-30T02:00:00.000Z'))).toMatchObject({ notice: 0 });
    expect(await runRetention(server.db, new Date('2024-05-01T02:00:00.000Z'))).toMatchObject({ notice: 1 });
  });
});
