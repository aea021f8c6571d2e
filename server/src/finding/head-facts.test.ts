import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemScope } from '../access/scopes.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { reviewer } from '../testing/reviewing.ts';
import { submitDay, twoProducts } from '../testing/submitted-day.ts';
import { loadMonthFacts } from './month-facts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

it('who decided, how long it took, by which lines and degrees', async () => {
  const ha = await submitDay(server, 'ha.ttt', twoProducts());
  const bao = await submitDay(server, 'bao.pq');
  server.setNow('2024-01-17T02:00:00.000Z', { keepSessions: true });
  await reviewer(server, 'an.nth').accept({ day: ha });
  await reviewer(server, 'an.nth').giveBack({ day: bao, reason: 'Thiếu số ký hiệu' });
  const { facts } = await loadMonthFacts(server.db, {
    scope: systemScope(),
    month: '2024-01',
    today: '2024-02-01',
  });
  const { cadreIds } = server.fixture;
  expect(facts.heads.map(({ cadreId, block }) => [cadreId, block])).toEqual([[cadreIds.an, 'government']]);
  const decisions = facts.heads[0]?.decisions.toSorted((a) => (a.cadreId === cadreIds.ha ? -1 : 1)) ?? [];
  const ofHa = facts.people.find(({ cadreId }) => cadreId === cadreIds.ha)?.lines.map(({ id }) => id) ?? [];
  expect(decisions).toMatchObject([
    { cadreId: cadreIds.ha, on: '2024-01-12', kind: 'acceptance', waited: 3, degrees: [100, 100] },
    { cadreId: cadreIds.bao, on: '2024-01-12', kind: 'return', waited: 3, degrees: [], entryIds: [] },
  ]);
  expect(decisions[0]?.entryIds.toSorted()).toEqual(ofHa.toSorted());
});
