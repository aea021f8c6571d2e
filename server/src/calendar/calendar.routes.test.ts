import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

type Day = { on: string; kind: 'off' | 'work'; name: string; isProvisional: boolean };
interface Year {
  days: Day[];
  stamp: string;
  isProvisional: boolean;
  months: { month: string; workingDays: number; isProvisional: boolean }[];
  can: { change: boolean };
}

const year = async (as: string, of = '2024') => (await server.as(as).get<Year>(`/api/calendar/${of}`)).body;
const put = (as: string, stamp: string, days: Day[], of = '2024') =>
  server.as(as).put<Year>(`/api/calendar/${of}`, { stamp, days });
const OFF: Day = { on: '2024-06-03', kind: 'off', name: 'Ngày của tỉnh', isProvisional: false };

describe('a year of the calendar', () => {
  it('is read by everybody and changed by who keeps it', async () => {
    const { months, can, isProvisional } = await year('ha.ttt');
    expect(months.slice(0, 3).map(({ workingDays }) => workingDays)).toEqual([22, 16, 21]);
    expect([can.change, isProvisional]).toEqual([false, false]);
    expect((await year('vinh.dq')).can.change).toBe(true);
    expect((await year('phuc.nv')).can.change).toBe(false);
    const { stamp, days } = await year('phuc.nv');
    expect((await put('phuc.nv', stamp, days)).body).toMatchObject({ code: 'not-allowed' });
  });

  it('without days is provisional and counts weekends only', async () => {
    const { isProvisional, months } = await year('ha.ttt', '2027');
    expect([isProvisional, months[0]]).toEqual([
      true,
      { month: '2027-01', workingDays: 21, isProvisional: true },
    ]);
    const days = [{ ...OFF, on: '2027-01-01', isProvisional: true }];
    const { stamp } = await year('vinh.dq', '2027');
    const { body } = await put('vinh.dq', stamp, days, '2027');
    expect([body.isProvisional, body.months[0]?.workingDays]).toEqual([true, 20]);
  });

  it('says before a change how many people it moves, and writes nothing', async () => {
    const { stamp, days } = await year('vinh.dq');
    const { body } = await server
      .as('vinh.dq')
      .post('/api/calendar/2024/preview', { stamp, days: [...days, OFF] });
    expect(body).toMatchObject({
      ...{ people: 12, added: 0, removed: 11 * 480 + 420, days: ['2024-06-03'] },
      byDay: [{ day: '2024-06-03', people: 12, minutes: -(11 * 480 + 420) }],
    });
    expect((await year('vinh.dq')).days).toEqual(days);
  });

  it('changes, and the figures of its months with it', async () => {
    const { stamp, days } = await year('vinh.dq');
    expect((await put('vinh.dq', stamp, [...days, OFF])).body.months[5]?.workingDays).toBe(19);
    const summary = await server
      .as('thu.dt')
      .get<{ figures: { workingDays: number; personDays: number } }>('/api/summary/2024-06');
    expect([summary.body.figures.workingDays, summary.body.figures.personDays]).toEqual([19, 11 * 19]);
  });

  it('that somebody else has changed is 412 with the year as it is; sent twice it is one change', async () => {
    const { stamp, days } = await year('vinh.dq');
    await put('vinh.dq', stamp, [...days, OFF]);
    expect((await put('vinh.dq', stamp, [...days, OFF])).status).toBe(200);
    const late = await put('vinh.dq', stamp, days);
    expect([late.status, (late.body as unknown as { current: Year }).current.days.length]).toEqual([
      412,
      days.length + 1,
    ]);
  });

  it.each([
    [[{ ...OFF, on: '2025-06-03' }], 'other-year'],
    [[OFF, OFF], 'twice'],
    [[{ ...OFF, name: '' }], 'missing'],
  ])('with %j is refused as %s', async (more, code) => {
    const { stamp } = await year('vinh.dq');
    const { status, body } = await server.as('vinh.dq').put('/api/calendar/2024', { stamp, days: more });
    expect([status, body.fields?.[0]?.code]).toEqual([400, code]);
  });
});
