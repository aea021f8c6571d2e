import { startPostgres, type TestPostgres } from './postgres.ts';
import { makeTemplate } from './postgres-template.ts';

// Vitest loads this once for each project on PostgreSQL; they share one server.
const shared = globalThis as typeof globalThis & {
  svTestPostgres?: { users: number; server: Promise<TestPostgres> };
};

/** Starts PostgreSQL for the run and leaves its address in SV_TEST_POSTGRES_URL; an address set from outside is used as it is. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.SV_TEST_POSTGRES_URL;
  if (given && !shared.svTestPostgres) {
    await makeTemplate(given);
    return undefined;
  }
  shared.svTestPostgres ??= { users: 0, server: startWithTemplate() };
  const running = shared.svTestPostgres;
  running.users += 1;
  const server = await running.server;
  process.env.SV_TEST_POSTGRES_URL = server.url;
  return async () => {
    running.users -= 1;
    if (running.users === 0) await server.stop();
  };
}

async function startWithTemplate(): Promise<TestPostgres> {
  const server = await startPostgres();
  await makeTemplate(server.url);
  return server;
}
