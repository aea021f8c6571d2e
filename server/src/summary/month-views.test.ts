import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, addLeave, addPost, type DayGiven, sumUp } from '../testing/month-of-work.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-02-10T03:00:00.000Z' });
  const { db, fixture } = server;
  const { cadreIds, unitIds, positionIds } = fixture;
  const post = { cadreId: cadreIds.ha, unitId: unitIds.stc, positionId: positionIds.finance };
  await addPost(db, { ...post, fromOn: '2024-01-15', toOn: '2024-01-31', kind: 'concurrent' });
  await addLeave(db, cadreIds.ha, '2024-01-05');
  await addLeave(db, cadreIds.ha, '2024-01-08', true);
  const log = (who: PersonKey, unit: UnitKey, day: string, rest: Pick<DayGiven, 'lines' | 'state'>) =>
    addDay(db, {
      cadreId: cadreIds[who],
      unitId: unitIds[unit],
      positionId: positionIds.staff,
      day,
      ...rest,
    });
  const delivered = { quantity: 3, degree: 100 };
  await log('ha', 'ccvc', '2023-11-15', { lines: [{ minutes: 60 }] });
  await log('ha', 'ccvc', '2024-01-02', { state: 'accepted', lines: [{ minutes: 480, output: delivered }] });
  await log('ha', 'ccvc', '2024-01-03', { state: 'draft', lines: [{ minutes: 90 }] });
  await log('ha', 'ccvc', '2024-01-16', {
    lines: [{ minutes: 100, state: 'under-way' }, { minutes: 20 }],
  });
  await log('ha', 'stc', '2024-01-16', { lines: [{ minutes: 50 }] });
  await log('ha', 'ccvc', '2024-01-31', { state: 'returned', lines: [{ minutes: 30 }] });
  await log('bao', 'ccvc', '2024-01-02', { lines: [{ minutes: 240 }] });
  await log('yen', 'stc', '2024-01-02', { lines: [{ minutes: 300 }] });
  await log('yen', 'stc', '2024-02-01', { lines: [{ minutes: 7 }] });
  await sumUp(db, '2023-11', '2024-02');
});
afterAll(() => server.close());

const get = <T>(path: string, who = 'thu.dt') => server.as(who).get<T>(`/api/summary/${path}`);

interface PersonDay {
  day: string;
  isWorking: boolean;
  name: string | null;
  isHeld: boolean;
  isOwed: boolean;
  leave: string | null;
  isMissing: boolean;
  states: string[];
  minutes: number;
  minutesWaiting: number;
}
interface Person {
  cadre: { code: string };
  figures: { minutes: number; minutesWaiting: number; daysMissing: number; daysLogged: number };
  minutesAdHoc: number;
  dueDays: number;
  days: PersonDay[];
}

