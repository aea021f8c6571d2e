import { findClosingInForce, inTransaction, raiseChangeCounter } from '@so-viec/db';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemScope } from '../access/scopes.ts';
import { closeOnMachine } from '../closing/machine-close.ts';
import { addJanuary, CLOSING_NOW } from '../testing/closings.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { issuerOf } from './issuer.ts';
import { loadReport } from './load-report.ts';
import { makeSteadyReport } from './steady-report.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await addJanuary(server);
});
afterEach(() => server.close());

const TODAY = '2024-02-05';

/** A report of January where something happens after each of the first sums, while no transaction is open. */
async function reportWhile(happens: (() => Promise<unknown>)[]) {
  let sums = 0;
  const content = await makeSteadyReport(server.db, {
    today: TODAY,
    sum: async (db, organisation) => {
      const issuer = await issuerOf(db, organisation, null);
      const wanted = { period: '2024-01', unit: undefined, issuer };
      const summed = await loadReport({ db, organisation, scope: systemScope() }, TODAY, wanted);
      await happens[sums++]?.();
      return summed;
    },
    keep: async (_, made) => made,
  });
  return { content, sums };
}

/** One more accepted hour, then the month is closed with it. */
async function closeWithMore() {
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  const day = { ...post, cadreId: fixture.cadreIds.bao, day: '2024-01-09', state: 'accepted' as const };
  await addDay(db, { ...day, lines: [{ minutes: 60 }] });
  await sumUp(db, '2024-01');
  await closeOnMachine(db, { month: '2024-01', unit: undefined }, server.now());
}

it('sums up once where nothing changes', async () => {
  const { content, sums } = await reportWhile([]);
  expect([content.total.minutes, content.closings, sums]).toEqual([480, [], 1]);
});

it('bears the closing of its own figures where the month is closed while it is summed up', async () => {
  const { content, sums } = await reportWhile([closeWithMore]);
  const closing = await findClosingInForce(server.db, '2024-01', server.fixture.unitIds.tinh);
  expect([content.total.minutes, sums]).toEqual([540, 2]);
  expect(content.closings).toEqual([{ month: '2024-01', edition: 1, fingerprint: closing?.fingerprint }]);
});

it('is made behind the lock where changes do not end', async () => {
  const change = () => inTransaction(server.db, raiseChangeCounter);
  const { content, sums } = await reportWhile([change, closeWithMore]);
  expect([content.total.minutes, content.closings.length, sums]).toEqual([540, 1, 3]);
});
