import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { type PackedPerson, unpackPerson } from '@so-viec/shared/summary/person-row';
import { averagesOf, type RowSums } from '@so-viec/shared/summary/row-sums.rules';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, sumUp } from '../testing/month-of-work.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-03-06T03:00:00.000Z' });
  const { db, fixture } = server;
  const yen = {
    cadreId: fixture.cadreIds.yen,
    unitId: fixture.unitIds.stc,
    positionId: fixture.positionIds.finance,
  };
  for (const day of ['2024-02-29', '2024-03-05', '2024-03-06']) {
    await addDay(db, { ...yen, day, lines: [{ minutes: 300 }] });
  }
  await sumUp(db, '2024-02', '2024-03');
});
afterAll(() => server.close());

interface Overview {
  figures: {
    minutes: number;
    headcount: number;
    personDays: number;
    over: { minutes: number; personDays: number; dutyDays: string };
    hoursPerPersonDay: string | null;
    hoursPerDutyDay: string | null;
  };
  upTo: string | null;
}
const get = async <T>(path: string) => (await server.as('thu.dt').get<T>(`/api/summary/${path}`)).body;
const overview = (month: string) => get<Overview>(`${month}?unit=STC`);

it('divides the running month by the days that are over, up to yesterday, and says by what', async () => {
  const { figures, upTo } = await overview('2024-03');
  const people = figures.headcount;
  expect([figures.minutes, figures.personDays, upTo]).toEqual([600, people * 21, '2024-03-05']);
  expect(figures.over).toEqual({ minutes: 300, personDays: people * 3, dutyDays: `${people * 3}` });
  const average = hoursPerDay(300, people * 3);
  expect([figures.hoursPerPersonDay, figures.hoursPerDutyDay]).toEqual([average, average]);
});

it('leaves a month that is over as it was', async () => {
  const { figures, upTo } = await overview('2024-02');
  expect(upTo).toBeNull();
  expect(figures.over).toEqual({
    minutes: 300,
    personDays: figures.personDays,
    dutyDays: `${figures.personDays}`,
  });
  expect(figures.hoursPerPersonDay).toBe(hoursPerDay(300, figures.personDays));
});

it('has no average of a day on the first day of a month, as none is over', async () => {
  const first = await openTestServer({ now: '2024-03-01T03:00:00.000Z' });
  try {
    const { body } = await first.as('thu.dt').get<Overview>('/api/summary/2024-03?unit=STC');
    expect([body.upTo, body.figures.hoursPerPersonDay]).toEqual([null, null]);
  } finally {
    await first.close();
  }
});

it('gives units, people, their spread and the trend the same average', async () => {
  const { hoursPerPersonDay, headcount } = (await overview('2024-03')).figures;
  const { total, rows } = await get<{ total: RowSums; rows: (RowSums & { code: string })[] }>(
    '2024-03/units?unit=TINH&flat=bodies',
  );
  const stc = rows.find(({ code }) => code === 'STC')!;
  expect(averagesOf(stc).hoursPerPersonDay).toBe(hoursPerPersonDay);
  expect(total.minutesSoFar).toBe(rows.reduce((sum, row) => sum + (row.minutesSoFar ?? 0), 0));
  const people = await get<{ total: RowSums; rows: PackedPerson[] }>('2024-03/people?unit=STC');
  expect(averagesOf(people.total).hoursPerPersonDay).toBe(hoursPerPersonDay);
  const yen = people.rows.map(unpackPerson).find(({ code }) => code === 'CB-YEN')!;
  expect(averagesOf(yen)).toMatchObject({ hoursPerPersonDay: '1.67', hoursPerDutyDay: '1.67' });
  const { months } = await get<{ months: { month: string; hoursPerPersonDay: string }[] }>(
    '2024-03/trend?unit=STC',
  );
  const february = (await overview('2024-02')).figures.hoursPerPersonDay;
  expect(months.map((one) => [one.month, one.hoursPerPersonDay])).toEqual([
    ['2024-02', february],
    ['2024-03', hoursPerPersonDay],
  ]);
  const { spread } = await get<{ spread: { from: number | null; count: number }[] }>(
    '2024-03/glance?unit=STC',
  );
  expect(spread[0]).toMatchObject({ from: null, count: headcount });
});

it('leads from a bar of the spread to the people it counts', async () => {
  const { db, fixture } = server;
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  for (const day of ['2024-03-01', '2024-03-04'])
    await addDay(db, { ...stc, cadreId: fixture.cadreIds.yen, day, lines: [{ minutes: 480 }] });
  await sumUp(db, '2024-03');
  // 480 + 480 + 300 minutes over three days: seven hours, and half of it over the whole month.
  const { spread } = await get<{ spread: { from: number | null; count: number }[] }>(
    '2024-03/glance?unit=STC',
  );
  expect(spread.find(({ from }) => from === 420)?.count).toBe(1);
  const { rows } = await get<{ rows: PackedPerson[] }>('2024-03/people?unit=STC&hours=420');
  expect(rows.map(([code]) => code)).toEqual(['CB-YEN']);
});

it('takes away what the averages are made of, and up to when; nothing more of a month that is over', async () => {
  const file = async (month: string, view: string) => {
    const answer = await server
      .as('thu.dt')
      .raw(`/api/summary/${month}/export?view=${view}&unit=STC&format=csv`);
    const [head = '', ...rows] = (await answer.text()).split('\r\n');
    return { head: head.split(';'), rows: rows.map((row) => row.split(';')) };
  };
  for (const view of ['units', 'people', 'trend']) {
    const { head, rows } = await file('2024-03', view);
    expect(head.slice(-4)).toEqual([
      ...['Giờ các ngày đã qua', 'Ngày công đã qua', 'Ngày phải làm đã qua', 'Tạm tính đến ngày'],
    ]);
    expect(
      rows
        .filter((row) => row.length > 1)
        .at(-1)
        ?.at(-1),
    ).toBe('05/03/2024');
    for (const row of rows) expect([1, head.length]).toContain(row.length);
  }
  for (const view of ['units', 'people']) {
    expect((await file('2024-02', view)).head).not.toContain('Tạm tính đến ngày');
  }
  const answer = await server.as('thu.dt').raw('/api/summary/2024-03/export?view=units&unit=STC&format=xlsx');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  expect(workbook.worksheets[0]?.getCell('A2').value).toBe(
    'Tháng 03/2024, tạm tính đến ngày 05/03/2024, Sở Tài chính',
  );
});

it('sets a running month against the one before by the days that are over', async () => {
  const { db, fixture } = server;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (const day of ['2024-02-28', '2024-03-04', '2024-03-06'])
    await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day, lines: [{ minutes: 480 }] });
  await sumUp(db, '2024-02', '2024-03');
  type Changed = { changed: { code: string; to: string }[] };
  const { changed } = (await server.as('thu.dt').get<Changed>('/api/summary/2024-03/glance')).body;
  const moved = changed.find(({ code }) => code === 'SNV');
  const snv = (await server.as('thu.dt').get<Overview>('/api/summary/2024-03?unit=SNV')).body;
  expect(snv.figures).toMatchObject({ over: { minutes: 480 }, hoursPerPersonDay: moved?.to });
});
