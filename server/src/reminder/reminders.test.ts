import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobsOf } from '../jobs/runner/jobs.ts';
import { runDue } from '../jobs/runner/runner.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { whoHasAQueue, whoHasNotLogged } from './behind.ts';
import { remindAtHour } from './remind.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await server.db
    .updateTable('cadre')
    .set((eb) => ({ email: eb.fn('lower', ['code']) }))
    .execute();
});
afterEach(() => server.close());

const HALF_PAST_FOUR = { at: new Date('2024-01-12T09:30:00.000Z'), subject: '2024-01-12 16:30' };
const remind = () => remindAtHour(server.db, HALF_PAST_FOUR, 'https://so-viec.tinh.vn');
const letters = () => server.db.selectFrom('mail').selectAll().orderBy('key').execute();
const submit = async () => {
  const { body } = await writeLine(server, 'ha.ttt', lineOf(server));
  const { workDayId } = body.entry;
  await server.db.updateTable('work_day').set({ state: 'submitted' }).where('id', '=', workDayId).execute();
};

describe('a reminder', () => {
  it('goes to everybody who owes the day and has not written it, never to who has, is on leave or owes none', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    const { cadreIds } = server.fixture;
    const behind = (await whoHasNotLogged(server.db, '2024-01-12')).map(({ cadreId }) => cadreId);
    expect(behind).toHaveLength(10);
    expect(behind).not.toContain(cadreIds.ha);
    expect(behind).not.toContain(cadreIds.loi);
    const onLeave = (await whoHasNotLogged(server.db, '2024-01-10')).map(({ cadreId }) => cadreId);
    expect(onLeave).not.toContain(cadreIds.bao);
    expect(await whoHasNotLogged(server.db, '2024-01-13')).toEqual([]);
  });

  it('goes to heads with a queue, with how much waits', async () => {
    await submit();
    const { an, anh } = server.fixture.cadreIds;
    const queues = await whoHasAQueue(server.db, '2024-01-12');
    expect(queues.map(({ cadreId, count }) => [cadreId, count]).sort()).toEqual(
      [
        [an, 1],
        [anh, 1],
      ].sort(),
    );
  });

  it('is written once for a person and day, however often the job runs', async () => {
    await submit();
    expect(await remind()).toEqual({ log: 10, queue: 2, letters: 12 });
    expect(await remind()).toEqual({ log: 0, queue: 0, letters: 0 });
    expect(await letters()).toHaveLength(12);
    const row = (await letters()).find(({ kind }) => kind === 'remind-log');
    expect(row?.body).toContain('https://so-viec.tinh.vn/hom-nay/2024-01-12');
  });

  it('comes at the hour that the body has set', async () => {
    const set = await server
      .as('phuc.nv')
      .put(`/api/reminder-hours/${newId()}`, { unit: 'SNV', hour: '17:15' });
    expect(set.status).toBe(204);
    expect((await remind()).log).toBe(3);
    const later = { at: new Date('2024-01-12T10:15:00.000Z'), subject: '2024-01-12 17:15' };
    expect((await remindAtHour(server.db, later, '')).log).toBe(8);
    const other = await server
      .as('phuc.nv')
      .put(`/api/reminder-hours/${newId()}`, { unit: 'STC', hour: '17:15' });
    expect(other.status).toBe(403);
    const hourFor = async (as: string, unit = 'SNV') => server.as(as).get(`/api/units/${unit}/reminder-hour`);
    expect((await hourFor('phuc.nv')).body).toEqual({ hour: '17:15', isUsual: false, mayChange: true });
    expect((await hourFor('ha.ttt')).body).toMatchObject({ mayChange: false });
    expect((await hourFor('phuc.nv', 'STC')).body).toEqual({
      hour: '16:30',
      isUsual: true,
      mayChange: false,
    });
    expect((await hourFor('ha.ttt', 'SNV-CCVC')).status).toBe(404);
  });

  const press = (as: string, month = '2024-01') =>
    server.as(as).post<{ people: number; reminded: number }>('/api/reminders', { month });
  const standing = async (as: string) =>
    (await server.as(as).get<{ reminders: object[] }>('/api/reminders/mine')).body.reminders;

  it('goes at one press to who has days missing in one’s units, once a day, and stands on their page', async () => {
    expect((await press('an.nth')).body).toEqual({ people: 4, reminded: 4 });
    expect((await press('an.nth')).body).toEqual({ people: 4, reminded: 0 });
    expect((await press('ha.ttt')).status).toBe(403);
    expect(await standing('ha.ttt')).toMatchObject([{ kind: 'press', month: '2024-01', count: 8 }]);
    const letter = (await letters()).find(({ toAddress }) => toAddress === 'cb-ha');
    expect(letter?.body).toContain('Tháng 01/2024 còn 8 ngày chưa trình.');
  });

  it('of a press says how many days are missing now: a line of today is none of them', async () => {
    await press('an.nth');
    await writeLine(server, 'ha.ttt', lineOf(server));
    expect(await standing('ha.ttt')).toMatchObject([{ kind: 'press', count: 8 }]);
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const post = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
    const owed = ['02', '03', '04', '05', '08', '09', '10', '11'].map((day) => `2024-01-${day}`);
    const handIn = async (days: readonly string[]) => {
      for (const day of days) {
        await addDay(server.db, { ...post, day, state: 'submitted', lines: [{ minutes: 60 }] });
      }
      await sumUp(server.db, '2024-01');
    };
    await handIn(owed.slice(0, 6));
    expect(await standing('ha.ttt')).toMatchObject([{ kind: 'press', count: 2 }]);
    await handIn(owed.slice(6));
    expect(await standing('ha.ttt')).toEqual([]);
  });

  it('of a press and of the hour stand beside each other, whichever came first', async () => {
    await press('an.nth');
    expect((await remind()).log).toBe(11);
    const both = [
      { kind: 'log', count: 1 },
      { kind: 'press', count: 8 },
    ];
    expect(await standing('ha.ttt')).toMatchObject(both);
    expect(await letters()).toHaveLength(15);
    expect((await press('an.nth', '2023-12')).body.reminded).toBeGreaterThan(0);
    await writeLine(server, 'ha.ttt', lineOf(server));
    const left = await standing('ha.ttt');
    expect(left).toMatchObject([
      { kind: 'press', month: '2023-12' },
      { kind: 'press', month: '2024-01' },
    ]);
  });

  it('of a queue counts what waits now, and goes with the last day of it', async () => {
    const day = await submitDay(server, 'ha.ttt');
    await remind();
    expect(await standing('an.nth')).toMatchObject([{ kind: 'log' }, { kind: 'queue', count: 1 }]);
    expect((await reviewer(server, 'anh.vn').giveBack({ day, reason: 'Thiếu số ký hiệu' })).status).toBe(200);
    expect(await standing('an.nth')).toMatchObject([{ kind: 'log' }]);
  });

  it('runs as a job whose counts administrators read', async () => {
    let now = new Date('2024-01-12T09:00:00.000Z');
    const runner = { db: server.db, holder: 'a', now: () => now };
    const all = jobsOf({ db: server.db, databaseUrl: server.config.databaseUrl, address: '' });
    const jobs = all.filter(({ name }) => name === 'remind');
    expect(await runDue(runner, jobs)).toEqual([]);
    now = new Date('2024-01-12T09:31:00.000Z');
    expect(await runDue(runner, jobs)).toEqual(['remind 2024-01-12 16:30']);
    const { body } = await server.as('vinh.dq').get<{ runs: object[]; mail: object }>('/api/job-runs');
    expect(body.runs).toMatchObject([{ job: 'remind', counts: { log: 11, queue: 0 }, error: null }]);
    expect(body.mail).toMatchObject({ hasServer: false, waiting: 11 });
    expect((await server.as('phuc.nv').get('/api/job-runs')).status).toBe(403);
  });
});
