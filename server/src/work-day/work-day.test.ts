import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, monthSumsOf, writeLine } from '../testing/line.ts';

let server: TestServer;
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer();
  opened.push(server);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

interface DayView {
  standardMinutes: number;
  isWorking: boolean;
  isLate: boolean;
  name: string | null;
  leave: { kind: string } | null;
  posts: { unitId: string; positionName: string }[];
  days: { id: string; state: string; version: number; basis: string; lastStep: { kind: string } | null }[];
  entries: { id: string; minutes: number }[];
  writtenAt: string | null;
  week: { day: string; minutes: number; standardMinutes: number; states: string[] }[];
}
const dayOf = async (username: string, day = DAY) =>
  (await server.as(username).get<DayView>(`/api/work-days/${day}`)).body;
const step = (day: { version: number } | undefined, reason = '') => ({
  id: newId(),
  version: day?.version ?? 0,
  reason,
});
async function submit(username: string, day = DAY) {
  const held = (await dayOf(username, day)).days[0];
  return server.as(username).post(`/api/work-days/${held?.id}/submission`, step(held));
}

describe('a day', () => {
  it('says what it asks of its person', async () => {
    expect(await dayOf('ha.ttt')).toMatchObject({
      standardMinutes: 480,
      isWorking: true,
      leave: null,
      days: [],
    });
    expect(await dayOf('duyen.ltm')).toMatchObject({ standardMinutes: 420 });
    expect(await dayOf('bao.pq', '2024-01-10')).toMatchObject({
      standardMinutes: 0,
      leave: { kind: 'annual' },
    });
    expect(await dayOf('ha.ttt', '2024-01-01')).toMatchObject({ isWorking: false, name: 'Tết Dương lịch' });
  });

  it('stands in its week with the minutes and the state of each day', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-10', minutes: 480 }));
    await submit('ha.ttt', '2024-01-10');
    const { week } = await dayOf('ha.ttt');
    expect(week.map((d) => [d.day.slice(8), d.minutes, d.standardMinutes, d.states])).toEqual([
      ['08', 0, 480, []],
      ['09', 0, 480, []],
      ['10', 480, 480, ['submitted']],
      ['11', 0, 480, []],
      ['12', 0, 480, []],
      ['13', 0, 0, []],
      ['14', 0, 0, []],
    ]);
  });

  it('says when the last of its lines was written, whatever was done with the day since', async () => {
    expect((await dayOf('ha.ttt')).writtenAt).toBeNull();
    const id = newId();
    const input = lineOf(server);
    await writeLine(server, 'ha.ttt', input, id);
    server.setNow('2024-01-12T09:50:00.000Z');
    await writeLine(server, 'ha.ttt', lineOf(server, { ordinal: 1, output: null }));
    expect((await dayOf('ha.ttt')).writtenAt).toBe('2024-01-12T09:50:00.000Z');
    server.setNow('2024-01-12T09:55:00.000Z');
    await writeLine(server, 'ha.ttt', { ...input, minutes: 90, version: 1 }, id);
    expect((await dayOf('ha.ttt')).writtenAt).toBe('2024-01-12T09:55:00.000Z');
    server.setNow('2024-01-12T10:00:00.000Z');
    await submit('ha.ttt');
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-11' }));
    expect((await dayOf('ha.ttt')).writtenAt).toBe('2024-01-12T09:55:00.000Z');
  });

  it('does not say when lines were written that were taken from a file without it', async () => {
    const { db, fixture } = server;
    const post = { cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc };
    await addDay(db, {
      ...{ ...post, positionId: fixture.positionIds.staff, day: DAY, state: 'accepted' },
      lines: [{ minutes: 60 }],
    });
    expect(await dayOf('ha.ttt')).toMatchObject({ entries: [{ minutes: 60 }], writtenAt: null });
  });

  it('is read by the superiors of its person, hidden from colleagues', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    const path = `/api/cadres/${server.fixture.cadreIds.ha}/work-days/${DAY}`;
    const statuses = await Promise.all(
      ['an.nth', 'anh.vn', 'tuan.lm', 'thu.dt', 'bao.pq', 'huy.tq'].map(
        async (who) => (await server.as(who).get(path)).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404]);
  });
});

