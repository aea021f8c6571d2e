import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import type { CadreView } from './cadre-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const read = (as: string, code: string, query = '') =>
  server.as(as).get<CadreView>(`/api/cadres/${code}${query}`);

async function addWork() {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  await addDay(server.db, { ...of, day: '2024-01-08', state: 'accepted', lines: [{ minutes: 450 }] });
  await sumUp(server.db, '2024-01');
}

describe('one person', () => {
  it('shows posts, standard, logs by month to the officer', async () => {
    await addWork();
    const { body } = await read('phuc.nv', 'CB-HA', '?month=2024-01');
    expect(body.cadre).toMatchObject({ code: 'CB-HA', fullName: 'Trần Thị Thu Hà', version: 1 });
    expect([body.account?.username, body.posts.length, body.posts[0]?.unitName]).toEqual([
      ...['ha.ttt', 1, 'Phòng Công chức, viên chức · Sở Nội vụ'],
    ]);
    expect(body.month.days.reduce((sum, day) => sum + day.standardMinutes, 0)).toBe(22 * 480);
    expect(body.month.units).toMatchObject([
      {
        ...{ unitName: 'Phòng Công chức, viên chức · Sở Nội vụ', personDays: 22, dutyHalves: 44 },
        ...{ standardMinutes: 22 * 480, minutes: 450 },
      },
    ]);
    expect(body.months.map(({ month, units }) => [month, units[0]?.minutes])).toEqual([['2024-01', 450]]);
    expect(body.can).toMatchObject({ change: true, isSelf: false });
  });

  it('says of an account that it is closed, not that there is none', async () => {
    const accountOf = async (code: string) => (await read('phuc.nv', code)).body.account;
    expect(await accountOf('CB-HA')).toEqual({ username: 'ha.ttt', isClosed: false });
    const close = server.db.updateTable('account').set({ disabledAt: '2024-01-10T00:00:00.000Z' });
    await close.where('username', '=', 'ha.ttt').execute();
    expect(await accountOf('CB-HA')).toEqual({ username: 'ha.ttt', isClosed: true });
    await server.db.updateTable('account').set({ cadreId: null }).where('username', '=', 'ha.ttt').execute();
    expect(await accountOf('CB-HA')).toBeNull();
  });

  it('shows a unit once in a month in which another position was taken up there', async () => {
    await addWork();
    const { assignmentIds, unitIds, positionIds } = server.fixture;
    const other = { ...{ unitId: unitIds.ccvc, positionId: positionIds.head }, title: 'Phó phòng' };
    const kept = { dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true };
    const moved = await server.as('vinh.dq').post(`/api/assignments/${assignmentIds.ha}/succession`, {
      ...{ ...other, ...kept, fromOn: '2024-01-15', version: 1, id: newId() },
    });
    expect(moved.status).toBe(200);
    const { month } = (await read('phuc.nv', 'CB-HA', '?month=2024-01')).body;
    expect(month.units).toMatchObject([{ personDays: 22, standardMinutes: 22 * 480, minutes: 450 }]);
  });

  it('tells of leave only to who reads the days', async () => {
    const off = (view: CadreView) => view.month.days.find(({ day }) => day === '2024-01-10')?.standardMinutes;
    const seen = (await read('an.nth', 'CB-BAO', '?month=2024-01')).body;
    expect([seen.leave?.rows.map(({ fromOn }) => fromOn), off(seen)]).toEqual([['2024-01-10'], 0]);
    const admin = (await read('vinh.dq', 'CB-BAO', '?month=2024-01')).body;
    expect([admin.leave, off(admin), admin.months]).toEqual([null, 480, []]);
  });

  it('is open to themselves and to those above, to nobody beside', async () => {
    const seen = async (as: string) => (await read(as, 'CB-HA')).status;
    expect(await seen('ha.ttt')).toBe(200);
    for (const above of ['an.nth', 'tuan.lm', 'khanh.bv', 'thu.dt', 'son.lv']) {
      expect([above, await seen(above)]).toEqual([above, 200]);
    }
    for (const beside of ['bao.pq', 'yen.pt', 'huy.tq']) {
      expect([beside, await seen(beside)]).toEqual([beside, 404]);
    }
    expect((await read('thu.dt', 'CB-KHONG-CO')).status).toBe(404);
  });

  it('says whose competencies may be read: of a main post that is held, by who reads its people', async () => {
    const reads = async (as: string) => (await read(as, 'CB-HA')).body.can.readCompetencies;
    const told = async (as: string) => (await server.as(as).get('/api/cadre-competencies/CB-HA')).status;
    expect([await reads('ha.ttt'), await reads('an.nth'), await reads('vinh.dq')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await told('an.nth'), await told('vinh.dq')]).toEqual([200, 403]);
    const { ha } = server.fixture.cadreIds;
    await server.db.updateTable('assignment').set({ kind: 'concurrent' }).where('cadreId', '=', ha).execute();
    expect([await reads('an.nth'), await told('an.nth')]).toEqual([false, 404]);
  });

  it('counts the reviews of a month by the unit whose days they were', async () => {
    await addWork();
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const of = { cadreId: cadreIds.ha, unitId: unitIds.snv, positionId: positionIds.staff };
    await addDay(server.db, { ...of, day: '2024-01-09', state: 'returned', lines: [{ minutes: 60 }] });
    const days = await server.db.selectFrom('work_day').select(['id', 'state']).execute();
    for (const { id, state } of days) {
      const step = { id: newId(), workDayId: id, sequence: 1, at: '2024-01-10T02:00:00.000Z', mark: null };
      const kind = state === 'returned' ? 'return' : 'acceptance';
      await server.db
        .insertInto('day_step')
        .values({ ...step, kind, accountId: null, reason: '' })
        .execute();
    }
    await sumUp(server.db, '2024-01');
    const { months } = (await read('phuc.nv', 'CB-HA')).body;
    const told = months.map(({ units }) =>
      units.map(({ unitId, accepted, returned }) => [unitId, accepted, returned]),
    );
    expect(told[0]?.toSorted()).toEqual(
      [
        [unitIds.ccvc, 1, 0],
        [unitIds.snv, 0, 1],
      ].toSorted(),
    );
  });

  it('keeps the logs of a unit from the next unit’s head', async () => {
    await addWork();
    const { fixture } = server;
    const input = {
      ...{ id: newId(), version: 1, fromOn: '2024-01-12', unitId: fixture.unitIds.stc },
      ...{ positionId: fixture.positionIds.finance, title: '', dailyMinutes: 480 },
      ...{ weeklyPattern: null, hasDutyToLog: true },
    };
    await server.as('vinh.dq').post(`/api/assignments/${fixture.assignmentIds.ha}/succession`, input);
    expect((await read('huy.tq', 'CB-HA')).body.months).toEqual([]);
    expect((await read('phuc.nv', 'CB-HA')).body.months).toHaveLength(1);
    expect((await read('phuc.nv', 'CB-HA')).body.can.change).toBe(false);
  });
});

