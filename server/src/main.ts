import { setTimeout } from 'node:timers/promises';
import { DatabaseProblem, type Db, findSetting } from '@so-viec/db';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { auditPlaceOf } from './audit/audit-config.ts';
import { startSealer } from './audit/sealer.ts';
import { renewSetupToken } from './auth/setup.commands.ts';
import { refuseWrongFolder, refuseWrongRecipients } from './backup/schedule/backup-plan.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigProblem } from './config-problem.ts';
import { renewSettings } from './finding/settings/settings-in-force.ts';
import { refuseWrongClock } from './health/clock.ts';
import { startWatchdog } from './health/watchdog.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import { openConfiguredDatabase } from './open-database.ts';

export interface RunningServer {
  /** Where a person finds it. */
  url: string;
  /** Where the first administrator is made, once; there while nobody administers a database that is no demo. */
  setupUrl?: string;
  isDemo: boolean;
  /** Lets requests under way finish, then closes the database. */
  close(): Promise<void>;
}

/** Opens the database, migrates it and serves. Throws a ConfigProblem or a DatabaseProblem of one sentence. */
export async function startServer(
  config: Config,
  { log = openLog(config) }: { log?: Logger } = {},
): Promise<RunningServer> {
  refuseWrongFolder(config.backup);
  await refuseWrongRecipients(config.backup);
  const db = await openConfiguredDatabase(config);
  try {
    if (!config.trustsClock) await refuseWrongClock(db, new Date());
    return await serve(db, config, log);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function serve(db: Db, config: Config, log: Logger): Promise<RunningServer> {
  const now = () => new Date();
  const life = { isDraining: false };
  await renewSettings(db, now());
  const app = createApp({ db, config, log, now, life });
  const listening = await listen(app.fetch, config);
  const token = await renewSetupToken(db, now());
  const isDemo = (await findSetting(db, 'demo')) === '1';
  const url = config.publicOrigin ?? addressOf(config.host, listening.port);
  const stopSealing = startSealer({ db, place: auditPlaceOf(config), log, now });
  const stopWatching = startWatchdog(db);
  const stopJobs = startJobs({ db, config, address: url, log, now });
  return {
    url,
    ...(token && { setupUrl: `${url}/thiet-lap/${token}` }),
    isDemo,
    async close() {
      life.isDraining = true;
      if (config.drainWait > 0) await setTimeout(config.drainWait);
      const stopped = stopJobs();
      await listening.close();
      await stopped;
      await stopSealing();
      await stopWatching();
      await db.destroy();
    },
  };
}

/** An address to type: everything-addresses are reached as localhost. */
function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function main(): Promise<void> {
  try {
    const server = await startServer(readConfig(process.env, process.cwd()));
    process.stdout.write(`Sổ Việc chạy ở ${server.url}\n`);
    if (server.setupUrl) process.stdout.write(`Tạo người quản trị đầu tiên: ${server.setupUrl}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)));
    }
  } catch (error) {
    if (!(error instanceof ConfigProblem || error instanceof DatabaseProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
