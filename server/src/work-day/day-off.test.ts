import { MONDAY_TO_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { DAY, lineOf, monthSumsOf, writeLine } from '../testing/line.ts';
import { addLeave } from '../testing/month-of-work.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer();
  opened.push(server);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

interface Row {
  id: string;
  unitId: string;
  state: string;
  version: number;
}
interface DayView {
  isWorking: boolean;
  name: string | null;
  isProvisional: boolean;
  standardMinutes: number;
  days: Row[];
}
const dayOf = async (username: string, day = DAY) =>
  (await server.as(username).get<DayView>(`/api/work-days/${day}`)).body;
const step = (version: number, id = newId()) => ({ id, version, reason: '' });

async function submit(username: string, day = DAY) {
  const [row] = (await dayOf(username, day)).days;
  return server.as(username).post(`/api/work-days/${row!.id}/submission`, step(row!.version));
}

async function giveReasons(username: string, day: string, reasons: { basis?: string; lateReason?: string }) {
  const [row] = (await dayOf(username, day)).days;
  const body = { ...row!, basis: '', lateReason: '', ...reasons };
  return server.as(username).put(`/api/work-days/${day}/reasons`, body);
}

/** Which reasons a day of so many minutes must give, after somebody tried to submit it. */
async function asked(username: string, workedOn: string, minutes: number) {
  expect((await writeLine(server, username, lineOf(server, { workedOn, minutes }))).status).toBe(200);
  const { status, body } = await submit(username, workedOn);
  return status === 200 ? [] : body.fields?.map(({ path }) => path);
}

describe('work on a day off', () => {
  it('asks for its basis from the first minute, and counts once it has one', async () => {
    expect(await dayOf('ha.ttt', '2024-01-07')).toMatchObject({ isWorking: false, standardMinutes: 0 });
    server.setNow('2024-01-08T02:00:00.000Z');
    expect(await asked('ha.ttt', '2024-01-07', 1)).toEqual(['basis']);
    await giveReasons('ha.ttt', '2024-01-07', { basis: 'Trực theo lịch của Sở' });
    expect((await submit('ha.ttt', '2024-01-07')).status).toBe(200);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutes: 1, loggedMask: 1 << 6 });
  });

  it('asks for it on a public holiday, which has its name', async () => {
    server.setNow('2024-01-02T02:00:00.000Z');
    expect(await dayOf('ha.ttt', '2024-01-01')).toMatchObject({ name: 'Tết Dương lịch', isWorking: false });
    expect(await asked('ha.ttt', '2024-01-01', 30)).toEqual(['basis']);
  });

  it('asks for none on a make-up Saturday, up to eight hours', async () => {
    server.setNow('2024-05-06T02:00:00.000Z');
    expect(await dayOf('ha.ttt', '2024-05-04')).toMatchObject({ isWorking: true, standardMinutes: 480 });
    expect(await asked('ha.ttt', '2024-05-04', 480)).toEqual([]);
    expect(await asked('bao.pq', '2024-05-04', 481)).toEqual(['basis']);
    expect(await dayOf('ha.ttt', '2024-04-29')).toMatchObject({ isWorking: false });
  });

  it('asks for none where the unit works on Saturdays', async () => {
    const saturdays = { weeklyPattern: MONDAY_TO_SATURDAY };
    const { ccvc } = server.fixture.unitIds;
    await server.db.updateTable('unit_version').set(saturdays).where('unitId', '=', ccvc).execute();
    server.setNow('2024-01-08T02:00:00.000Z');
    expect(await asked('ha.ttt', '2024-01-06', 300)).toEqual([]);
    expect(await asked('ha.ttt', '2024-01-07', 300)).toEqual(['basis']);
  });

  it('may need both reasons at once', async () => {
    expect(await asked('ha.ttt', '2024-01-06', 30)).toEqual(['basis', 'lateReason']);
    await giveReasons('ha.ttt', '2024-01-06', { basis: 'Trực' });
    expect((await submit('ha.ttt', '2024-01-06')).body).toMatchObject({ code: 'late-reason-missing' });
    await giveReasons('ha.ttt', '2024-01-06', { basis: 'Trực', lateReason: 'Đi công tác' });
    expect((await submit('ha.ttt', '2024-01-06')).status).toBe(200);
  });
});

