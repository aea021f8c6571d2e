import { startPostgres, type TestPostgres } from './postgres.ts';

// Vitest loads this once for each project on PostgreSQL; they share one server.
const shared = globalThis as typeof globalThis & {
  svTestPostgres?: { users: number; server: Promise<TestPostgres> };
};

/** Starts PostgreSQL for the run and leaves its address in SV_TEST_POSTGRES_URL; an address set from outside is used as it is. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SV_TEST_POSTGRES_URL && !shared.svTestPostgres) return undefined;
  shared.svTestPostgres ??= { users: 0, server: startPostgres() };
  const running = shared.svTestPostgres;
  running.users += 1;
  const server = await running.server;
  process.env.SV_TEST_POSTGRES_URL = server.url;
  return async () => {
    running.users -= 1;
    if (running.users === 0) await server.stop();
  };
}