describe("a person's month", () => {
  const month = async (path = '', who = 'thu.dt') =>
    (await get<Person>(`2024-01/people/CB-HA${path}`, who)).body;
  const dayOf = ({ days }: Person, day: number) => days[day - 1];

  it('shows each of its days: owed, on leave, off, logged, missing', async () => {
    const ha = await month();
    expect(ha.days).toHaveLength(31);
    expect(dayOf(ha, 1)).toMatchObject({ isWorking: false, name: 'Tết Dương lịch', isOwed: false });
    expect(dayOf(ha, 2)).toMatchObject({
      isOwed: true,
      isMissing: false,
      states: ['accepted'],
      minutes: 480,
    });
    expect(dayOf(ha, 4)).toMatchObject({ isOwed: true, isMissing: true, states: [], minutes: 0 });
    expect(dayOf(ha, 5)).toMatchObject({ isWorking: true, isOwed: false, leave: 'full', isMissing: false });
    expect(dayOf(ha, 6)).toMatchObject({ isWorking: false, isOwed: false, isMissing: false, isHeld: true });
    expect(dayOf(ha, 8)).toMatchObject({ isOwed: true, leave: 'half', isMissing: true });
  });

  it('keeps what waits out of its hours, and the day is missing until it is submitted', async () => {
    const ha = await month();
    const waiting = { isMissing: true, minutes: 0 };
    expect(dayOf(ha, 3)).toMatchObject({ ...waiting, minutesWaiting: 90, states: ['draft'] });
    expect(dayOf(ha, 31)).toMatchObject({ ...waiting, minutesWaiting: 30, states: ['returned'] });
    expect(ha.figures).toMatchObject({ minutes: 650, minutesWaiting: 120 });
  });

  it('adds both units of a day in the whole, and keeps to one where that is asked for', async () => {
    expect(dayOf(await month('?unit=TINH'), 16)).toMatchObject({ minutes: 170 });
    expect(dayOf(await month('?unit=SNV-CCVC'), 16)).toMatchObject({ minutes: 120 });
    const atStc = await month('?unit=STC');
    expect(dayOf(atStc, 16)).toMatchObject({ minutes: 50, isOwed: false, isMissing: false });
    expect(atStc.figures).toMatchObject({ minutes: 50, daysMissing: 0 });
  });

  it('sums its days to its figures', async () => {
    const { days, figures, dueDays, minutesAdHoc } = await month();
    const total = (of: (day: PersonDay) => number) => days.reduce((sum, day) => sum + of(day), 0);
    expect(figures.minutes).toBe(total((day) => day.minutes));
    expect(figures.minutesWaiting).toBe(total((day) => day.minutesWaiting));
    expect(figures.daysMissing).toBe(total((day) => Number(day.isMissing)));
    // January 2024 has 22 working days; one is full leave, two are logged.
    expect([dueDays, figures.daysLogged, figures.daysMissing]).toEqual([21, 2, 19]);
    expect(minutesAdHoc).toBe(650);
  });

  it('is for who oversees the person', async () => {
    const statusOf = async (who: string, code: string) => (await get(`2024-01/people/${code}`, who)).status;
    expect(await statusOf('an.nth', 'CB-HA')).toBe(200);
    expect(await statusOf('an.nth', 'CB-YEN')).toBe(404);
    expect(await statusOf('an.nth', 'CB-NOBODY')).toBe(404);
    expect(await statusOf('ha.ttt', 'CB-HA')).toBe(403);
    // Hà works for Sở Tài chính too, but its head sees only what she did there.
    expect((await month('', 'huy.tq')).figures.minutes).toBe(50);
  });
});

describe('the units by day', () => {
  interface Days {
    days: { day: string; isWorking: boolean; name: string | null }[];
    rows: { code: string; minutes: number[]; personDays: number[] }[];
  }

  it('give minutes and person-days of each day of the month', async () => {
    const { days, rows } = (await get<Days>('2024-01/days?unit=SNV')).body;
    expect(days).toHaveLength(31);
    expect([days[0], days[1]]).toMatchObject([
      { isWorking: false, name: 'Tết Dương lịch' },
      { isWorking: true, name: null },
    ]);
    const division = rows.find(({ code }) => code === 'SNV-CCVC')!;
    expect(division.minutes.flatMap((minutes, i) => (minutes > 0 ? [[i + 1, minutes]] : []))).toEqual([
      [2, 720],
      [16, 120],
    ]);
    // Five people of the division owe a log; their leave does not take person-days away.
    expect([0, 1, 4, 5, 30].map((i) => division.personDays[i])).toEqual([0, 5, 5, 0, 5]);
    const shown = (await get<Days>('2024-01/days?unit=SNV', 'an.nth')).body;
    expect(JSON.stringify(shown.rows ?? [])).not.toContain('STC');
  });

  it('add up to the figures of the month', async () => {
    const { rows } = (await get<Days>('2024-01/days?unit=TINH')).body;
    const minutes = rows.flatMap((row) => row.minutes).reduce((sum, n) => sum + n, 0);
    const personDays = rows.flatMap((row) => row.personDays).reduce((sum, n) => sum + n, 0);
    const overview = await get<{ figures: object }>('2024-01?unit=TINH');
    expect(overview.body.figures).toMatchObject({ minutes, personDays });
    expect([minutes, personDays]).toEqual([1190, 11 * 22]);
  });
});

