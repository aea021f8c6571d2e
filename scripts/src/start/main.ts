import { DatabaseProblem } from '@so-viec/db';
import { ConfigProblem, readConfig, startServer } from '@so-viec/server';
import { buildClient, isClientBuilt } from '../client/build-client.ts';
import { announce } from './announce.ts';
import { fillWhenEmpty } from './fill-when-empty.ts';

const root = process.cwd();

try {
  const config = readConfig(process.env, root);
  if (!process.argv.includes('--no-client') && !isClientBuilt(root)) {
    process.stderr.write('Đang dựng giao diện …\n');
    await buildClient(root);
  }
  if (config.isDefaultDatabase) await fillWhenEmpty(config);
  const server = await startServer(config);
  stopOnSignal(server.close);
  await announce(server);
} catch (error) {
  if (!(error instanceof ConfigProblem || error instanceof DatabaseProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/**
 * The first signal lets requests under way finish. It may arrive twice, from the terminal and from npm; a person who presses
 * Ctrl-C again ends it at once.
 */
function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (since === undefined) {
        since = now;
        void stop().then(() => process.exit(0));
      } else if (signal === 'SIGINT' && now - since > 500) process.exit(1);
    });
  }
}
