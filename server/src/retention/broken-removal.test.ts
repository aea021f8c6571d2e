import { statSync } from 'node:fs';
import { emptyLog, inTransaction, listErasures } from '@so-viec/db';
import { keepQuiet } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putLetter } from '../mail/outbox.ts';
import { leaveAndErase } from '../testing/erased.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { finishErasure } from './erasure.commands.ts';
import { runRetention } from './retention-jobs.ts';

const NOW = '2024-02-05T02:00:00.000Z';
let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW });
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterEach(() => server.close());

/** No removal of letters can be told, so none of them goes, and it fails: the classes before went. */
async function expectBroken(remove: () => Promise<unknown>): Promise<void> {
  const lift = await keepQuiet(server.db, {
    ...{ table: 'audit_event', act: 'insert' },
    which: `new.act = 'data.remove' and new.detail like '%"letter"%'`,
  });
  await expect(remove()).rejects.toThrow();
  await lift();
}

async function writeLetter(): Promise<void> {
  const { ha } = server.fixture.cadreIds;
  const words = { kind: 'week', to: 'ha@snv.vn', subject: 'Tuần', body: 'Bốn ngày' };
  await inTransaction(server.db, (trx) => putLetter(trx, { key: newId(), cadreId: ha, ...words }, NOW));
}

/** Whether the log is cut once a removal failed; PostgreSQL keeps its own. */
async function expectLogCut(): Promise<void> {
  expect(await emptyLog(server.db)).toBe(true);
  const { databaseUrl } = server.config;
  if (databaseUrl.startsWith('file:'))
    expect(statSync(`${databaseUrl.slice('file:'.length)}-wal`).size).toBe(0);
}

it('what the daily job took out before a class that failed is cut out of the log', async () => {
  await writeLetter();
  await expectBroken(() => runRetention(server.db, new Date('2026-03-01T02:00:00.000Z')));
  await expectLogCut();
});

it('so is what an erasing took out before', async () => {
  await writeLetter();
  await leaveAndErase(server, { who: 'ha', by: 'tuan.lm', toOn: '2024-02-01' });
  await emptyLog(server.db);
  const [erasure] = await listErasures(server.db, server.fixture.cadreIds.ha);
  await expectBroken(() => finishErasure(server.db, erasure?.id ?? '', server.now()));
  await expectLogCut();
});
