import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE_NOW, openTestServer, type TestServer } from '../../testing/index.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { submitAgain, submitDay, twoProducts } from '../../testing/submitted-day.ts';
import type { QueueView } from './review-queue.ts';
import type { ReviewWeekView } from './review-week.ts';

let server: TestServer;

const queue = async (sort = '') => {
  const { body } = await server.as('an.nth').get<QueueView>(`/api/day-reviews${sort && `?sort=${sort}`}`);
  return body;
};
const week = async () => (await server.as('an.nth').get<ReviewWeekView>('/api/day-reviews/week')).body;

beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

describe('the queue', () => {
  it('shows each day with its person, post, sums and how long it has waited', async () => {
    const day = await submitDay(server, 'ha.ttt', twoProducts());
    const { days, total, people } = await queue();
    expect([total, people]).toEqual([1, 1]);
    expect(days).toEqual([
      {
        id: day.id,
        workedOn: '2024-01-12',
        version: day.version,
        cadre: { id: server.fixture.cadreIds.ha, code: 'CB-HA', fullName: 'Trần Thị Thu Hà' },
        unit: { id: server.fixture.unitIds.ccvc, name: 'Phòng Công chức, viên chức' },
        positionName: 'Chuyên viên về quản lý công chức, viên chức',
        submittedAt: FIXTURE_NOW,
        minutes: 210,
        standardMinutes: 480,
        lines: 2,
        outputs: 4,
        flags: [],
      },
    ]);
  });

  it('comes oldest day first, then by given name; or by person', async () => {
    const ha12 = await submitDay(server, 'ha.ttt');
    const duyen11 = await submitDay(server, 'duyen.ltm', [{ workedOn: '2024-01-11' }]);
    const bao12 = await submitDay(server, 'bao.pq');
    const ha11 = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }]);
    const ids = (view: QueueView) => view.days.map((day) => day.id);
    expect(ids(await queue())).toEqual([duyen11, ha11, bao12, ha12].map((day) => day.id));
    expect(ids(await queue('person'))).toEqual([bao12, duyen11, ha11, ha12].map((day) => day.id));
    expect((await server.as('an.nth').get('/api/day-reviews?sort=name')).status).toBe(400);
  });

  it('flags what deserves a look before the day is opened', async () => {
    const { staff } = server.fixture.productIds;
    const basis = 'Giám đốc yêu cầu';
    await submitDay(server, 'ha.ttt', [{ minutes: 495 }], { basis });
    await submitDay(server, 'duyen.ltm', [{ minutes: 450, productId: staff[1] ?? null, output: null }]);
    await submitDay(server, 'bao.pq', [{ minutes: 60, workedOn: '2024-01-10' }], { basis });
    const late = { lateReason: 'Đi công tác' };
    await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-05' }], late);
    const { days } = await queue('person');
    expect(days.map((day) => [day.cadre.code, day.flags])).toEqual([
      ['CB-BAO', [{ kind: 'off-day', hasBasis: true }]],
      ['CB-DUYEN', [{ kind: 'over-standard', minutes: 30, hasBasis: false }, { kind: 'no-output' }]],
      ['CB-HA', [{ kind: 'late' }]],
      ['CB-HA', [{ kind: 'over-standard', minutes: 15, hasBasis: true }]],
    ]);
  });

  it('counts what the reviewer has seen this week, an undone day not', async () => {
    const ha = await submitDay(server, 'ha.ttt');
    const bao = await submitDay(server, 'bao.pq');
    const duyen = await submitDay(server, 'duyen.ltm');
    const an = reviewer(server, 'an.nth');
    await an.accept({ day: ha }, { day: bao });
    await an.giveBack({ day: duyen, reason: 'Thiếu sản phẩm' });
    expect(await queue()).toMatchObject({ total: 0, seenThisWeek: 3 });
    await an.undo({ day: { ...bao, version: bao.version + 1 } });
    await submitAgain(server, 'duyen.ltm', duyen.id);
    expect(await queue()).toMatchObject({ total: 2, seenThisWeek: 1 });
    server.setNow('2024-01-15T02:00:00.000Z');
    expect(await queue()).toMatchObject({ total: 2, seenThisWeek: 0 });
  });
});

describe('the week of a reviewer', () => {
  it('says what was done, what can still be undone and what waits on others', async () => {
    const ha = await submitDay(server, 'ha.ttt', twoProducts());
    const bao = await submitDay(server, 'bao.pq', [{ workedOn: '2024-01-11' }]);
    const an = reviewer(server, 'an.nth');
    const checks = [{ outputId: ha.outputIds[1], degree: 75, reason: '' }];
    await an.accept({ day: ha, checks });
    expect((await week()).recent).toMatchObject([{ id: ha.id, lower: [{ degree: 75, count: 3 }] }]);
    server.setNow('2024-01-12T09:50:00.000Z');
    await reviewer(server, 'an.nth').giveBack({ day: bao, reason: 'Thiếu số ký hiệu' });
    server.setNow('2024-01-12T10:00:00.000Z');
    const view = await week();
    expect(view).toMatchObject({ fromOn: '2024-01-08', toOn: '2024-01-12', accepted: 1, returned: 1 });
    expect(view.recent).toMatchObject([
      {
        id: bao.id,
        fullName: 'Phạm Quốc Bảo',
        kind: 'return',
        reason: 'Thiếu số ký hiệu',
        version: bao.version + 1,
      },
    ]);
    expect(view.toMend).toMatchObject([{ id: bao.id, workedOn: '2024-01-11' }]);
    expect(view.notLogged.map((person) => person.fullName)).toEqual([
      'Võ Ngọc Ánh',
      'Phạm Quốc Bảo',
      'Lê Thị Mỹ Duyên',
    ]);
  });

  it('leaves out those on leave, on days off and without the duty to log', async () => {
    const { ha } = server.fixture.cadreIds;
    const leave = { fromOn: '2024-01-12', toOn: '2024-01-12', kind: 'sick', isHalf: 0, version: 1 };
    await server.db
      .insertInto('leave')
      .values({ id: newId(), cadreId: ha, ...leave })
      .execute();
    const names = (await week()).notLogged.map((person) => person.fullName);
    expect(names).not.toContain('Trần Thị Thu Hà');
    expect(names).not.toContain('Hồ Văn Lợi');
    server.setNow('2024-01-13T02:00:00.000Z');
    expect((await week()).notLogged).toEqual([]);
  });
});
