import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

interface Week {
  monday: string;
  writtenAt: string | null;
  days: {
    day: string;
    isWorking: boolean;
    name: string | null;
    leave: { isHalf: boolean } | null;
    standardMinutes: number;
    posts: unknown[];
    days: { id: string; state: string; version: number }[];
    entries: { id: string; minutes: number; note: string; outputs: { name: string }[] }[];
    closedUnits: string[];
  }[];
}
const weekOf = async (username: string, day: string) =>
  (await server.as(username).get<Week>(`/api/work-weeks/${day}`)).body;

const write = (workedOn: string, minutes: number, changes = {}) =>
  writeLine(server, 'ha.ttt', lineOf(server, { workedOn, minutes, ...changes }));

async function submit(day: string): Promise<void> {
  const held = (await weekOf('ha.ttt', day)).days.find((each) => each.day === day)?.days[0];
  const step = { id: newId(), version: held?.version, reason: '' };
  const { status } = await server.as('ha.ttt').post(`/api/work-days/${held?.id}/submission`, step);
  expect(status).toBe(200);
}

describe('a week', () => {
  it('has its seven days from Monday on, with the lines, their products and the states', async () => {
    await write('2024-01-08', 480);
    await write('2024-01-10', 90, { note: 'Họp giao ban', output: null });
    await submit('2024-01-10');
    const week = await weekOf('ha.ttt', '2024-01-12');
    expect(week.monday).toBe('2024-01-08');
    expect(week.days.map(({ day }) => day.slice(8))).toEqual(['08', '09', '10', '11', '12', '13', '14']);
    expect(week.days.map(({ entries }) => entries.map(({ minutes }) => minutes))).toEqual([
      [480],
      [],
      [90],
      [],
      [],
      [],
      [],
    ]);
    expect(week.days[0]?.entries[0]?.outputs.map(({ name }) => name)).toEqual(['Văn bản thẩm định']);
    expect(week.days.map(({ days }) => days.map(({ state }) => state).join())).toEqual([
      'draft',
      '',
      'submitted',
      '',
      '',
      '',
      '',
    ]);
    expect(week.days.map(({ standardMinutes }) => standardMinutes)).toEqual([480, 480, 480, 480, 480, 0, 0]);
  });

  it('says of each day what the day itself says', async () => {
    await write('2024-01-09', 120);
    const week = await weekOf('ha.ttt', '2024-01-09');
    for (const { closedUnits, ...day } of week.days) {
      const { body } = await server.as('ha.ttt').get<Record<string, unknown>>(`/api/work-days/${day.day}`);
      const { week: _, writtenAt: __, ...own } = body;
      expect(day).toEqual(own);
      expect(closedUnits).toEqual([]);
    }
  });

  it('is empty before anything is written, and knows the holiday', async () => {
    const week = await weekOf('ha.ttt', '2024-01-01');
    expect(week.writtenAt).toBeNull();
    expect(week.days[0]).toMatchObject({
      day: '2024-01-01',
      isWorking: false,
      standardMinutes: 0,
      entries: [],
    });
    expect(week.days[0]?.name).toMatch(/Tết/);
  });

  it('is one’s own alone', async () => {
    await write('2024-01-10', 90);
    const other = await weekOf('bao.pq', '2024-01-10');
    expect(other.days.flatMap(({ entries }) => entries)).toEqual([]);
    for (const nobody of ['thu.dt', 'vinh.dq']) {
      expect((await server.as(nobody).get('/api/work-weeks/2024-01-10')).status).toBe(403);
    }
  });

  it('names the units whose month takes no more lines', async () => {
    const { ccvc, snv } = server.fixture.unitIds;
    const deadline = { id: newId(), month: '2023-12', unitId: snv, dueOn: '2024-01-05' };
    await server.db
      .insertInto('closing_deadline')
      .values({ ...deadline, at: '2024-01-02T01:00:00.000Z', accountId: server.fixture.accountIds.phuc })
      .execute();
    const closed = (await weekOf('ha.ttt', '2023-12-28')).days.map(({ closedUnits }) => closedUnits);
    expect(closed).toEqual(Array.from({ length: 7 }, () => [ccvc]));
    const refused = await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2023-12-28' }));
    expect([refused.status, refused.body.code]).toEqual([422, 'month-past-deadline']);
    expect((await weekOf('ha.ttt', '2024-01-03')).days.flatMap(({ closedUnits }) => closedUnits)).toEqual([]);
  });

  it('of a day that no calendar has is refused', async () => {
    expect((await server.as('ha.ttt').get('/api/work-weeks/2024-02-30')).status).toBe(404);
  });
});

interface MonthView {
  days: { day: string; minutes: number; states: string[]; standardMinutes: number }[];
  totals: Record<string, unknown>;
}

describe('a month', () => {
  it('has every day, and sums over denominators that count what is submitted', async () => {
    await write('2024-01-09', 480);
    await submit('2024-01-09');
    await write('2024-01-10', 90);
    const { body } = await server.as('ha.ttt').get<MonthView>('/api/work-months/2024-01');
    expect(body.days).toHaveLength(31);
    expect(body.days[8]).toMatchObject({ minutes: 480, states: ['submitted'] });
    expect(body.days[9]).toMatchObject({ minutes: 90, states: ['draft'] });
    expect(body.days[0]).toMatchObject({ minutes: 0, standardMinutes: 0, states: [] });
    expect(body.totals).toEqual({
      minutes: 480,
      minutesAccepted: 0,
      minutesWaiting: 90,
      personDays: 22,
      dutyDays: '22',
      over: { upTo: '2024-01-11', minutes: 480, personDays: 8 },
      hoursPerPersonDay: '1.00',
    });
  });

  it('has the average that the committee reads of the person, while it runs and once it is over', async () => {
    await write('2024-01-09', 475);
    await submit('2024-01-09');
    await write('2024-01-12', 200);
    await submit('2024-01-12');
    const averages = async () => {
      const own = await server.as('ha.ttt').get<MonthView>('/api/work-months/2024-01');
      const { body } = await server
        .as('thu.dt')
        .get<{ figures: { hoursPerPersonDay: string } }>('/api/summary/2024-01/people/CB-HA');
      return [own.body.totals.hoursPerPersonDay, body.figures.hoursPerPersonDay];
    };
    expect(await averages()).toEqual(['0.99', '0.99']);
    server.setNow('2024-02-02T03:00:00.000Z');
    expect(await averages()).toEqual(['0.51', '0.51']);
  });

  it('takes leave off the duty days, by halves', async () => {
    const { ha } = server.fixture.cadreIds;
    const leave = { cadreId: ha, kind: 'annual', isHalf: 0, half: '', version: 1 };
    await server.db
      .insertInto('leave')
      .values([
        { ...leave, id: newId(), fromOn: '2024-01-15', toOn: '2024-01-16' },
        { ...leave, id: newId(), fromOn: '2024-01-17', toOn: '2024-01-17', isHalf: 1, half: 'morning' },
      ])
      .execute();
    const { body } = await server.as('ha.ttt').get<MonthView>('/api/work-months/2024-01');
    expect(body.totals).toMatchObject({ personDays: 22, dutyDays: '19.5' });
    expect(body.days[14]).toMatchObject({ leave: { isHalf: false }, standardMinutes: 0 });
    expect(body.days[16]).toMatchObject({ leave: { isHalf: true }, standardMinutes: 240 });
  });

  it('that no calendar has is refused', async () => {
    expect((await server.as('ha.ttt').get('/api/work-months/2024-13')).status).toBe(404);
  });
});
