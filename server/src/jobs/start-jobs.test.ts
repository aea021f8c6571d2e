import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { startJobs } from './start-jobs.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

it('within a minute nothing is left in the log of what a program took out that was killed then', async ({
  skip,
}) => {
  const { db, config, log, now } = server;
  if (!config.databaseUrl.startsWith('file:')) skip();
  const logged = () => readFileSync(`${config.databaseUrl.slice('file:'.length)}-wal`).includes('bi-mat');
  await db.insertInto('setting').values({ name: 'word', value: 'bi-mat' }).execute();
  await db.deleteFrom('setting').where('name', '=', 'word').execute();
  expect(logged()).toBe(true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const stop = startJobs({ db, config, address: '', log, now });
  await vi.advanceTimersByTimeAsync(61_000);
  await stop();
  expect(logged()).toBe(false);
});
