import { makeTemplate, startPostgres } from '@so-viec/db/testing';
import { listen } from '../listen.ts';
import { openTestServer, type TestServer } from './index.ts';

export interface JourneyServer extends TestServer {
  /** Where a browser finds it. */
  url: string;
}

/** The test server on a loopback port of its own, for a real browser, on the database named. */
export async function openJourneyServer(
  kind: 'sqlite' | 'postgres',
  options: { now?: string } = {},
): Promise<JourneyServer> {
  const postgres = kind === 'postgres' ? await startPostgres() : undefined;
  if (postgres) await makeTemplate(postgres.url);
  process.env.SV_TEST_DB = kind;
  process.env.SV_TEST_POSTGRES_URL = postgres?.url ?? '';
  const server = await openTestServer(options);
  const listening = await listen(server.app.fetch, { ...server.config, host: '127.0.0.1', port: 0 });
  return {
    ...server,
    url: `http://127.0.0.1:${listening.port}`,
    async close() {
      await listening.close();
      await server.close();
      await postgres?.stop();
    },
  };
}
