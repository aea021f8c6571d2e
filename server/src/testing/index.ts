import type { Db } from '@so-viec/db';
import { type Fixture, openFixtureDatabase } from '@so-viec/db/testing';
import type { Logger } from 'pino';
import { createApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import type { Life } from '../http/env.ts';
import { openLog } from '../log.ts';
import { TestClient } from './client.ts';

export { FIXTURE_PASSWORD } from '@so-viec/db/testing';
export { COOKIES } from '../http/cookie.ts';
export { type Answer, ORIGIN, type Refusal, TestClient } from './client.ts';
export { addCadre, addDay, addPost, sumUp } from './month-of-work.ts';

/** Friday 12/01/2024, 16:42 in Vietnam. */
export const FIXTURE_NOW = '2024-01-12T09:42:11.123Z';

export interface TestServer {
  db: Db;
  app: ReturnType<typeof createApp>;
  config: Config;
  log: Logger;
  life: Life;
  fixture: Fixture;
  /** The browser of somebody of the fixture; the same one each time, signed in with the first request. */
  as(username: string): TestClient;
  /** A browser in which nobody is signed in. */
  stranger(): TestClient;
  /** Moves the clock. Everybody signs in anew with their next request, unless `keepSessions`. */
  setNow(iso: string, options?: { keepSessions: boolean }): void;
  now(): Date;
  close(): Promise<void>;
}

/**
 * The whole server in process over a fresh database (the kind that SV_TEST_DB names) with the fixture
 * organisation. `config` overrides what the environment would say.
 */
export async function openTestServer(
  options: { now?: string; config?: Partial<Config> } = {},
): Promise<TestServer> {
  const { db, url, folder, close, fixture } = await openFixtureDatabase();
  // Reading the thousand files of a built client for each test took most of the run's time.
  const config = {
    ...readConfig({ DATABASE_URL: url, SV_DATA: folder }, '.'),
    clientFolder: '',
    callsPerMinute: 0,
    ...options.config,
  };
  let now = new Date(options.now ?? FIXTURE_NOW);
  let fault = '';
  const log = openLog({ logLevel: 'error' }, { write: (line) => (fault = line) });
  const lastFault = () => fault;
  const life = { isDraining: false };
  const app = createApp({ db, config, log, now: () => now, life });
  const send = async (request: Request) => app.request(request);
  const browsers = new Map<string, TestClient>();
  return {
    db,
    app,
    config,
    log,
    life,
    fixture,
    as(username) {
      const browser = browsers.get(username) ?? new TestClient(send, username, lastFault);
      browsers.set(username, browser);
      return browser;
    },
    stranger: () => new TestClient(send, undefined, lastFault),
    setNow(iso, { keepSessions } = { keepSessions: false }) {
      now = new Date(iso);
      if (!keepSessions) for (const [username, browser] of browsers) browser.signInLater(username);
    },
    now: () => now,
    close,
  };
}
