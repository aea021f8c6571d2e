import { openDatabase } from '@so-viec/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { submitDay } from '../testing/submitted-day.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const minutes = async (who: string) =>
  (await server.as(who).get<{ figures: { minutes: number } }>('/api/summary/2024-01')).body.figures.minutes;

it('an answer of a month stands until somebody saves, then it is made anew', async () => {
  expect([await minutes('thu.dt'), await minutes('thu.dt')]).toEqual([0, 0]);
  await submitDay(server, 'ha.ttt', [{ minutes: 90 }]);
  expect([await minutes('thu.dt'), await minutes('son.lv')]).toEqual([90, 90]);
});

it('is never another reader’s: a head reads what they oversee', async () => {
  const all = await server.as('thu.dt').get<{ rows: object[] }>('/api/summary/2024-01/people');
  const own = await server.as('an.nth').get<{ rows: object[] }>('/api/summary/2024-01/people');
  expect(own.body.rows.length).toBeGreaterThan(0);
  expect(own.body.rows.length).toBeLessThan(all.body.rows.length);
});

it('is made anew after another program wrote', async () => {
  const before = await minutes('thu.dt');
  const other = await openDatabase(server.config.databaseUrl);
  await other
    .updateTable('cadre_month')
    .set({ minutes: before + 30 })
    .execute();
  await other.destroy();
  expect(await minutes('thu.dt')).toBe(before + 30);
});