describe('submitting a day', () => {
  it('makes its hours count, and taking it back makes them wait again', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    expect((await submit('ha.ttt')).status).toBe(200);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({
      minutes: 150,
      minutesWaiting: 0,
      minutesAccepted: 0,
      minutesWithOutput: 150,
      outputsDelivered: 1,
      loggedMask: 1 << 11,
    });
    const day = (await dayOf('ha.ttt')).days[0];
    const back = await server.as('ha.ttt').post(`/api/work-days/${day?.id}/withdrawal`, step(day));
    expect(back).toMatchObject({ status: 200, body: { state: 'draft' } });
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutes: 0, minutesWaiting: 150, loggedMask: 0 });
  });

  it('closes its lines', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    await submit('ha.ttt');
    const change = await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 30, version: 1 }), id);
    expect(change.body.code).toBe('day-submitted');
    expect(
      (await server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: 1 })).body.code,
    ).toBe('day-submitted');
  });

  it('repeated after a lost answer is one submission; of a stale page it is refused', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    const day = (await dayOf('ha.ttt')).days[0];
    const once = step(day);
    const send = (body: object) => server.as('ha.ttt').post(`/api/work-days/${day?.id}/submission`, body);
    expect((await send(once)).status).toBe(200);
    expect((await send(once)).status).toBe(200);
    expect((await send({ ...once, reason: 'khác' })).body.code).toBe('duplicate-id');
    expect(await server.db.selectFrom('day_step').select('kind').execute()).toEqual([{ kind: 'submission' }]);
    expect((await send(step(day))).body.code).toBe('day-submitted');
  });

  it('is refused for an empty day and for somebody else', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    const day = (await dayOf('ha.ttt')).days[0];
    for (const who of ['bao.pq', 'an.nth']) {
      expect((await server.as(who).post(`/api/work-days/${day?.id}/submission`, step(day))).status).toBe(404);
    }
    await server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: 1 });
    expect((await submit('ha.ttt')).body.code).toBe('day-empty');
  });

  it('over eight hours asks for the basis', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 495 }));
    const refused = await submit('ha.ttt');
    expect(refused).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'basis', code: 'basis-missing' }] },
    });
    const day = (await dayOf('ha.ttt')).days[0];
    const reasons = { id: newId(), unitId: server.fixture.unitIds.ccvc, lateReason: '' };
    const given = await server
      .as('ha.ttt')
      .put(`/api/work-days/${DAY}/reasons`, { ...reasons, basis: 'Giám đốc yêu cầu', version: day?.version });
    expect(given.status).toBe(200);
    expect((await submit('ha.ttt')).status).toBe(200);
  });

  it('on leave asks for the basis', async () => {
    await writeLine(server, 'bao.pq', lineOf(server, { workedOn: '2024-01-10', minutes: 30 }));
    expect((await submit('bao.pq', '2024-01-10')).body.fields).toMatchObject([{ path: 'basis' }]);
  });

  it('four working days late asks for the reason', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-05' }));
    expect(await dayOf('ha.ttt', '2024-01-05')).toMatchObject({ isLate: true });
    const refused = await submit('ha.ttt', '2024-01-05');
    expect(refused.body).toMatchObject({ code: 'late-reason-missing', fields: [{ path: 'lateReason' }] });
  });
});

describe('a day that comes back from its head', () => {
  it('is not late for that when it was first submitted in time', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-11' }));
    await submit('ha.ttt', '2024-01-11');
    const held = (await dayOf('ha.ttt', '2024-01-11')).days[0];
    const back = { ...step(held), reason: 'Thiếu số, ký hiệu' };
    expect((await server.as('an.nth').post(`/api/day-reviews/${held?.id}/return`, back)).status).toBe(200);
    server.setNow('2024-01-22T03:00:00.000Z');
    expect(await dayOf('ha.ttt', '2024-01-11')).toMatchObject({ isLate: false });
    expect((await submit('ha.ttt', '2024-01-11')).status).toBe(200);
  });
});

describe('the reasons of a day', () => {
  const path = `/api/work-days/${DAY}/reasons`;
  const reasonsOf = (version: number, basis: string) => ({
    id: newId(),
    unitId: server.fixture.unitIds.ccvc,
    basis,
    lateReason: '',
    version,
  });

  it('can come before the first line', async () => {
    const answer = await server.as('ha.ttt').put(path, reasonsOf(0, 'Trực theo lịch'));
    expect(answer.status).toBe(200);
    expect((await dayOf('ha.ttt')).days).toMatchObject([{ basis: 'Trực theo lịch', state: 'draft' }]);
  });

  it('are refused under the id of another day', async () => {
    const reasons = reasonsOf(0, 'Trực theo lịch');
    await server.as('ha.ttt').put(path, reasons);
    const other = await server.as('ha.ttt').put('/api/work-days/2024-01-11/reasons', reasons);
    expect(other).toMatchObject({ status: 409, body: { code: 'duplicate-id' } });
  });

  it('are refused from a stale page with the current ones', async () => {
    await server.as('ha.ttt').put(path, reasonsOf(0, 'Trực theo lịch'));
    const stale = await server.as('ha.ttt').put(path, reasonsOf(0, 'Họp đột xuất'));
    expect(stale).toMatchObject({ status: 412, body: { current: { basis: 'Trực theo lịch' } } });
  });
});
