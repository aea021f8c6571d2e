import { readConfig } from '../config.ts';
import { listen } from '../listen.ts';
import { openTestServer, type TestServer } from './index.ts';

export { setup as startPostgresOfRun } from '@so-viec/db/testing';

export interface JourneyServer extends TestServer {
  /** Where a browser finds it. */
  url: string;
}

/** The test server with the built client on a loopback port of its own, for a real browser, on the database named; PostgreSQL is the run's. */
export async function openJourneyServer(
  kind: 'sqlite' | 'postgres',
  options: Parameters<typeof openTestServer>[0] = {},
): Promise<JourneyServer> {
  process.env.SV_TEST_DB = kind;
  const { clientFolder } = readConfig({}, '.');
  const server = await openTestServer({ ...options, config: { clientFolder, ...options.config } });
  const listening = await listen(server.app.fetch, { ...server.config, host: '127.0.0.1', port: 0 });
  return {
    ...server,
    url: `http://127.0.0.1:${listening.port}`,
    async close() {
      await listening.close();
      await server.close();
    },
  };
}