describe('a new person', () => {
  const person = (more: object = {}) => ({
    ...{ id: newId(), code: 'CB-MOI', fullName: '  Nguyễn   Hoàng Thị Phương Uyên ', kind: 'civil-servant' },
    email: '',
    post: {
      ...{ id: newId(), unitId: server.fixture.unitIds.ccvc, positionId: server.fixture.positionIds.staff },
      ...{ kind: 'primary', title: 'Chuyên viên', fromOn: '2024-01-02', toOn: null, dailyMinutes: 420 },
      ...{ weeklyPattern: null, hasDutyToLog: true },
    },
    ...more,
  });
  const add = (as: string, input: object) => server.as(as).post('/api/cadres', input);

  it('comes with a post, is found at once, and is one however often it is sent', async () => {
    const input = person();
    expect((await add('phuc.nv', input)).status).toBe(201);
    expect((await add('phuc.nv', input)).status).toBe(201);
    const { body } = await server.as('phuc.nv').get<{ count: number }>('/api/cadres?q=uyen%20hoang');
    expect(body.count).toBe(1);
    expect((await read('phuc.nv', 'CB-MOI')).body.posts[0]).toMatchObject({ dailyMinutes: 420 });
  });

  it('under an id that is there already is refused with 409, whatever else is the same', async () => {
    const input = person();
    await add('phuc.nv', input);
    const others = [
      { ...input, kind: 'official' },
      { ...input, email: 'uyen@snv.vn' },
      { ...input, post: { ...input.post, dailyMinutes: 480 } },
      { ...input, code: 'CB-KHAC' },
      { ...person(), code: 'CB-KHAC', post: input.post },
    ];
    for (const other of others) {
      const { status, body } = await add('phuc.nv', other);
      expect([status, body.code]).toEqual([409, 'duplicate-id']);
    }
  });

  it.each([
    [{ code: 'CB-HA' }, 'code-taken', 'code'],
    [{ code: 'có dấu cách' }, 'bad-input', 'code'],
    [{ fullName: ' ' }, 'bad-input', 'fullName'],
    [{ kind: 'x' }, 'bad-input', 'kind'],
  ])('with %j is refused as %s', async (more, code, path) => {
    const { body } = await add('phuc.nv', person(more));
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
  });

  it('is added by an officer of the unit only', async () => {
    const elsewhere = person();
    elsewhere.post.unitId = server.fixture.unitIds.stc;
    expect((await add('phuc.nv', elsewhere)).status).toBe(403);
    expect((await add('an.nth', person())).status).toBe(403);
  });
});

describe('a name', () => {
  it('is corrected with its search and order, once for each version', async () => {
    const correct = (version: number, fullName = 'Trần Thị Thu Hạ') =>
      server.as('phuc.nv').put('/api/cadres/CB-HA', { version, fullName, kind: 'civil-servant', email: '' });
    expect((await correct(1)).body).toEqual({ version: 2 });
    expect((await correct(1)).body).toEqual({ version: 2 });
    expect((await correct(1, 'Trần Thị Thu Hồ')).status).toBe(412);
    const found = await server.as('phuc.nv').get<{ rows: { fullName: string }[] }>('/api/cadres?q=ha%20thu');
    expect(found.body.rows.map(({ fullName }) => fullName)).toEqual(['Trần Thị Thu Hạ']);
  });
});
