import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MonthBesideView } from '../day-review/month-beside.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { addLeave } from '../testing/month-of-work.ts';
import { submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ha = { cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc };
  const day = (on: string, minutes: number, state: 'draft' | 'submitted' | 'accepted' = 'accepted') =>
    addDay(db, { ...ha, positionId: fixture.positionIds.staff, day: on, state, lines: [{ minutes }] });
  await addLeave(db, ha.cadreId, '2024-01-04');
  await day('2023-12-29', 720);
  await day('2024-01-02', 600);
  await day('2024-01-03', 300);
  await day('2024-01-04', 90, 'submitted');
  await day('2024-01-05', 720, 'draft');
  await day('2024-01-06', 240);
  await day('2024-02-05', 540);
  await sumUp(db, '2023-12', '2024-02');
});
afterAll(() => server.close());

const around = async (day: string, who = 'ha.ttt') =>
  (await server.as(who).get(`/api/work-days/${day}/overtime`)).body;

describe('overtime', () => {
  it('is what the days that count have above their standards, in the month and in its year', async () => {
    // 2 h above 8 on the 2nd, 1:30 on leave on the 4th, 4 h on Saturday the 6th; 1 h in February.
    expect(await around('2024-01-12')).toEqual({ month: 450, year: 510 });
    expect(await around('2024-02-12')).toEqual({ month: 60, year: 510 });
    expect(await around('2023-12-12')).toEqual({ month: 240, year: 240 });
  });

  it('leaves out the day that is being written', async () => {
    expect(await around('2024-01-06')).toEqual({ month: 210, year: 270 });
  });

  it('is of the person who asks alone', async () => {
    expect(await around('2024-01-12', 'bao.pq')).toEqual({ month: 0, year: 0 });
    expect((await server.as('vinh.dq').get('/api/work-days/2024-01-12/overtime')).status).toBe(403);
  });

  it('stands beside the month of a day under review, that day included', async () => {
    const { id } = await submitDay(server, 'ha.ttt', [{ minutes: 510 }], { basis: 'Giám đốc yêu cầu' });
    const { body } = await server.as('an.nth').get<MonthBesideView>(`/api/day-reviews/${id}/month`);
    expect(body.overtime).toEqual({ month: 480, year: 540 });
  });
});
