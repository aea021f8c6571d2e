import { applyWrites, inTransaction, noWrites } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

const UNITS = 33_000;
const SINCE = '2020-01-01';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const units = Array.from({ length: UNITS }, (_, index) => ({ id: newId(), code: `XA-${index}` }));
  const root = { id: newId(), code: 'TINH-KHAC' };
  const version = {
    ...{ fromOn: SINCE, toOn: null, block: 'government', documentStyle: 'state', level: 'commune' },
    ...{ isBody: 1, weeklyPattern: null, decision: null, name: 'Xã', nameFold: 'xa' },
  };
  const rows = [
    ...units.map(({ id }) => ({
      ...version,
      id: newId(),
      unitId: id,
      parentId: server.fixture.unitIds.tinh,
    })),
    { ...version, id: newId(), unitId: root.id, parentId: null },
  ];
  const inserts = { unit: [...units, root].map((row) => ({ ...row, createdAt: SINCE })), unit_version: rows };
  await inTransaction(server.db, (trx) => applyWrites(trx, { ...noWrites(), inserts }));
}, 60_000);
afterAll(() => server.close());

it.each([
  ['summary/2024-01'],
  ['summary/2024-01/people'],
  ['summary/2024-01/entries'],
  ['summary/2024-01/missing'],
  ['summary/2024-01/days'],
  ['cadres'],
  ['schemes'],
  ['ratings/2024-Q1/table'],
  ['review-months/2024-01'],
  ['competency-gaps?unit=TINH'],
])('a committee over 33,000 units beside a second top reads %s', async (path) => {
  const { status } = await server.as('thu.dt').get(`/api/${path}`);
  expect(status).toBe(200);
});