describe('half a day of leave', () => {
  it('leaves half the day to work, and asks for the basis of more', async () => {
    await addLeave(server.db, server.fixture.cadreIds.ha, DAY, true);
    expect(await dayOf('ha.ttt')).toMatchObject({ standardMinutes: 240 });
    expect(await asked('ha.ttt', DAY, 240)).toEqual([]);
    await addLeave(server.db, server.fixture.cadreIds.phuc, DAY, true);
    const { unitIds } = server.fixture;
    await writeLine(server, 'phuc.nv', lineOf(server, { unitId: unitIds.snv, minutes: 241 }));
    expect((await submit('phuc.nv')).body.fields).toMatchObject([{ path: 'basis' }]);
  });
});

describe('a day of another year', () => {
  it('without a calendar knows weekends only and says that it is provisional', async () => {
    server.setNow('2025-05-05T02:00:00.000Z');
    const day = { isWorking: true, isProvisional: true, name: null };
    expect(await dayOf('ha.ttt', '2025-05-01')).toMatchObject(day);
    expect(await dayOf('ha.ttt', '2025-05-03')).toMatchObject({ ...day, isWorking: false });
  });
});

describe('a day that was taken back', () => {
  const withdraw = (username: string, id: string, body: object) =>
    server.as(username).post<Refusal & Row>(`/api/work-days/${id}/withdrawal`, body);

  it('can be changed and submitted anew', async () => {
    const day = await submitDay(server, 'ha.ttt');
    const back = await withdraw('ha.ttt', day.id, step(day.version));
    expect(back).toMatchObject({ status: 200, body: { state: 'draft', version: day.version + 1 } });
    const longer = await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 60, ordinal: 1 }));
    expect(longer.status).toBe(200);
    expect((await submit('ha.ttt')).status).toBe(200);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutes: 210, minutesWaiting: 0 });
    const steps = server.db.selectFrom('day_step').select(['kind', 'sequence']).orderBy('sequence');
    expect((await steps.execute()).map(({ kind }) => kind)).toEqual([
      'submission',
      'withdrawal',
      'submission',
    ]);
  });

  it('is out of the queue, and the head who had it open is told', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await withdraw('ha.ttt', day.id, step(day.version));
    const queue = await server.as('an.nth').get<{ total: number }>('/api/day-reviews');
    expect(queue.body.total).toBe(0);
    const { first } = await reviewer(server, 'an.nth').accept({ day });
    expect(first?.problem).toMatchObject({ code: 'day-not-submitted', current: { state: 'draft' } });
  });

  it('twice, from a stale page or by another, is refused', async () => {
    const day = await submitDay(server, 'ha.ttt');
    expect((await withdraw('bao.pq', day.id, step(day.version))).status).toBe(404);
    expect((await withdraw('an.nth', day.id, step(day.version))).status).toBe(404);
    const stale = await withdraw('ha.ttt', day.id, step(day.version - 1));
    expect(stale).toMatchObject({ status: 412, body: { current: { state: 'submitted' } } });
    const once = step(day.version);
    expect((await withdraw('ha.ttt', day.id, once)).status).toBe(200);
    expect((await withdraw('ha.ttt', day.id, once)).body.state).toBe('draft');
    expect((await withdraw('ha.ttt', day.id, step(day.version + 1))).body.code).toBe('day-not-submitted');
    const asSubmission = await server.as('ha.ttt').post(`/api/work-days/${day.id}/submission`, {
      ...once,
      version: day.version + 1,
    });
    expect([asSubmission.status, asSubmission.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('after it was accepted is refused, and its hours stay accepted', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await reviewer(server, 'an.nth').accept({ day });
    const { status, body } = await withdraw('ha.ttt', day.id, step(day.version + 1));
    expect([status, body.code]).toEqual([422, 'day-accepted']);
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutesAccepted: 150, minutesWaiting: 0 });
  });
});

describe('a day to come', () => {
  it('takes neither a line nor a reason', async () => {
    const line = await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-13' }));
    expect(line.body).toMatchObject({ code: 'future-day', fields: [{ path: 'workedOn' }] });
    const reasons = { id: newId(), unitId: server.fixture.unitIds.ccvc, version: 0 };
    const body = { ...reasons, basis: 'Trực', lateReason: '' };
    const given = await server.as('ha.ttt').put('/api/work-days/2024-01-13/reasons', body);
    expect(given.body.code).toBe('future-day');
  });

  it('begins at midnight in Vietnam, not in Greenwich', async () => {
    const write = () => writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-13' }));
    server.setNow('2024-01-12T16:59:59.999Z');
    expect((await write()).body.code).toBe('future-day');
    server.setNow('2024-01-12T17:00:00.000Z');
    expect((await write()).status).toBe(200);
  });
});
