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
  figures: { minutes: number; personDays: number };
  soFar: object | null;
}
const overview = async (month: string) =>
  (await server.as('thu.dt').get<Overview>(`/api/summary/${month}?unit=STC`)).body;

it('divides the running month by the days that are over too, up to yesterday', async () => {
  const { figures, soFar } = await overview('2024-03');
  expect(figures.minutes).toBe(600);
  const people = figures.personDays / 21;
  expect(soFar).toEqual({
    upTo: '2024-03-05',
    minutes: 300,
    personDays: 3 * people,
    hoursPerPersonDay: (Math.round((5 / (3 * people)) * 100) / 100).toFixed(2),
  });
});

it('says nothing of the kind in a closed month', async () => {
  expect((await overview('2024-02')).soFar).toBeNull();
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
  expect(snv.soFar).toMatchObject({ minutes: 480, hoursPerPersonDay: moved?.to });
});
