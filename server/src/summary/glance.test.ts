import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepMonth } from '../finding/keep/keep-month.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';

interface Glance {
  headcount: number;
  minutes: number;
  minutesA: number;
  minutesB: number;
  minutesC: number;
  minutesD: number;
  points: string | null;
  pointsPerPerson: string | null;
  outputsPerPerson: string | null;
  spread: { from: number | null; count: number }[];
  changed: { code: string; from: string; to: string; by: number }[] | null;
  findings: { open: number } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const { ha, bao, yen } = fixture.cadreIds;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  const stc = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance };
  await addDay(db, { ...ccvc, cadreId: ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await addDay(db, { ...ccvc, cadreId: bao, day: '2024-02-06', lines: [{ minutes: 600 }] });
  const output = { quantity: 2, degree: 75 };
  await addDay(db, { ...stc, cadreId: yen, day: '2024-01-09', lines: [{ minutes: 470, output }] });
  await db.updateTable('output').set({ coefficientMilli: 2000 }).execute();
  await sumUp(db, '2024-01');
  await sumUp(db, '2024-02');
});
afterAll(() => server.close());

const glance = async (month: string, search = '', as = 'thu.dt') =>
  (await server.as(as).get<Glance>(`/api/summary/${month}/glance${search}`)).body;
const total = async (which: string) =>
  (await server.as('thu.dt').get<{ total: number }>(`/api/summary/2024-01/entries?which=${which}`)).body
    .total;

describe('a month at a glance', () => {
  it('splits its hours by group of work, and each part is what its lines add up to', async () => {
    const { minutes, minutesA, minutesB, minutesC, minutesD } = await glance('2024-01');
    expect(minutesA + minutesB + minutesC + minutesD).toBe(minutes);
    expect(await Promise.all(['group-a', 'group-b', 'group-c', 'group-d'].map(total))).toEqual([
      ...[minutesA, minutesB, minutesC, minutesD],
    ]);
  });

  it('counts everybody who owes a day once in the spread', async () => {
    const { spread, headcount } = await glance('2024-01');
    expect(spread.reduce((sum, { count }) => sum + count, 0)).toBe(headcount);
  });

  it('leads from each bar of the spread to the people counted in it', async () => {
    const { spread } = await glance('2024-01');
    const people = (hours: number) =>
      server
        .as('thu.dt')
        .get<{ count: number; rows: unknown[] }>(`/api/summary/2024-01/people?hours=${hours}`);
    const found = await Promise.all(spread.map(({ from }) => people(from ?? 0)));
    expect(found.map(({ body }) => [body.count, body.rows.length])).toEqual(
      spread.map(({ count }) => [count, count]),
    );
    expect((await people(17)).status).toBe(400);
  });

  it('says products and points for each person', async () => {
    // Two products of coefficient 2, accepted to 75 %.
    const { outputsPerPerson, points, pointsPerPerson, headcount } = await glance('2024-01');
    expect([headcount, outputsPerPerson, points, pointsPerPerson]).toEqual([11, '0.18', '3.0', '0.27']);
  });

  it('names units of five people or more that moved since the month before, the farthest first', async () => {
    const { changed } = await glance('2024-02');
    expect(changed?.every(({ from, to, by }) => Math.round((Number(to) - Number(from)) * 100) === by)).toBe(
      true,
    );
    const moves = changed?.map(({ by }) => Math.abs(by)) ?? [];
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    expect((await glance('2024-01')).changed).toBeNull();
  });

  it('keeps to what the reader oversees and to the filters', async () => {
    expect((await glance('2024-01', '', 'tuan.lm')).headcount).toBeLessThan(11);
    expect((await glance('2024-01', '?unit=STC')).minutes).toBe(470);
    expect((await server.as('tuan.lm').get('/api/summary/2024-01/glance?unit=STC')).status).toBe(404);
  });

  it('says that the checks have not run where they have not', async () => {
    expect((await glance('2024-01')).findings).toBeNull();
    await keepMonth(server.db, { month: '2024-01', unit: 'SNV' }, server.now());
    const found = async (unit: string) => (await glance('2024-01', unit && `?unit=${unit}`)).findings;
    expect([await found(''), await found('TINH'), await found('STC')]).toEqual([null, null, null]);
    expect([await found('SNV'), await found('SNV-CCVC')]).toEqual([
      expect.objectContaining({ open: expect.any(Number) }),
      expect.objectContaining({ open: expect.any(Number) }),
    ]);
  });
});