describe('the year of a unit', () => {
  interface Year {
    months: string[];
    totals: number[];
    count: number;
    rows: { code: string; minutes: number[]; total: number }[];
  }
  const logged = ({ rows }: Year) => rows.filter(({ total }) => total > 0);

  it('shows the months that end with the one asked for, from the first with hours, person by person', async () => {
    const { body } = await get<Year>('2024-01/year?unit=TINH');
    expect(body.months).toEqual(['2023-11', '2023-12', '2024-01']);
    expect((await get<Year>('2023-06/year?unit=TINH')).body.months).toEqual(['2023-06']);
    const ofLast = (row: { minutes: number[] }) => row.minutes.slice(-3);
    const people = Object.fromEntries(logged(body).map((row) => [row.code, ofLast(row)]));
    expect(people).toEqual({ 'CB-BAO': [0, 0, 240], 'CB-HA': [60, 0, 650], 'CB-YEN': [0, 0, 300] });
    expect(body.totals.slice(-3)).toEqual([60, 0, 1190]);
    expect(logged(body).map(({ code, total }) => [code, total])).toEqual([
      ['CB-BAO', 240],
      ['CB-HA', 710],
      ['CB-YEN', 300],
    ]);
  });

  it('names those too who owe a log in the month and have written nothing in twelve', async () => {
    const { body } = await get<Year>('2024-01/year?unit=SNV-CCVC');
    expect(body.rows.map(({ code, total }) => [code, total])).toEqual([
      ['CB-ANH', 0],
      ['CB-AN', 0],
      ['CB-BAO', 240],
      ['CB-DUYEN', 0],
      ['CB-HA', 660],
    ]);
  });

  it.each([
    ['minutes', ['CB-BAO', 'CB-YEN', 'CB-HA']],
    ['-minutes', ['CB-HA', 'CB-YEN', 'CB-BAO']],
    ['-2023-11', ['CB-HA', 'CB-BAO', 'CB-YEN']],
    ['-2024-01', ['CB-HA', 'CB-YEN', 'CB-BAO']],
    ['-name', ['CB-YEN', 'CB-HA', 'CB-BAO']],
  ])('sorts by %s, equals by name', async (sort, codes) => {
    const { body } = await get<Year>(`2024-01/year?unit=TINH&sort=${sort}`);
    expect(logged(body).map(({ code }) => code)).toEqual(codes);
  });

  it.each(['-per-day', '2024-13', 'wages'])('has no column %s', async (sort) => {
    expect((await get(`2024-01/year?sort=${sort}`)).status).toBe(400);
  });

  it('keeps to what the reader oversees', async () => {
    const ofStc = (await get<Year>('2024-01/year', 'huy.tq')).body;
    expect(logged(ofStc).map(({ code, minutes }) => [code, minutes.at(-1)])).toEqual([
      ['CB-HA', 50],
      ['CB-YEN', 300],
    ]);
  });
});

describe('the trend of a unit', () => {
  interface Trend {
    months: { month: string; minutes: number; workingDays: number; headcount: number }[];
  }
  const trend = async (path: string, who?: string) =>
    (await get<Trend>(path, who)).body.months.map(({ month, minutes }) => [month, minutes]);

  it('runs from the first month with work to the last, the empty ones between', async () => {
    const months = [
      ['2023-11', 60],
      ['2023-12', 0],
      ['2024-01', 1190],
      ['2024-02', 7],
    ];
    expect(await trend('2024-01/trend?unit=TINH')).toEqual(months);
    expect(await trend('2023-12/trend?unit=TINH')).toEqual(months);
  });

  it('keeps to what the reader oversees', async () => {
    expect(await trend('2024-01/trend', 'huy.tq')).toEqual([
      ['2024-01', 350],
      ['2024-02', 7],
    ]);
  });

  it('agrees with the month itself', async () => {
    const { months } = (await get<Trend>('2024-01/trend?unit=SNV')).body;
    const { figures } = (await get<{ figures: object }>('2024-01?unit=SNV')).body;
    const { month: _, ...january } = months.find(({ month }) => month === '2024-01')!;
    expect(figures).toMatchObject(january);
  });
});
