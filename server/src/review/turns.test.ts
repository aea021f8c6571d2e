import { findChangeCount } from '@so-viec/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { organisationToday } from '../access/organisation.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { placeEverybody } from './sheet/placed-people.ts';
import { computeAllSheets } from './sheet/sheets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

it('the reviews of very many leave everybody else their turn in between', async () => {
  const { db } = server;
  const organisation = await organisationToday(db, '2024-01-12', await findChangeCount(db));
  const [person] = await placeEverybody(db, organisation, '2024-01');
  if (!person) throw new Error('somebody is there');
  let turns = 0;
  const count = () => {
    turns++;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const sheets = await computeAllSheets(db, organisation, Array(400).fill(person), '2024-01');
  clearImmediate(waiting);
  expect(sheets).toHaveLength(400);
  expect(turns).toBeGreaterThanOrEqual(5);
});
