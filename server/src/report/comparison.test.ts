import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';

interface Side {
  period: string;
  unit: { code: string } | null;
  sums: { minutes: number; headcount: number };
  perPersonDay: string | null;
  months: { month: string; sums: { minutes: number }; perPersonDay: string | null }[];
}
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2023-12-05', lines: [{ minutes: 600 }] });
  await sumUp(db, '2024-01');
  await sumUp(db, '2023-12');
});
afterAll(() => server.close());

const compare = (search: string, as = 'thu.dt') =>
  server.as(as).get<{ left: Side; right: Side }>(`/api/comparison?${search}`);

describe('a comparison', () => {
  it('sets two months side by side', async () => {
    const { body } = await compare('period=2023-12&other=2024-01');
    expect([body.left.sums.minutes, body.right.sums.minutes]).toEqual([600, 431]);
    expect(body.left.perPersonDay).not.toBeNull();
  });

  it('adds a quarter up, counting each person once', async () => {
    const { body } = await compare('period=2023-Q4&other=2024-Q1');
    expect([body.left.sums.minutes, body.left.sums.headcount, body.right.sums.minutes]).toEqual([
      600, 11, 431,
    ]);
  });

  it('has the months of a quarter with their own figures, those alone that have begun', async () => {
    const { body } = await compare('period=2023-Q4&other=2024-Q1');
    expect(body.left.months.map(({ month, sums }) => [month, sums.minutes])).toEqual([
      ['2023-10', 0],
      ['2023-11', 0],
      ['2023-12', 600],
    ]);
    expect(body.right.months.map(({ month, sums }) => [month, sums.minutes])).toEqual([['2024-01', 431]]);
    expect(body.right.months[0]?.perPersonDay).toBe(body.right.perPersonDay);
    expect((await compare('period=2023-12&other=2024-01')).body.left.months).toEqual([]);
  });

  it('sets two bodies side by side', async () => {
    const { body } = await compare('period=2024-01&unit=SNV&other=2024-01&otherUnit=STC');
    expect([body.left.unit?.code, body.right.unit?.code]).toEqual(['SNV', 'STC']);
    expect([body.left.sums.minutes, body.right.sums.minutes]).toEqual([431, 0]);
  });

  it('takes of a running month the days that are over', async () => {
    const { body } = await compare('period=2024-01&unit=SNV&other=2023-12&otherUnit=SNV');
    const { sums, perPersonDay } = body.left;
    // Friday 12 January: eight working days are over, New Year's day left out.
    expect(perPersonDay).toBe(hoursPerDay(431, sums.headcount * 8));
    expect(body.right.perPersonDay).toBe(hoursPerDay(600, body.right.sums.headcount * 21));
  });

  it('is none of a period before anybody wrote, as a report is, and says where data begin', async () => {
    const { status, body } = await compare('period=2024-01&other=2023-Q3');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'month-before-data', params: { first: '12/2023' } });
  });

  it('is of the last two months with data unless told', async () => {
    const { body } = await compare('');
    expect([body.left.period, body.right.period]).toEqual(['2024-01', '2023-12']);
  });

  it('keeps to what the reader oversees, and to periods that have begun', async () => {
    const outside = 'period=2024-01&unit=SNV&other=2024-01&otherUnit=STC';
    expect((await compare(outside, 'tuan.lm')).status).toBe(404);
    expect((await compare('period=2099-01&other=2024-01')).status).toBe(422);
    expect((await compare('period=x&other=2024-01')).status).toBe(400);
  });
});
